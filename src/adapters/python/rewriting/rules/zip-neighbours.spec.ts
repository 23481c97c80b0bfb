import { ruleCases } from '../../../../../test/fakes/rule-cases';

ruleCases('zip-neighbours', {
  rewrites: [
    [
      'steps between points, where another loop uses the same index',
      'def f(points: list):\n    way = 0\n    for i in range(len(points) - 1):\n        way += abs(points[i + 1][0] - points[i][0])\n    for i in range(3):\n        way += i\n    return way\n',
      'def f(points: list):\n    way = 0\n    for point, next_point in zip(points, points[1:]):\n        way += abs(next_point[0] - point[0])\n    for i in range(3):\n        way += i\n    return way\n',
      { doubt: true },
    ],
  ],
  leaves: [
    ['not everything can be sliced', 'def f(xs):\n    return [xs[i + 1] - xs[i] for i in range(len(xs) - 1)]\n'],
    ['the index counts too', 'def f(xs: list):\n    return [i * xs[i + 1] for i in range(len(xs) - 1)]\n'],
    ['items are written', 'def f(xs: list):\n    for i in range(len(xs) - 1):\n        xs[i] = xs[i + 1]\n'],
    [
      'the index is used behind the loop',
      'def f(xs: list):\n    for i in range(len(xs) - 1):\n        if xs[i] > xs[i + 1]:\n            break\n    return i\n',
    ],
  ],
});
