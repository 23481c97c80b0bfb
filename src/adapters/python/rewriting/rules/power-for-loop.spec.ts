import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('power-for-loop', {
  rewrites: [
    [
      'multiplied as often as the exponent says',
      `
def power(base, exponent, modulus):
    result = 1
    for _ in range(exponent):
        result = (result * base) % modulus
    return result
`,
      `
def power(base, exponent, modulus):
    result = 1
    if {type(base), type(exponent), type(modulus)} == {int} and modulus != 0:
        result = pow(base, exponent, modulus) if exponent > 0 else 1
    else:
        for _ in range(exponent):
            result = (result * base) % modulus
    return result
`,
      { doubt: false },
    ],
  ],
  leaves: [
    ['a float', 'def f(b: float, e, m):\n    r = 1\n    for _ in range(e):\n        r = r * b % m\n    return r\n'],
    [
      'it begins elsewhere',
      'def f(b, e, m):\n    r = b\n    for _ in range(e):\n        r = r * b % m\n    return r\n',
    ],
    ['the base changes', 'def f(b, e, m):\n    r = 1\n    for b in range(e):\n        r = r * b % m\n    return r\n'],
    ['a factorial', 'def f(e, m):\n    r = 1\n    for i in range(e):\n        r = r * i % m\n    return r\n'],
    [
      'something is added',
      'def f(b, e, m):\n    r = 1\n    for _ in range(e):\n        r = (r * b + 1) % m\n    return r\n',
    ],
  ],
});
