import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('zip-lists', {
  rewrites: [
    [
      'a loop',
      `
def f(prices, amounts):
    total = 0
    for i in range(len(prices)):
        # Each:
        price = prices[i]
        if price > 3:
            total += price
        total += price * amounts[i]
    return total
`,
      `
def f(prices, amounts):
    total = 0
    if type(prices) is type(amounts) is list and 0 < len(prices) <= len(amounts):
        for price, amount in zip(prices, amounts):
            # Each:
            if price > 3:
                total += price
            total += price * amount
    else:
        for i in range(len(prices)):
            # Each:
            price = prices[i]
            if price > 3:
                total += price
            total += price * amounts[i]
    return total
`,
      { doubt: false },
    ],
    [
      'a generator',
      `
def f(a: list, b: list, c: list):
    return sum(a[i] * b[i] + c[i] for i in range(len(a)))
`,
      `
def f(a: list, b: list, c: list):
    if 0 < len(a) <= len(b) and len(a) <= len(c):
        return sum(a_item * b_item + c_item for a_item, b_item, c_item in zip(a, b, c))
    else:
        return sum(a[i] * b[i] + c[i] for i in range(len(a)))
`,
    ],
  ],
  leaves: [
    [
      'not every round takes an item',
      'def f(a, b):\n    t = 0\n    for i in range(len(a)):\n        if a[i]:\n            t += b[i]\n    return t\n',
    ],
    ['the index counts', 'def f(a, b):\n    return sum(a[i] * b[i] * i for i in range(len(a)))\n'],
    ['a dictionary', 'def f(a, b: dict):\n    return sum(a[i] * b[i] for i in range(len(a)))\n'],
    [
      'a list of the comprehension itself',
      'def f(a, rows):\n    return [sum(a[i] * row[i] for i in range(len(a))) for row in rows]\n',
    ],
    [
      'text over several lines',
      'def f(a, b):\n    for i in range(len(a)):\n        print("""a\n        b""", a[i], b[i])\n',
    ],
  ],
});
