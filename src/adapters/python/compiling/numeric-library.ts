import {
  asNumpy,
  BOOL,
  FLOAT,
  INT,
  isNumber,
  isScalar,
  type NumericResult,
  type NumericType,
  type Scalar,
} from './numeric-type';

/** Of `math`: for some numbers plain code raises an error. */
const WITH_DOMAIN = [
  ...['sqrt', 'exp', 'expm1', 'log', 'log2', 'log10', 'log1p', 'sin', 'cos', 'tan', 'asin', 'acos', 'acosh', 'atanh'],
  ...['sinh', 'cosh', 'gamma', 'lgamma', 'fmod', 'pow'],
];
const WITHOUT_DOMAIN = [
  'fabs',
  'atan',
  'atan2',
  'tanh',
  'asinh',
  'copysign',
  'degrees',
  'radians',
  'erf',
  'erfc',
  'hypot',
];
const OF_NUMPY = [
  'sqrt',
  'exp',
  'expm1',
  'log',
  'log2',
  'log10',
  'log1p',
  'sin',
  'cos',
  'tan',
  'arctan',
  'tanh',
  'floor',
  'ceil',
];
const TWO: ReadonlySet<string> = new Set(['fmod', 'pow', 'atan2', 'copysign', 'hypot']);

interface NumberFunction {
  /** How many arguments it takes. */
  count: number;
  type: Scalar;
  hasDomain: boolean;
}

/** What takes numbers and gives one, by full name. */
const OF_NUMBERS: ReadonlyMap<string, NumberFunction> = new Map([
  ...named('math', WITH_DOMAIN, FLOAT, true),
  ...named('math', WITHOUT_DOMAIN, FLOAT, false),
  ...named('math', ['floor', 'ceil', 'trunc'], INT, true),
  ...named('math', ['isnan', 'isinf', 'isfinite'], BOOL, false),
  ...named('numpy', OF_NUMPY, asNumpy(FLOAT), false),
]);

function named(module: string, names: readonly string[], type: Scalar, hasDomain: boolean): [string, NumberFunction][] {
  return names.map((name) => [`${module}.${name}`, { count: TWO.has(name) ? 2 : 1, type, hasDomain }]);
}

/** `math.sqrt`, `numpy.zeros`; keyword arguments are not among them, the data type of an array aside. */
export function libraryCall(name: string, given: readonly NumericType[], of: Scalar | null): NumericResult | null {
  const known = OF_NUMBERS.get(name);
  if (known) {
    if (of || given.length !== known.count || !given.every(isNumber)) return null;
    return { type: known.type, hasDomain: known.hasDomain };
  }
  if (name === 'math.gcd')
    return given.length === 2 && given.every(({ kind }) => kind === 'int') && !of
      ? { type: INT, hasDomain: false }
      : null;
  const array = arrayOf(name, given, of);
  return array && { type: array, hasDomain: false };
}

function arrayOf(name: string, [shape, value, ...more]: readonly NumericType[], of: Scalar | null): NumericType | null {
  if (!shape || more.length > 0) return null;
  if (/^numpy\.(?:zeros|ones|empty)_like$/.test(name)) return shape.kind === 'array' && !value && !of ? shape : null;
  const dimensions = dimensionsOf(shape);
  if (dimensions === null) return null;
  if (/^numpy\.(?:zeros|ones|empty)$/.test(name))
    return value ? null : { kind: 'array', of: asNumpy(of ?? FLOAT), dimensions };
  if (name === 'numpy.full' && value && isScalar(value) && value.kind !== 'number' && !value.isNumpy)
    return { kind: 'array', of: asNumpy(of ?? value), dimensions };
  return name === 'numpy.arange' && shape.kind === 'int' && !value && !of
    ? { kind: 'array', of: asNumpy(INT), dimensions: 1 }
    : null;
}

function dimensionsOf(shape: NumericType): number | null {
  if (shape.kind === 'int') return 1;
  return shape.kind === 'tuple' && shape.parts.every(({ kind }) => kind === 'int') ? shape.parts.length : null;
}

/** The data types of arrays that are the same to both, by full name. */
export const DATA_TYPES: Readonly<Record<string, Scalar>> = {
  ...{ float: FLOAT, 'numpy.float64': FLOAT, 'numpy.int64': INT, 'numpy.bool_': BOOL },
};

/** Numbers of the library that never change, by full name. */
export const CONSTANTS: Readonly<Record<string, Scalar>> = Object.fromEntries(
  ['math.pi', 'math.e', 'math.tau', 'math.inf', 'math.nan', 'numpy.pi', 'numpy.e', 'numpy.inf', 'numpy.nan'].map(
    (name) => [name, FLOAT],
  ),
);
