import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { expressionOf, partsOf, spelled, statementsOf } from '../../syntax';
import { usageOf } from '../variables/usage';

const NO_LIST: ReadonlySet<string> = new Set([
  ...['get', 'items', 'keys', 'values', 'setdefault', 'popitem', 'add', 'discard', 'union', 'intersection'],
  ...['difference', 'issubset', 'issuperset', 'update', 'lower', 'upper', 'split', 'strip', 'find', 'startswith'],
]);
/** `seen_set`, `by_name`, `prices`-like names are left out: only what is called a set or mapping outright. */
const CALLED_OTHERWISE =
  /(?:^|_)(?:set|sets|dict|dicts|map|maps|mapping|index|lookup|cache|table|registry|by_\w+|text|line|source|string)$/i;
const GENERAL = /^(?:typing\.|t\.|collections\.abc\.)?(?:Sequence|Collection|Container|Iterable|Any|object)\b/;

/** Whether what came without a type may well be a list: nothing in the function, nor its name, shows it to be a set, mapping or text. */
export function mayBeList(site: Site, container: SyntaxNode): boolean {
  if (site.types.of(container).kind !== 'unknown') return false;
  const text = spelled(site.tree, container);
  if (CALLED_OTHERWISE.test(text)) return false;
  const parameter = site.variables.at(container)?.parameter;
  // What is made here would show what it is.
  if (!parameter && container.type !== 'attribute') return false;
  if (parameter && isDescribedOtherwise(site, text)) return false;
  const annotation = parameter?.child('type');
  if (annotation && !GENERAL.test(site.text(annotation))) return false;
  const standard = parameter?.child('value');
  if (standard && standard.type !== 'none' && (standard.type !== 'tuple' || partsOf(standard).length > 0)) return false;
  return site
    .nodes(container.type)
    .filter((node) => spelled(site.tree, node) === text)
    .every((node) => {
      const usage = usageOf(site.tree, node);
      if (usage.how === 'method') return !NO_LIST.has(usage.name);
      // `if name in prices: total += prices[name]`
      if (usage.how !== 'read' && usage.how !== 'written') return true;
      return usage.index !== undefined && ['integer', 'slice', 'unary_operator'].includes(usage.index.type);
    });
}

/** Whether the docstring calls a parameter a set or mapping: "allowed: a set of codes". */
function isDescribedOtherwise(site: Site, name: string): boolean {
  const text = expressionOf(statementsOf(site.body)[0]);
  if (text?.type !== 'string') return false;
  return new RegExp(`\\b${name}\\b[^.;\\n]{0,40}\\b(?:sets?|dict|dictionary|mapping)\\b`).test(site.text(text));
}
