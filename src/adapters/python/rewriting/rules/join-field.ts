import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { freshName } from '../edits/fresh-name';
import { indentAt, indentUnit, lineEnd, standsAlone } from '../edits/lines';
import { isInTry } from '../facts/loops/collecting-loop';
import { outsideReads } from '../facts/effects/outside-reads';
import { type Addition, additionOf } from '../facts/containers/text-growth';
import { bindingAt } from '../facts/variables/variables';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, isWithin, loopsAround } from '../syntax';

/** `self.text += line` in a loop: a text that an object holds while it grows. */
export const rule: Rule = {
  boldness: 'complexity',
  explanation:
    'The text that the object holds is copied whole each time something is added to it, which is quadratic; pieces joined once behind the loop are linear.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('attribute')) {
      const loop = bindingAt(node) ? loopsAround(node).findLast(({ type }) => type.endsWith('_statement')) : undefined;
      const additions = loop ? additionsIn(site, node, loop) : null;
      if (!loop || !additions || !isUnseen(site, node, loop)) continue;
      return { at: node, edits: [editOf(site, node, loop, additions)] };
    }
    return null;
  },
};

/** All that happens to the field in the loop, where it only grows; else null. */
function additionsIn(site: Site, field: SyntaxNode, loop: SyntaxNode): Addition[] | null {
  const object = site.variables.at(field.child('object'));
  if (object?.parameter === undefined || site.variables.bindings(object).length > 1) return null;
  if (site.types.of(field).kind !== 'str' || !standsAlone(site.tree, loop) || isInTry(loop)) return null;
  const name = attributeOf(site, field);
  // Of another name it may be the same object.
  const inLoop = site.nodes('attribute').filter((one) => isWithin(one, loop) && attributeOf(site, one) === name);
  const additions = inLoop.flatMap((one) => (bindingAt(one) ? (additionOf(site, one) ?? []) : []));
  const isGrownOnly = inLoop.every((one) => additions.some(({ own }) => own.includes(one)));
  const areTexts = additions.every(({ isText, statement }) => isText && !isInTry(statement));
  return isGrownOnly && areTexts && additions.length > 0 ? additions : null;
}

/** Whether nothing looks at the field while the loop runs, and the loop's lines can be indented. */
function isUnseen(site: Site, field: SyntaxNode, loop: SyntaxNode): boolean {
  const name = attributeOf(site, field);
  if (site.changesIn(loop).runsUnknown || site.nodes('yield', 'await').some((node) => isWithin(node, loop)))
    return false;
  const calls = site.nodes('call').filter((node) => isWithin(node, loop));
  // A method or a text of the object may read it: `f"{self}"`.
  const isRead = calls.some((node) => outsideReads(site.tree, node).attributes.has(name));
  const isHandedOn = site
    .nodes('identifier')
    .some((node) => isWithin(node, loop) && isObject(site, node, field) && node.parent?.type !== 'attribute');
  const isSpread = calls.some((node) => callOf(site.tree, node) === null);
  const isProperty = site
    .nodes('attribute')
    .some((node) => isWithin(node, loop) && node.field !== 'function' && isMethod(site, attributeOf(site, node)));
  const texts = site.nodes('string').filter((node) => isWithin(node, loop));
  return !isRead && !isHandedOn && !isSpread && !isProperty && texts.every((node) => !site.text(node).includes('\n'));
}

function attributeOf(site: Site, node: SyntaxNode): string {
  return site.text(node.child('attribute') ?? node);
}

/** Whether a class of the file has a method of that name, as properties are. */
function isMethod(site: Site, name: string): boolean {
  return site.module.definitions.some((one) => one.owner !== null && one.name.endsWith(`.${name}`));
}

function isObject(site: Site, node: SyntaxNode, field: SyntaxNode): boolean {
  const object = field.child('object');
  return object !== undefined && site.text(node) === site.text(object) && site.variables.at(node) !== null;
}

/** The loop, with a list that takes what is added; what came together is added where an error ends it, too. */
function editOf(site: Site, field: SyntaxNode, loop: SyntaxNode, additions: readonly Addition[]): TextEdit {
  const { tree } = site;
  const [indent, unit, end] = [indentAt(tree, loop), indentUnit(tree, loop), lineEnd(tree)];
  const pieces = freshName(tree, `${attributeOf(site, field)}_pieces`);
  let code = site.text(loop);
  for (const { statement, added } of additions.toSorted((a, b) => b.statement.start - a.statement.start)) {
    const [from, to] = [statement.start - loop.start, statement.end - loop.start];
    code = `${code.slice(0, from)}${pieces}.append(${tree.text.slice(added.start, added.end)})${code.slice(to)}`;
  }
  const lines = code.split(/\r?\n/).map((line) => (line.trim() === '' ? '' : unit + line));
  const replacement = [
    `${pieces} = []`,
    `${indent}try:`,
    `${indent}${lines.join(end)}`,
    `${indent}finally:`,
    `${indent}${unit}if ${pieces}:`,
    `${indent}${unit}${unit}${site.text(field)} += "".join(${pieces})`,
  ].join(end);
  return { start: loop.start, end: loop.end, replacement };
}
