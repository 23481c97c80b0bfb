import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { isWithin, loopsAround, statementAround } from '../../syntax';
import { isAlwaysEvaluated } from '../effects/evaluated';

/** What a look-up by index costs in a round: more where it is calculated or made in a loop inside, less where it is not always made. */
export function weightOf(place: SyntaxNode, part: SyntaxNode, distance: number): number {
  const statement = statementAround(place);
  const inner = loopsAround(place).filter((loop) => loop !== part && isWithin(loop, part));
  if (inner.length > 0) return 8;
  const isDirect = statement === part || statement.parent?.parent === part || !isWithin(statement, part);
  const isHeader = statement.type === 'if_statement' && statement.parent?.parent === part;
  const isAlways = isHeader || (isDirect && isAlwaysEvaluated(place, statement)) || !isWithin(statement, part);
  // The loop can give it the name then.
  const named = place.parent?.type === 'expression_list' ? place.parent : place;
  const isNamed = isDirect && named.field === 'right' && named.parent?.type === 'assignment';
  return (isAlways ? 1 : 0.5) * (distance === 0 ? 1 : 2.2) + (isNamed ? 0.7 : 0);
}
