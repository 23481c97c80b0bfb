import { oncePerTree } from '../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { applyEdits, type TextEdit } from '../../syntax-tree/text-edits';
import { type Definition, definitionsIn } from '../definitions';
import { observedFunctions } from '../name-observers';
import { pythonTree } from '../python-tree';
import { isConstructor } from '../roots';
import { decoratorsOf } from '../signature';
import { type NamedRule } from './catalogue';
import { type Import } from './edits/imports';
import { isTakenAsMeant } from './edits/new-code';
import { type ModuleParts, type Part } from './module-parts';
import { type Finding } from './rule';
import { Site } from './site';

/** One after the other, in one part of a module: more would be a rule that finds what it has just written. */
const MOST_STEPS = 40;

/** That a rule was applied to a function. */
export interface Applied {
  rule: NamedRule;
  function: string;
  /** The lines that were slow. */
  lines: readonly string[];
  doubt: string | null;
}

/** A part of a module after rules were applied to it. */
export interface RewrittenPart {
  code: string;
  imports: readonly Import[];
  /** Statements of the module that it needs above it. */
  above: readonly string[];
  applied: readonly Applied[];
}

/** A text in which a part stands among what matters to it. */
interface View {
  tree: SyntaxTree;
  /** Where the part begins. */
  start: number;
}

interface Step {
  edits: TextEdit[];
  imports: Import[];
  above: string[];
  applied: Applied[];
}

/** Whether a function, by its qualified name, may be changed. */
export type MayChange = (name: string) => boolean;

/**
 * Applies rules to the functions of one part that may be changed, wherever they apply, the first of them first, until none
 * does any more.
 */
export function rewritePart(
  module: ModuleParts,
  part: Part,
  rules: readonly NamedRule[],
  mayChange: MayChange,
): RewrittenPart {
  let now: RewrittenPart = { code: part.text, imports: [], above: [], applied: [] };
  let around: { before: string; after: string } | null = null;
  const viewOf = ({ code, imports, above }: RewrittenPart): View | null => {
    around ??= module.around(part);
    const lines = [...imports.map(({ source, name }) => `from ${source} import ${name}`), ...above];
    const before = around.before + lines.map((line) => `${line}\n`).join('');
    const tree = pythonTree(before + code + around.after);
    return tree?.firstError === null ? { tree, start: before.length } : null;
  };
  let view = module.isWhole ? { tree: module.tree, start: part.node.start } : viewOf(now);
  for (let nth = 0; view && nth < MOST_STEPS; nth += 1) {
    const step = stepIn(view.tree, view.start, view.start + now.code.length, rules, mayChange);
    if (!step) break;
    const next: RewrittenPart = {
      code: applyEdits(now.code, step.edits),
      imports: [...now.imports, ...step.imports],
      above: [...now.above, ...step.above],
      applied: [...now.applied, ...step.applied],
    };
    // A rewrite that the grammar does not take would be a fault of the rule; without it the code is as good as before.
    view = next.code === now.code ? null : viewOf(next);
    if (view) now = next;
  }
  return now;
}

/** What is to be done next in a stretch of a text: one place of each function. */
function stepIn(
  tree: SyntaxTree,
  start: number,
  end: number,
  rules: readonly NamedRule[],
  mayChange: MayChange,
): Step | null {
  const step: Step = { edits: [], imports: [], above: [], applied: [] };
  for (const site of sitesOf(tree)) {
    if (site.definition.start < start || site.definition.end > end || !mayChange(site.target.name)) continue;
    const [rule, finding] = firstOf(site, rules) ?? [];
    // What reaches into another function may meet a change there: it comes next.
    if (!rule || !finding || meets(finding.edits, start, step.edits)) continue;
    step.edits.push(...finding.edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
    step.imports.push(...(finding.imports ?? []));
    // Two functions may need the same.
    if (finding.above !== undefined && !step.above.includes(finding.above)) step.above.push(finding.above);
    step.applied.push({
      ...{ rule, function: site.target.name, doubt: finding.doubt ?? null },
      lines: linesOf(tree, finding.at),
    });
  }
  return step.applied.length > 0 ? step : null;
}

/** Whether edits of the whole text overlap others, whose places count from a start. */
function meets(edits: readonly TextEdit[], start: number, others: readonly TextEdit[]): boolean {
  return edits.some((one) => others.some((other) => one.start - start < other.end && other.start < one.end - start));
}

/** Whole lines, from that on which the place begins to that on which it ends. */
function linesOf({ text }: SyntaxTree, { start, end }: SyntaxNode): string[] {
  const next = text.indexOf('\n', end);
  return text.slice(text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next).split('\n');
}

const findings = new WeakMap<Site, Map<NamedRule, Finding | null>>();

/** The first rule that applies to a function. What a rule finds there is found once, whatever rules stand before it. */
function firstOf(site: Site, rules: readonly NamedRule[]): [NamedRule, Finding] | null {
  let known = findings.get(site);
  if (!known) findings.set(site, (known = new Map<NamedRule, Finding | null>()));
  for (const rule of rules) {
    let finding = known.get(rule);
    if (finding === undefined) known.set(rule, (finding = foundBy(rule, site)));
    if (finding) return [rule, finding];
  }
  return null;
}

function foundBy(rule: NamedRule, site: Site): Finding | null {
  const finding = rule.find(site);
  return finding && isTakenAsMeant(site, finding) ? finding : null;
}

/** By numba and its like: what they take and what is fast there is another matter. */
const COMPILERS =
  /^(?:\w+\.)*(?:n?jit|cfunc|vectorize|guvectorize|stencil|script)\b|^(?:torch\.compile|\w+\.function)\b/;

function isCompiled(tree: SyntaxTree, { whole }: Definition): boolean {
  return decoratorsOf(whole).some((decorator) => COMPILERS.test(textOf(tree, decorator)));
}

/** The functions that are to become faster; a constructor is run once for each object, so its callers count. */
const sitesOf = oncePerTree((tree) => {
  // Where something looks variables up by their names, other variables are another result.
  const observed = new Set(observedFunctions(tree));
  return definitionsIn(tree)
    .filter(
      (one) =>
        one.kind === 'function' && !isConstructor(one) && !observed.has(one.definition) && !isCompiled(tree, one),
    )
    .map((one) => new Site(tree, one));
});
