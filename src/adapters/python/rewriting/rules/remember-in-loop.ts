import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { freshName } from '../edits/fresh-name';
import { importable } from '../edits/imports';
import { indentUnit, insertBefore, replace, standsAlone } from '../edits/lines';
import { isCostly } from '../facts/effects/costs';
import { isAlwaysEvaluated, isReadAtOnce } from '../facts/effects/evaluated';
import { type Hashing } from '../facts/types/hashing';
import { type Sharing, sharingOfResult } from '../facts/effects/looked-at';
import { hasBuiltins } from '../facts/variables/builtins';
import { isHashable } from '../facts/types/py-type';
import { comesBack, isSameFor, keyOf } from '../facts/effects/repeated-call';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { assignmentOf, callOf, loopsAround, partsOf, type PlainCall, spelled, statementAround } from '../syntax';

/** A costly call in a nested loop that depends on nothing but the item of the inner one. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'In every round of the outer loop the same calls are made again for each item of the inner one; each result is kept for the next round.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const found = repeatedCall(site, node);
      const statement = statementAround(node);
      if (!found || !standsAlone(site.tree, statement) || !standsAlone(site.tree, found.outer)) continue;
      if (found.isTaken) {
        const remembered = asked(site, node, found);
        if (remembered) return remembered;
        continue;
      }
      const name = freshName(site.tree, found.name);
      return {
        at: node,
        edits: [
          insertBefore(site.tree, found.outer, [`${name} = {}`]),
          insertBefore(site.tree, statement, [
            `if ${found.key} not in ${name}:`,
            `${indentUnit(site.tree, statement)}${name}[${found.key}] = ${site.text(node)}`,
          ]),
          replace(node, `${name}[${found.key}]`),
        ],
        doubt: doubtOf(found),
      };
    }
    return null;
  },
};

/** By a function that remembers what it gave for texts, as whatever else is given may not hash. */
function asked(site: Site, node: SyntaxNode, found: Repeated): Finding | null {
  const callee = node.child('function');
  const cache = importable(site.tree, { source: 'functools', name: 'lru_cache' });
  if (!callee || !cache || !hasBuiltins(site, 'isinstance', 'str')) return null;
  const name = freshName(site.tree, `remembered_${site.text(callee.child('attribute') ?? callee).replace(/^_+/, '')}`);
  return {
    at: node,
    edits: [
      insertBefore(site.tree, found.outer, [`${name} = ${cache.name}(maxsize=None, typed=True)(${site.text(callee)})`]),
      replace(callee, `(${name} if isinstance(${found.key}, str) else ${site.text(callee)})`),
    ],
    imports: cache.imports,
    doubt: doubtOf(found),
  };
}

function doubtOf({ key, hashing, shared, isTaken }: Repeated): string | undefined {
  const doubts = [
    ...(hashing === 'sure' || isTaken ? [] : [`whether \`${key}\` can always be hashed.`]),
    ...(shared === 'sure' ? [] : ['whether what is handed on of the result is changed later.']),
  ];
  return doubts.length > 0 ? doubts.join(' ') : undefined;
}

interface Repeated {
  outer: SyntaxNode;
  /** What the result depends on: the variable of the inner loop, or the argument that is made of it. */
  key: string;
  hashing: Hashing;
  isTaken: boolean;
  name: string;
  shared: Sharing;
}

function repeatedCall(site: Site, node: SyntaxNode): Repeated | null {
  const call = callOf(site.tree, node);
  const statement = statementAround(node);
  const [inner, ...outer] = loopsAround(node);
  if (!call || !inner || inner.type === 'while_statement' || !isReadAtOnce(node)) return null;
  // A method of a text costs hardly more than the look into a dictionary.
  const isOwnOrLibrary = site.effects.ownFunction(call) !== null || site.module.imported(call.callee) !== null;
  if (!isOwnOrLibrary || !isCostly(site.tree, call) || !site.effects.isPure(node)) return null;
  if (isKept(site, statement)) return null;
  const key = keyOf(site, call, inner);
  const loop = key && outer.findLast((one) => comesBack(site, inner, one) && isSameFor(site, one, call, key));
  const shared = loop ? sharingOfResult(site, node, loop) : 'no';
  if (!key || !loop || shared === 'no') return null;
  const isPlain =
    isAlwaysEvaluated(node, statement) && [inner, ...outer].every(({ type }) => type.endsWith('_statement'));
  const isOfConstants = [...call.positional, ...call.keywords.values()].every(
    (one) => one === key.node || isHashable(site.types.of(one)),
  );
  if (key.isTaken ? !isOfConstants : !isPlain) return null;
  const [text, name] = [site.text(key.node), `${nameOf(site, call)}_by_${lastWord(site.text(key.node))}`];
  const { hashing, isTaken } = key;
  return { key: text, hashing, isTaken, outer: statementAround(loop), name, shared };
}

/** `if key not in kept: kept[key] = …`, as this rule leaves it behind. */
function isKept(site: Site, statement: SyntaxNode): boolean {
  const condition = statement.parent?.parent?.child('condition');
  const target = partsOf(statement)[0]?.child('left');
  if (condition === undefined || target?.type !== 'subscript' || assignmentOf(statement)) return false;
  const [kept, key] = [target.child('value'), target.child('subscript')];
  return (
    kept !== undefined &&
    key !== undefined &&
    spelled(site.tree, condition) === `${site.text(key)} not in ${site.text(kept)}`
  );
}

function nameOf(site: Site, { callee }: PlainCall): string {
  return site.text(callee.child('attribute') ?? callee).replace(/^_+/, '');
}

/** `date` of `row["date"]` */
function lastWord(text: string): string {
  return text.match(/[A-Za-z_]\w*/g)?.at(-1) ?? 'item';
}
