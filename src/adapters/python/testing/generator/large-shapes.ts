import { type Shape } from './shape';

/** Whether a value can be made large. */
export function isLarge(shape: Shape): boolean {
  switch (shape.kind) {
    case 'list':
    case 'tuple':
    case 'set':
    case 'frozenset':
    case 'deque':
    case 'iterator':
    case 'dict':
    case 'graph':
    case 'array':
    case 'record':
      return true;
    case 'str':
      return shape.made.form === 'prose' || (shape.made.form === 'pieces' && shape.made.repeated);
    case 'optional':
      return isLarge(shape.of);
    case 'namespace':
      return shape.attributes.some((attribute) => isLarge(attribute.shape));
    default:
      return false;
  }
}
