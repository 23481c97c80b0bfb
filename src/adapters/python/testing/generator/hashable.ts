import { type Shape } from './shape';

/** The shape without what has no hash; null where nothing is left. */
export function hashable(shape: Shape): Shape | null {
  switch (shape.kind) {
    case 'list':
    case 'set':
    case 'deque':
    case 'dict':
    case 'graph':
    case 'record':
    case 'namespace':
    case 'array':
    case 'iterator':
      return null;
    case 'union':
    case 'open': {
      const of = shape.of.flatMap((each) => hashable(each) ?? []);
      return of.length > 0 ? { ...shape, of } : null;
    }
    default:
      return shape;
  }
}
