import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, loopsAround, methodOf, partsOf, spelled } from '../syntax';

/** `s.startswith("a") or s.startswith("b")` in a loop: one call takes all of the beginnings. */
export const rule: Rule = {
  boldness: 'factor',
  explanation: 'The same text is asked for one beginning or end after the other; one call tries a tuple of them all.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('boolean_operator')) {
      if (node.parent?.type === 'boolean_operator' || loopsAround(node).length === 0) continue;
      const run = runOf(site, operandsOf(node));
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || run.length < 2) continue;
      const affixes = run.flatMap(({ affix }) => (affix.type === 'tuple' ? partsOf(affix) : [affix]));
      const text = `${first.asked}((${affixes.map((affix) => site.text(affix)).join(', ')}))`;
      return { at: node, edits: [{ start: first.node.start, end: last.node.end, replacement: text }] };
    }
    return null;
  },
};

interface Question {
  node: SyntaxNode;
  /** `text.startswith` */
  asked: string;
  affix: SyntaxNode;
}

/** The operands of `a or b or c`; none for any other operation. */
function operandsOf(node: SyntaxNode): SyntaxNode[] {
  const [left, right] = [node.child('left'), node.child('right')];
  if (!left || !right || !node.childOf('or')) return [];
  return [...(left.type === 'boolean_operator' && left.childOf('or') ? operandsOf(left) : [left]), right];
}

/** The first neighbours that ask the same of the same text. */
function runOf(site: Site, operands: readonly SyntaxNode[]): Question[] {
  let run: Question[] = [];
  for (const operand of operands) {
    const question = questionOf(site, operand);
    if (question && run[0]?.asked === question.asked) run.push(question);
    else if (run.length > 1) break;
    else run = question ? [question] : [];
  }
  return run;
}

function questionOf(site: Site, node: SyntaxNode): Question | null {
  const call = callOf(site.tree, node);
  const method = methodOf(site.tree, call);
  const [affix, ...others] = call?.positional ?? [];
  if (!call || !method || !affix || others.length > 0 || call.keywords.size > 0) return null;
  if (method.name !== 'startswith' && method.name !== 'endswith') return null;
  const affixes = affix.type === 'tuple' ? partsOf(affix) : [affix];
  const areTexts = affixes.length > 0 && affixes.every(isFixedText);
  if (!areTexts || !['identifier', 'attribute'].includes(method.object.type)) return null;
  return { node, asked: `${spelled(site.tree, method.object)}.${method.name}`, affix };
}

/** A text that nothing is inserted into. */
function isFixedText(node: SyntaxNode): boolean {
  return node.type === 'string' && !node.childOf('interpolation');
}
