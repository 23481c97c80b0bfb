import { compilersFor } from './compilers';

const of = (...codes: string[]): string[] => compilersFor(codes.map((code, nth) => ({ path: `m${nth}.py`, code })));

describe('compilersFor', () => {
  it.each([
    ['import torch', ['torch']],
    ['import torch.nn as nn', ['torch']],
    ['from torch.nn import functional as F', ['torch']],
    ['from torch import *', ['torch']],
    ['import tensorflow as tf', ['tensorflow']],
    ['from tensorflow.python import keras', ['tensorflow']],
    ['import jax.numpy as jnp', ['jax']],
    ['from jax import (\n    lax,\n    numpy as jnp,\n)', ['jax']],
    ['import numpy as np', ['numba']],
    ['import numba', ['numba']],
    ['def f():\n    import torch\n    return torch.ones(1)', ['torch']],
    ['try:\n    import torch\nexcept ImportError:\n    torch = None', ['torch']],
    ['import os, torch . nn', ['torch']],
    ['from torch . nn import Linear', ['torch']],
  ])('reads %j', (code, expected) => {
    expect(of(code)).toEqual(expected);
  });

  it.each([
    '',
    'def total(xs):\n    return sum(xs)',
    '# import torch\ntext = "import jax"',
    'from .torch import nn',
    'from . import jax',
    'import torchvision, jaxtyping',
    'import shop.torch',
    'this is no Python (',
    `x = ${'('.repeat(100_000)}`,
  ])('gives numba for code that imports no framework: %#', (code) => {
    expect(of(code)).toEqual(['numba']);
  });

  it('puts first what the code uses most, over all files', () => {
    const both = 'import numpy as np\nimport torch\n';
    expect(of(`${both}x = torch.ones(1) + torch.zeros(1)`)).toEqual(['torch', 'numba']);
    expect(of(`${both}x = np.ones(1) + np.zeros(1)`)).toEqual(['numba', 'torch']);
    expect(of(both, 'from torch import ones\nx = ones(1)')).toEqual(['torch', 'numba']);
    expect(of('import jax, tensorflow as tf, torch\nx = tf.add(1, 2)')).toEqual(['tensorflow', 'jax', 'torch']);
  });

  it('reads the start of long code, of every file alike', () => {
    const long = `import torch\n${'x = torch.ones(1)\n'.repeat(20_000)}import jax\n`;
    expect(of(long)).toEqual(['torch']);
    expect(of(long, 'import numpy as np\n')).toEqual(['torch', 'numba']);
  });

  it('does not take attributes and arguments for uses', () => {
    expect(of('import torch\nimport numpy as np\nx = np.f(self.torch.torch, torch=1)\ny = np.pi')).toEqual([
      'numba',
      'torch',
    ]);
  });
});
