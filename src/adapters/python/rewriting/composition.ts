import { type CodeFile } from '../../../domain/code-file';
import { applyEdits } from '../../syntax-tree/text-edits';
import { definitionsIn, type Definition } from '../definitions';
import { isConstructor } from '../roots';
import { pythonTree } from '../python-tree';
import { type NamedRule } from './catalogue';
import { importEdit } from './edits/imports';
import { type Finding } from './rule';
import { Site } from './site';

/** Rounds of one rule, and of all rules, over one file: nested places need several. */
const MOST_ROUNDS = 12;
const MOST_PASSES = 3;

/** What a rule did to some files. */
export interface Application {
  rule: NamedRule;
  functions: Set<string>;
  doubts: Set<string>;
}

/** Files after rules were applied to them. */
export interface Composed {
  files: CodeFile[];
  /** In the order in which they first applied. */
  applied: Map<string, Application>;
}

/** Applies rules wherever they apply, again and again, since one may open the way for another. */
export function compose(files: readonly CodeFile[], rules: readonly NamedRule[]): Composed {
  const applied = new Map<string, Application>();
  const now = files.map(({ path, code }) => ({ path, code: composeFile(code, rules, applied) }));
  return { files: now, applied };
}

function composeFile(start: string, rules: readonly NamedRule[], applied: Map<string, Application>): string {
  let code = start;
  for (let pass = 0; pass < MOST_PASSES; pass += 1) {
    const before = code;
    for (const rule of rules) {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const next = applyOnce(code, rule, applied);
        if (next === null) break;
        code = next;
      }
    }
    if (code === before) break;
  }
  return code;
}

/** Applies a rule at one place of each function; null where it applies nowhere. */
function applyOnce(code: string, rule: NamedRule, applied: Map<string, Application>): string | null {
  const tree = pythonTree(code);
  if (!tree || tree.firstError !== null) return null;
  const found = sitesOf(code).flatMap((site): [Site, Finding][] => {
    const finding = rule.find(site);
    return finding ? [[site, finding]] : [];
  });
  if (found.length === 0) return null;
  const imports = importEdit(
    tree,
    found.flatMap(([, finding]) => finding.imports ?? []),
  );
  const next = applyEdits(code, [...(imports ? [imports] : []), ...found.flatMap(([, { edits }]) => edits)]);
  // A rewrite that the grammar does not take would be a fault of the rule; without it the code is as good as before.
  if (next === code || pythonTree(next)?.firstError !== null) return null;
  const application = applied.get(rule.id) ?? { rule, functions: new Set(), doubts: new Set() };
  for (const [site, { doubt }] of found) {
    application.functions.add(site.target.name);
    if (doubt !== undefined) application.doubts.add(doubt);
  }
  applied.set(rule.id, application);
  return next;
}

const known = new WeakMap<object, Site[]>();

/** The functions that are to become faster; a constructor is run once for each object, so its callers count. */
function sitesOf(code: string): Site[] {
  const tree = pythonTree(code);
  if (!tree) return [];
  let sites = known.get(tree);
  if (!sites) {
    const functions = definitionsIn(tree).filter((one: Definition) => one.kind === 'function' && !isConstructor(one));
    known.set(tree, (sites = functions.map((one) => new Site(tree, one))));
  }
  return sites;
}
