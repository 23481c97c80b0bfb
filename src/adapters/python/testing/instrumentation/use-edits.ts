import { type TestTarget } from '../../../../domain/testgen/test-target';
import { type SyntaxNode, type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { type TextEdit } from '../../../syntax-tree/text-edits';
import { enclosing } from '../../../syntax-tree/traversal';
import { type CallPlace, type CallPlaces } from './call-places';
import { pythonString, pythonTuple } from './python-literal';
import { targetUses } from './target-uses';

/** How calls and mentions of the target are rewritten. */
export interface UseEdits {
  edits: TextEdit[];
  /** Sites that stand inside f-strings, where quotes may be taken: they are variables, numbered from 1. */
  sites: string[];
  /** Whether some call only learns when it runs which test it belongs to. */
  findsPlaces: boolean;
}

/**
 * The edits that let each use of the target go through the recorder: `f(x)` becomes `_cf_call(site, f, x)`, an `f` that
 * is passed on `_cf_recorded(site, f)`. None adds or takes away a line break. Calls that run while the module is
 * loaded belong to no test and stay.
 */
export function useEdits(tree: SyntaxTree, target: TestTarget, places: CallPlaces, prefix: string): UseEdits {
  const edits: TextEdit[] = [];
  const sites: string[] = [];
  let findsPlaces = false;
  for (const { node, call } of targetUses(tree, target)) {
    const place = places.of(node);
    if (call && place === 'module') continue;
    findsPlaces ||= typeof place === 'string';
    let site = siteText(target, place);
    if (enclosing(node, 'interpolation')) {
      if (!sites.includes(site)) sites.push(site);
      site = `${prefix}site_${sites.indexOf(site) + 1}`;
    }
    if (call) edits.push(...callEdits(tree, node, call, `${prefix}call(${site}, `));
    else edits.push(insertion(node.start, `${prefix}recorded(${site}, `), insertion(node.end, ')'));
  }
  return { edits, sites, findsPlaces };
}

/** What a call is recorded under: for async targets the client's wrapper knows all but the line id. */
function siteText(target: TestTarget, place: CallPlace): string {
  if (typeof place === 'string') return 'None';
  const { test, lineId } = place;
  if (target.isAsync) return pythonString(lineId);
  const owner = test.owner === null ? 'None' : pythonString(test.owner);
  const names = [target.qualifiedName, lineId].map(pythonString);
  return pythonTuple([pythonString(target.testModulePath), owner, pythonString(test.name), ...names]);
}

function callEdits(tree: SyntaxTree, node: SyntaxNode, call: SyntaxNode, opening: string): TextEdit[] {
  const list = call.child('arguments');
  if (!list) return [];
  const before = insertion(node.start, opening);
  if (list.type === 'generator_expression') return [before, insertion(list.start, ', '), insertion(list.end, ')')];
  const bracket = { start: list.start, end: list.start + 1 };
  const isEmpty = !list.children.some(({ named, type }) => named && type !== 'comment');
  const comma = /\s/.test(tree.text.charAt(bracket.end)) ? ',' : ', ';
  return [before, { ...bracket, replacement: isEmpty ? '' : comma }];
}

function insertion(at: number, replacement: string): TextEdit {
  return { start: at, end: at, replacement };
}
