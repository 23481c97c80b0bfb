import { type SyntaxNode, type SyntaxTree } from '../syntax-tree/syntax-node';
import { originsOf, partsOf } from './name-origins';

/** Decorators that make a function faster and leave its callers alone, by full name. */
const SPEEDS_UP: ReadonlySet<string> = new Set([
  ...['functools.cache', 'functools.lru_cache', 'async_lru.alru_cache'],
  ...['cachetools.cached', 'cachetools.func.lru_cache', 'cachetools.func.ttl_cache'],
  ...['numba.jit', 'numba.njit', 'numba.vectorize', 'numba.stencil'],
  ...['torch.compile', 'torch.jit.script', 'torch.jit.script_if_tracing'],
  ...['jax.jit', 'tensorflow.function'],
]);

/** What the first part of a decorator usually stands for where the code shown does not import it. */
const USUAL: Readonly<Record<string, string>> = {
  ...{ nb: 'numba', tf: 'tensorflow' },
  ...{ cache: 'functools.cache', lru_cache: 'functools.lru_cache', partial: 'functools.partial' },
  ...{ njit: 'numba.njit', jit: 'numba.jit', vectorize: 'numba.vectorize' },
};

/** Tells the decorators that a candidate may add: caches and just-in-time compilers, as the file's own imports name them. */
export function speedDecorators(tree: SyntaxTree): (decorator: SyntaxNode) => boolean {
  const origins = originsOf(tree);
  const fullName = (node: SyntaxNode | undefined): string | null => {
    const [first, ...rest] = partsOf(tree, node) ?? [];
    if (first === undefined) return null;
    return [origins.get(first) ?? (Object.hasOwn(USUAL, first) ? USUAL[first] : first), ...rest].join('.');
  };
  return (decorator) => {
    const call = decorator.type === 'call' ? decorator : null;
    const name = fullName(call?.child('function') ?? decorator);
    if (name !== 'functools.partial') return name !== null && SPEEDS_UP.has(name);
    const [wrapped] = call?.child('arguments')?.children.filter(({ named }) => named) ?? [];
    return SPEEDS_UP.has(fullName(wrapped) ?? '');
  };
}
