import { fence } from './optimization.examples';

const forecast = [
  `${fence}python:shop/forecast.py`,
  'import numpy as np',
  '',
  '',
  'def smoothed(sales: np.ndarray, weight: float) -> np.ndarray:',
  '    """Exponentially smoothed daily sales, starting from nothing."""',
  '    result = np.empty(sales.shape[0])',
  '    level = 0.0',
  '    for day in range(sales.shape[0]):',
  '        level = weight * sales[day] + (1.0 - weight) * level',
  '        result[day] = level',
  '    return result',
  fence,
].join('\n');

const compiled = [
  `${fence}python:shop/forecast.py`,
  'import numpy as np',
  'from numba import njit',
  '',
  '',
  '@njit(cache=True)',
  'def smoothed(sales: np.ndarray, weight: float) -> np.ndarray:',
  '    """Exponentially smoothed daily sales, starting from nothing."""',
  '    result = np.empty(sales.shape[0])',
  '    level = 0.0',
  '    for day in range(sales.shape[0]):',
  '        level = weight * sales[day] + (1.0 - weight) * level',
  '        result[day] = level',
  '    return result',
  fence,
].join('\n');

const request = {
  source_code: forecast,
  trace_id: 'c84e6b02-7a95-4f1d-b3c8-0d9f2a5e7146',
  dependency_code: '',
  python_version: '3.11.7',
  repo_owner: 'example-org',
  repo_name: 'shop-app',
};

const reply = {
  optimizations: [
    {
      source_code: compiled,
      explanation:
        "Compiles the loop with numba: each day depends on the day before, so it cannot be written as one vector operation. The first call pays for the compilation, later runs load it from numba's cache.",
      optimization_id: '8d20c6f1-4b7e-4a93-8c15-000000000001',
      parent_id: null,
      model: 'gpt-5-mini',
    },
  ],
};

/** A loop that cannot be written as operations on whole arrays; and its compiled version. */
export const rewriteJitExample = { request, reply };
