import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('modular-power', {
  rewrites: [
    [
      'whole numbers',
      'def check(base: int, exponent: int, modulus: int) -> int:\n    return 1 + (base + 1) ** exponent % modulus\n',
      'def check(base: int, exponent: int, modulus: int) -> int:\n    return 1 + (pow(base + 1, exponent, modulus) if exponent > 50 and {type(base + 1), type(exponent), type(modulus)} == {int} and modulus != 0 else (base + 1) ** exponent % modulus)\n',
      { doubt: false },
    ],
    [
      'numbers of which nothing is known, for a fixed modulus',
      'def f(a, b):\n    return (a ** (b - 1)) % 97\n',
      'def f(a, b):\n    return pow(a, b - 1, 97) if (b - 1) > 50 and {type(a), type(b - 1)} == {int} else (a ** (b - 1)) % 97\n',
      { doubt: false },
    ],
  ],
  leaves: [
    ['an operand that is made anew', 'def f(a, b, m):\n    return a ** next(b) % m\n'],
    ['floats', 'def f(a: float, b: int, m: int):\n    return a ** b % m\n'],
    ['a square', 'def f(a: int, m: int):\n    return a ** 2 % m\n'],
    [
      'a pow of its own',
      'def pow(a, b, m):\n    return a\n\n\ndef f(a: int, b: int, m: int):\n    return a ** b % m\n',
    ],
  ],
});
