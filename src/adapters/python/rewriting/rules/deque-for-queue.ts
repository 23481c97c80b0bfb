import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type LocalVariable } from '../../scopes';
import { importable } from '../edits/imports';
import { dequeEdits, frontEdits, isKeptShort } from '../edits/deque';
import { replace } from '../edits/lines';
import { isInTry } from '../facts/loops/collecting-loop';
import { reboundAt, staysInside } from '../facts/containers/grown-alone';
import { hasBuiltins } from '../facts/variables/builtins';
import { usageOf } from '../facts/variables/usage';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { isWithin, loopsAround } from '../syntax';

/** A list that is taken from or added to at its front. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'At the front of a list every change moves all items behind it; a deque changes at both ends in constant time.',

  find(site: Site): Finding | null {
    const seen = new Set<object>();
    for (const queue of site.nodes('identifier')) {
      const variable = site.variables.at(queue);
      if (!variable || seen.has(variable) || loopsAround(queue).length === 0) continue;
      if (queue.parent?.type !== 'attribute' && queue.parent?.type !== 'subscript') continue;
      if (frontEdits(site, queue) === null) continue;
      seen.add(variable);
      const deque = importable(site.tree, { source: 'collections', name: 'deque' });
      const last = handedOnLast(site, variable);
      if (!deque || !staysInside(site, variable, last) || site.types.of(queue).kind !== 'list') continue;
      const rebound = reboundAt(site, variable);
      const uses = site.variables.uses(variable).filter(({ start, field, parent }) => {
        const isTarget = field === 'left' && parent?.parent === rebound;
        return !rebound || isTarget || start >= rebound.end;
      });
      if (!hasBuiltins(site, 'list') || isKeptShort(site, uses) || !isReadAgain(site, queue, variable)) continue;
      const edits = uses.map((use) =>
        use === last ? [replace(use, `list(${variable.name})`)] : dequeEdits(site, use, uses, deque.name),
      );
      if (edits.every((some) => some !== null)) return { at: queue, edits: edits.flat(), imports: deque.imports };
    }
    return null;
  },
};

/** The last of all uses, behind all loops, where it hands the list on: `self.waiting = queue`. */
function handedOnLast(site: Site, variable: LocalVariable): SyntaxNode | null {
  const last = site.variables.uses(variable).at(-1);
  const isLast = last && usageOf(site.tree, last).how === 'escapes' && loopsAround(last).length === 0;
  return isLast && !isInTry(last) && last.parent?.type !== 'boolean_operator' ? last : null;
}

/** Whether a loop works at the front again and again before the list is made anew. */
function isReadAgain(site: Site, queue: SyntaxNode, variable: LocalVariable): boolean {
  const made = site.variables
    .bindings(variable)
    .filter(
      ({ how, value }) => how === 'assigned' && !value?.children.some((part) => site.text(part) === variable.name),
    );
  return loopsAround(queue).some((loop) => made.every(({ node }) => !isWithin(node, loop)));
}
