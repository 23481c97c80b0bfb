import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { bare, expressionOf, partsOf, statementsOf } from '../../syntax';
import { assignmentsOf, type Inlined, inlinedIn } from '../variables/inlined';
import { makesNan } from './item-order';
import { lengthsOf, SELF } from '../containers/lengths';

/**
 * A statement as one line of tokens with a blank between any two: blocks in braces, lengths in variables written out, and one
 * spelling for what has several (steps by one, exchanges of two items, tests whether a list is empty). Null where it holds
 * what has no such form.
 */
export function shapeOf(site: Site, statement: SyntaxNode): string | null {
  return shapesOf(site, statement)[0] ?? null;
}

/** The shape of a statement as it stands, and with the expressions in the place of names for them: of some, then of all. */
export function shapesOf(site: Site, statement: SyntaxNode): readonly string[] {
  const known = shapes.get(statement) ?? newShapesOf(site, statement);
  shapes.set(statement, known);
  return known;
}

/** Several rules ask for the shape of the same loops. */
const shapes = new WeakMap<SyntaxNode, readonly string[]>();

function newShapesOf(site: Site, statement: SyntaxNode): readonly string[] {
  const raw = statementShape(site, statement);
  if (raw === null) return [];
  const names = inlinedIn(site, statement);
  const derived = names.filter(({ isDerived }) => isDerived);
  const choices = [[], ...(derived.length > 0 ? [derived] : []), ...(names.length > derived.length ? [names] : [])];
  return choices.map((inlined) => usualSpelling(site, statement, withInlined(site, ` ${raw} `, inlined)));
}

/** The shape of all statements of the function, its documentation left out. */
export function bodyShape(site: Site): string | null {
  const statements = statementsOf(site.body).filter((one) => expressionOf(one)?.type !== 'string');
  const shapes = statements.map((one) => statementShape(site, one));
  const [first] = statements;
  if (!first || shapes.some((shape) => shape === null)) return null;
  return usualSpelling(site, first, ` ${shapes.join(' ; ')} `);
}

/** Expressions in the place of the names that stand for them, in parentheses where an operator stands beside them. */
function withInlined(site: Site, shape: string, inlined: readonly Inlined[]): string {
  return inlined.reduceRight((text, { name, value }) => {
    const expression = tokens(site, value);
    const isWhole = ['subscript', 'attribute', 'identifier', 'call', 'integer', 'string'].includes(value.type);
    const start = text.indexOf(` ${name} = ${expression} ; `);
    const rest = start < 0 ? text : text.slice(0, start + 1) + text.slice(start + ` ${name} = ${expression} ; `.length);
    return start < 0
      ? text
      : rest.replace(
          new RegExp(`(?<=( \\S+) )${name}(?=( \\S+) )`, 'g'),
          (_name: string, before: string, after: string) =>
            isWhole || (BESIDE.test(before) && BESIDE.test(after)) ? expression : `( ${expression} )`,
        );
  }, shape);
}

const BESIDE = /^ (?:if|while|and|or|not|[<>]=?|[=!]=|[{}();,])$/;

function usualSpelling(site: Site, statement: SyntaxNode, text: string): string {
  let shape = text;
  for (const [name, list] of lengthsOf(site, statement)) shape = shape.replaceAll(` ${name} `, ` len ( ${list} ) `);
  for (const [spelling, usual] of SPELLINGS) shape = shape.replace(spelling, usual);
  return shape.trim();
}

/** Exchanges become `swap ( xs , i , j )`; what holds an item meanwhile is named at its end. */
const SPELLINGS: readonly [RegExp, string][] = [
  [/ range \( 0 , /g, ' range ( '],
  [/(?<= )if ([^{};]+) \{ break \} ; if ([^{};]+) \{ break \}(?= )/g, 'if ( $1 ) or ( $2 ) { break }'],
  [/(?<= [{;] )(\w+) = \1 ([-+]) 1(?= [;}])/g, '$1 $2= 1'],
  [/(?<= (?:while|if) )len \( ([\w.]+) \) (?:> 0|>= 1|!= 0)(?= \{)/g, '$1'],
  [/ ([\w.]+) \[ ([^[\]{};]+) \] , \1 \[ ([^[\]{};]+) \] = \1 \[ \3 \] , \1 \[ \2 \]/g, ' swap ( $1 , $2 , $3 )'],
  [
    / (\w+) = ([\w.]+) \[ ([^[\]{};]+) \] ; \2 \[ \3 \] = \2 \[ ([^[\]{};]+) \] ; \2 \[ \4 \] = \1(?= )/g,
    ' swap ( $2 , $3 , $4 )',
  ],
];

/** A pattern without alternatives, and how many tokens it has at least; without a test it has just as many. */
export interface Form {
  expression: RegExp;
  least: number;
  isExact: boolean;
}

/** A pattern of a shape: `$x` is a name, the same wherever it stands; `…` is a test; `⟨a|b⟩` is either, `⟨a|⟩` may be missing. */
export function pattern(text: string): readonly Form[] {
  return alternatives(text).map((one) => {
    const seen = new Set<string>();
    const tokens: readonly string[] = one.match(/\$\w+|…|\.\w+|\w+|[-+<>!=]=|\/\/|\S/g) ?? [];
    const source = tokens.map((token) => {
      if (token === '…') return '(?<test>[^{};]+?) ';
      if (!token.startsWith('$')) return `${token.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')} `;
      const name = token.slice(1);
      if (seen.has(name)) return `\\k<${name}> `;
      seen.add(name);
      return `(?<${name}>[\\w.]+) `;
    });
    return { expression: new RegExp(`^${source.join('')}$`), least: tokens.length, isExact: !tokens.includes('…') };
  });
}

/** All texts that a pattern stands for, the innermost choice made first. */
function alternatives(text: string): string[] {
  const [choice, options] = /⟨([^⟨⟩]*)⟩/.exec(text) ?? [];
  if (choice === undefined || options === undefined) return [text];
  return options.split('|').flatMap((option) => alternatives(text.replace(choice, () => option)));
}

/** The names that a shape has where a pattern has its own, and its test; null where it is another shape. */
export function matched(shape: string, form: readonly Form[]): Readonly<Record<string, string>> | null {
  const [match] = matches([shape], [{ form }]);
  return match?.names ?? null;
}

/** Those of some entries whose pattern a shape has, each with the names of the shape and its test. */
export function* matches<Entry extends { form: readonly Form[] }>(
  shapes: readonly string[],
  entries: readonly Entry[],
): Generator<Entry & { names: Readonly<Record<string, string>> }> {
  for (const shape of shapes) {
    const text = `${shape} `;
    const count = text.split(' ').length - 1;
    for (const entry of entries) {
      const fitting = entry.form.filter(({ least, isExact }) =>
        isExact ? count === least : count >= least && count <= least + LONGEST_TEST,
      );
      for (const { expression } of fitting) {
        const names = expression.exec(text)?.groups;
        if (names) yield { ...entry, names };
      }
    }
  }
}

/** In tokens; a longer test orders nothing that a key could. */
const LONGEST_TEST = 60;

function statementShape(site: Site, statement: SyntaxNode): string | null {
  const block = (part: SyntaxNode | undefined): string | null => {
    const shapes = statementsOf(part).map((one) => statementShape(site, one));
    return part && shapes.every((one) => one !== null) ? `{ ${shapes.join(' ; ')} }` : null;
  };
  const test = (): string => tokens(site, bare(statement.child('condition')));
  const whole = (head: string, body: string | null): string | null => {
    const other = statement.child('alternative');
    if (body === null || (other && other.type !== 'else_clause') || statement.childOf('async')) return null;
    const rest = other ? block(other.child('body')) : '';
    return rest === null ? null : `${head} ${body}${rest === '' ? '' : ` else ${rest}`}`;
  };
  switch (statement.type) {
    case 'for_statement':
      return whole(
        `for ${tokens(site, statement.child('left'))} in ${tokens(site, statement.child('right'))}`,
        block(statement.child('body')),
      );
    case 'while_statement':
      return whole(`while ${test()}`, block(statement.child('body')));
    case 'if_statement':
      return whole(`if ${test()}`, block(statement.child('consequence')));
    case 'expression_statement':
      return (
        assignmentsOf(site, statement)
          .map(({ target, value }) => `${tokens(site, target)} = ${tokens(site, value)}`)
          .join(' ; ') || tokens(site, statement)
      );
    case 'return_statement':
    case 'break_statement':
    case 'delete_statement':
      return tokens(site, statement);
    default:
      return null;
  }
}

/** The tokens of an expression; an attribute and a text are one each, and so is `self.name`, which is taken for a name. */
function tokens(site: Site, node: SyntaxNode | undefined): string {
  if (!node) return '';
  if (node.type === 'comment') return '';
  if (node.type === 'string' || node.children.length === 0) return site.text(node);
  if (node.type === 'attribute' && node.child('object')?.type === 'identifier' && SELF.test(site.text(node)))
    return site.text(node);
  if (node.type === 'attribute')
    return `${tokens(site, node.child('object'))} .${tokens(site, node.child('attribute'))}`;
  return node.children.flatMap((child) => tokens(site, child) || []).join(' ');
}

/** Whether a variable is used nowhere but in some parts of the function. */
export function isUsedOnlyIn(site: Site, name: string, ...within: readonly SyntaxNode[]): boolean {
  const uses = site.nodes('identifier').filter((node) => site.text(node) === name && node.field !== 'attribute');
  return uses.every(
    (use) =>
      !site.variables.at(use)?.parameter && within.some(({ start, end }) => start <= use.start && use.end <= end),
  );
}

/** The loops of the function that may be a sort written out: those in which there is what all of its forms have. */
export function loopsWith(site: Site, sign: RegExp): readonly SyntaxNode[] {
  const loops = site.nodes('for_statement', 'while_statement').filter((loop) => partsOf(loop).length > 1);
  const likely = loops.filter((loop) => sign.test(site.text(loop)));
  return likely.length > 0 && makesNan(site) ? [] : likely;
}
