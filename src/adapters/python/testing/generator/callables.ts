import { type Needs } from './needs';
import { type Shape } from './shape';

const DEEPEST = 6;

/** A function that takes any arguments and gives values of its shape, always the same for the same arguments. */
export function callableText(
  { takes, result, isAsync }: Extract<Shape, { kind: 'callable' }>,
  depth: number,
  needs: Needs,
  of: (shape: Shape, depth: number) => string,
): string {
  if (isAsync) {
    needs.helpers.add('answering');
    return `answering(${result && depth < DEEPEST ? of(result, depth + 1) : '1'})`;
  }
  const given = takes > 0 ? '*values' : '';
  if (result?.kind === 'optional' && takes > 0)
    return `lambda ${given}: None if len(str(values)) % 5 == 0 else ${depth < DEEPEST ? of(result.of, depth + 1) : '1'}`;
  const plain =
    result?.kind === 'open' || result?.kind === 'optional'
      ? result.kind === 'open'
        ? result.of[0]
        : result.of
      : result;
  if (takes === 0 && (!plain || plain.kind === 'int'))
    return needs.importing('import itertools', 'itertools.count(1).__next__');
  switch (plain?.kind) {
    case undefined:
    case 'none':
      return `lambda ${given || '*values'}: values[0]`;
    case 'bool':
      return takes > 0 ? `lambda ${given}: len(str(values)) % 2 == 0` : 'lambda: True';
    case 'int':
      return takes > 0 ? `lambda ${given}: len(str(values)) % 7` : 'lambda: 3';
    case 'float':
      return takes > 0 ? `lambda ${given}: len(str(values)) / 4` : 'lambda: 0.5';
    default:
      if (takes > 0 && plain?.kind === 'choice') return `lambda ${given}: values[0]`;
      return `lambda ${given}: ${depth < DEEPEST && plain ? of(plain, depth + 1) : 'None'}`.replace(
        'lambda :',
        'lambda:',
      );
  }
}
