/** A module whose functions are fit to be compiled, and calls of them for comparing plain and compiled code. */
export interface NumericModule {
  title: string;
  code: string;
  /** The functions that get a decorator. */
  compiled: readonly string[];
  /** Expressions of Python; `np` and `math` may be used. */
  calls: readonly string[];
  /** Whether a whole number may leave 64 bits. */
  grows?: boolean;
}

/** Functions that are sure to compile. */
export const NUMERIC_MODULES: readonly NumericModule[] = [
  {
    title: 'sums over a range',
    code: `def f(n: int) -> int:
    """Of squares."""
    total = 0
    for i in range(n):
        total += i * i
    return total
`,
    compiled: ['f'],
    calls: ['f(0)', 'f(1)', 'f(1000)', 'f(-3)'],
    grows: true,
  },
  {
    title: 'counts what fits, without growing',
    code: `def count_pairs(n: int, step: int = 3) -> int:
    count = 0
    for i in range(1, n + 1):
        for j in range(i, n + 1):
            if (i + j) % step == 0 and i != j:
                count += 1
    return count
`,
    compiled: ['count_pairs'],
    calls: ['count_pairs(0)', 'count_pairs(20)', 'count_pairs(30, 7)', 'count_pairs(5, 0)'],
  },
  {
    title: 'floats with functions of the library',
    code: `import math
from math import sqrt as root


def distance(steps: int, scale: float) -> float:
    total = 0.0
    for i in range(steps):
        x = i * scale
        total += root(x * x + 1.0) + math.sin(x) / (1 + i) - abs(-x) * math.pi
    return total
`,
    compiled: ['distance'],
    calls: ['distance(0, 1.0)', 'distance(100, 0.25)', 'distance(3, 2)', 'distance(3, -1.5)'],
  },
  {
    title: 'a while loop with break, continue, else branches and several results of one kind',
    code: `def collatz(start: int) -> int:
    if start < 1:
        raise ValueError("start must be positive")
    steps = 0
    while True:
        if start == 1:
            break
        elif start % 2 == 0:
            start //= 2
        else:
            start = 3 * start + 1
        steps += 1
        if steps > 10000:
            return -1
    return steps
`,
    compiled: ['collatz'],
    calls: ['collatz(1)', 'collatz(27)', 'collatz(97)', 'collatz(0)'],
    grows: true,
  },
  {
    title: 'an array of two dimensions, read',
    code: `import numpy as np


def trace(matrix: np.ndarray) -> float:
    rows, columns = matrix.shape
    total = 0.0
    for i in range(rows):
        for j in range(columns):
            if i <= j:
                total += matrix[i, j] * matrix[j % rows, i % columns]
    return float(total)
`,
    compiled: ['trace'],
    calls: ['trace(np.arange(9.0).reshape(3, 3))', 'trace(np.ones((2, 4)))', 'trace(np.zeros((0, 2)))'],
  },
  {
    title: 'an array that is changed and one that is made',
    code: `import numpy as np


def smooth(values, width: int):
    n = values.shape[0]
    result = np.zeros(n)
    counts = np.zeros((n, 2), dtype=np.int64)
    for i in range(n):
        low = max(0, i - width)
        high = min(n, i + width + 1)
        for j in range(low, high):
            result[i] += values[j]
            counts[i, 0] += 1
        result[i] /= high - low
    values[0] = result[-1]
    return result, counts
`,
    compiled: ['smooth'],
    calls: ['smooth(np.arange(7.0), 2)', 'smooth(np.array([1.0, 5.0, -2.0]), 0)', 'smooth(np.arange(4), 1)'],
    grows: true,
  },
  {
    title: 'an index outside of an array',
    code: `import numpy as np


def pick(a: np.ndarray, k: int) -> float:
    best = 0.0
    for i in range(k):
        best = max(best, float(a[i]))
    return best
`,
    compiled: ['pick'],
    calls: ['pick(np.arange(5.0), 3)', 'pick(np.arange(5.0), 9)', 'pick(np.arange(5.0), -1)'],
  },
  {
    title: 'a sieve that gives a list',
    code: `def primes(n: int):
    flags = [True] * (n + 1)
    found = []
    for i in range(2, n + 1):
        if flags[i]:
            found.append(i)
            for j in range(i * i, n + 1, i):
                flags[j] = False
    return found
`,
    compiled: ['primes'],
    calls: ['primes(1)', 'primes(2)', 'primes(100)', 'primes(-5)'],
  },
  {
    title: 'a list by a comprehension, and a stack',
    code: `def squares(n: int):
    todo = [n]
    seen = 0
    while todo:
        top = todo.pop()
        seen += 1
        if top > 0:
            todo.append(top - 1)
    return [i * 0.5 for i in range(seen) if i % 2 == 0]
`,
    compiled: ['squares'],
    calls: ['squares(0)', 'squares(9)'],
    grows: true,
  },
  {
    title: 'functions that call each other in one direction, and a constant',
    code: `LIMIT = 50
SHIFT = 0.5


def inside(x: float, y: float) -> int:
    a = 0.0
    b = 0.0
    steps = 0
    while a * a + b * b <= 4.0 and steps < LIMIT:
        a, b = a * a - b * b + x, 2 * a * b + y
        steps += 1
    return steps


def shifted(x: float) -> float:
    return x - SHIFT


def area(n: int) -> int:
    total = 0
    for i in range(n):
        for j in range(n):
            total += inside(shifted(3.0 * i / n) - 1.5, 2.0 * j / n - 1.0)
    return total
`,
    compiled: ['area', 'inside', 'shifted'],
    calls: ['inside(0.1, 0.2)', 'area(0)', 'area(12)', 'shifted(1.0)'],
    grows: true,
  },
  {
    title: 'parameters without annotations that only numbers fit',
    code: `def power_sum(x, n):
    total = 0.0
    for k in range(n):
        total = total + x ** 2 / (k + 1) - x * 3
    return total
`,
    compiled: ['power_sum'],
    calls: ['power_sum(1.5, 10)', 'power_sum(2, 3)', 'power_sum(-1.5, 0)'],
    grows: true,
  },
  {
    title: 'truth values, comparisons in a row and conditional expressions',
    code: `def is_prime(n: int) -> bool:
    if n < 2 or (n > 2 and n % 2 == 0):
        return False
    found = True
    i = 3
    while i * i <= n and found:
        found = not (0 == n % i < 1)
        i += 2 if found else 1
    return found
`,
    compiled: ['is_prime'],
    calls: ['is_prime(1)', 'is_prime(2)', 'is_prime(97)', 'is_prime(91)', 'is_prime(7919)'],
    grows: true,
  },
  {
    title: 'division and modulo of negative numbers, and by zero',
    code: `def fold(n: int, k: int, d: float):
    q = 0
    r = 0.0
    for i in range(-n, n):
        q += i // k + i % k
        r += (i * 0.75) // d + (i * 0.75) % d + i / k
    return q, r, round(r), int(r)
`,
    compiled: ['fold'],
    calls: ['fold(10, 3, 0.7)', 'fold(10, -3, -0.7)', 'fold(2, 0, 1.0)', 'fold(2, 1, 0.0)', 'fold(0, 1, 1.0)'],
    grows: true,
  },
  {
    title: 'a hot loop over the elements of an array',
    code: `import numpy as np


def energy(signal: "np.ndarray", bias: float = 0.5) -> float:
    total = 0.0
    peak = -np.inf
    for x in signal:
        total += (x - bias) * (x - bias)
        if x > peak:
            peak = x
    return float(total) + float(peak)
`,
    compiled: ['energy'],
    calls: ['energy(np.linspace(0, 1, 11))', 'energy(np.array([1.0, 4.0, -2.0]), 0.25)', 'energy(np.zeros(0))'],
  },
  {
    title: 'nothing but changes of an array, in place',
    code: `import numpy as np


def bubble(a: np.ndarray) -> None:
    n = len(a)
    for i in range(n):
        for j in range(0, n - i - 1):
            if a[j] > a[j + 1]:
                a[j], a[j + 1] = a[j + 1], a[j]
`,
    compiled: ['bubble'],
    calls: ['bubble(np.array([3.0, 1.0, 2.0]))', 'bubble(np.array([5, 4, 3, 2]))', 'bubble(np.zeros(0))'],
  },
  {
    title: 'numba under another name',
    code: `import numba as nb


def gcd_sum(n: int) -> int:
    total = 0
    for a in range(1, n):
        x, y = a, n
        while y:
            x, y = y, x % y
        total += x
    return total
`,
    compiled: ['gcd_sum'],
    calls: ['gcd_sum(0)', 'gcd_sum(36)'],
    grows: true,
  },
  {
    title: 'arrays that are told by how they are read, row by row',
    code: `import numpy as np


def row_distances(points, centre):
    distances = np.zeros(points.shape[0])
    for i in range(points.shape[0]):
        total = 0.0
        for j in range(points.shape[1]):
            total += (points[i, j] - centre[j]) ** 2
        distances[i] = np.sqrt(total)
    return distances
`,
    compiled: ['row_distances'],
    calls: [
      'row_distances(np.arange(6.0).reshape(3, 2), np.array([1.0, -1.0]))',
      'row_distances(np.zeros((0, 2)), np.zeros(2))',
    ],
  },
  {
    title: 'smoothing with what came before',
    code: `import numpy as np
import numpy.typing as npt


def smoothed(sales: npt.NDArray[np.float64], weight: float) -> np.ndarray:
    """Exponentially smoothed daily sales, starting from nothing."""
    if not 0.0 <= weight <= 1.0:
        raise ValueError("weight must lie between 0 and 1")
    result = np.empty(sales.shape[0])
    level = 0.0
    for day in range(sales.shape[0]):
        level = weight * sales[day] + (1.0 - weight) * level
        result[day] = level
    return result
`,
    compiled: ['smoothed'],
    calls: [
      'smoothed(np.arange(5.0), 0.3)',
      'smoothed(np.zeros(0), 0.5)',
      'smoothed(np.ones(2), 2.0)',
      'smoothed(np.arange(4), 1)',
    ],
  },
  {
    title: 'a table of sums for all smaller problems',
    code: `import numpy as np


def ways(total: int, coins: np.ndarray) -> int:
    table = np.zeros(total + 1, dtype=np.int64)
    table[0] = 1
    for k in range(coins.size):
        coin = int(coins[k])
        for amount in range(coin, total + 1):
            table[amount] += table[amount - coin]
    return int(table[total])
`,
    compiled: ['ways'],
    calls: ['ways(10, np.array([1, 2, 5]))', 'ways(0, np.array([3]))', 'ways(7, np.array([8]))'],
    grows: true,
  },
  {
    title: 'random numbers by hand, with shifts',
    code: `def hash_steps(seed: int, n: int) -> int:
    value = seed & 0xFFFF
    for i in range(n):
        value = (value * 75 + 74) % 65537
        value = value ^ (value >> 3)
    return value
`,
    compiled: ['hash_steps'],
    calls: ['hash_steps(1, 100)', 'hash_steps(-5, 3)', 'hash_steps(7, 0)'],
    grows: true,
  },
  {
    title: 'nested branches that all give a variable its value',
    code: `def grade(n: int, limit: float = 0.5) -> float:
    best = 0.0
    for i in range(n):
        share = i / n
        if share > limit:
            level = 2.0
        elif share > limit / 2:
            if i % 2:
                level = 1.0
            else:
                continue
        else:
            level = 0.25
        best = max(best, level * share)
    return best
`,
    compiled: ['grade'],
    calls: ['grade(0)', 'grade(9)', 'grade(10, 0.1)', 'grade(4, 2)'],
  },
  {
    title: 'bisection with a limit of rounds',
    code: `import math


def root(target: float, rounds: int = 60) -> float:
    low = 0.0
    high = max(1.0, target)
    for _ in range(rounds):
        middle = (low + high) / 2
        if math.fabs(middle * middle - target) < 1e-12:
            return middle
        if middle * middle < target:
            low = middle
        else:
            high = middle
    return (low + high) / 2
`,
    compiled: ['root'],
    calls: ['root(2.0)', 'root(2)', 'root(0.25)', 'root(1e6, 5)', 'root(0.0, 0)'],
  },
  {
    title: 'numbers of arrays by zero',
    code: `import numpy as np


def shares(parts: np.ndarray, whole: np.ndarray) -> np.ndarray:
    result = np.zeros(parts.shape[0])
    for i in range(parts.shape[0]):
        result[i] = parts[i] / whole[i] + parts[i] % whole[i] - parts[i] // whole[i]
    return result
`,
    compiled: ['shares'],
    calls: [
      'shares(np.array([1.0, -2.0, 0.0]), np.array([0.0, 4.0, 0.0]))',
      'shares(np.array([5.0, -2.0]), np.array([-3.0, 4.0]))',
      'shares(np.zeros(0), np.zeros(0))',
    ],
  },
];
