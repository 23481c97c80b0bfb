import { type SyntaxNode } from '../../../syntax-tree/syntax-node';
import { importable } from '../edits/imports';
import { itemName } from '../edits/item-name';
import { freshName } from '../edits/fresh-name';
import { replace } from '../edits/lines';
import { isFlatRecord } from '../facts/types/flat-record';
import { elementOf, isImmutable, type Kind, type PyType } from '../facts/types/py-type';
import { isUntouched } from '../facts/effects/untouched-constant';
import { type Finding, type Rule } from '../rule';
import { type Site } from '../site';
import { callOf, operandText } from '../syntax';

const COPIED: ReadonlySet<string> = new Set(['list', 'dict', 'set']);

/** `deepcopy` of a container that holds nothing that could change, or only containers of such; and copies by way of JSON. */
export const rule: Rule = {
  boldness: 'work',
  explanation:
    'deepcopy visits every item and notes it in a memo; where no item can change, a copy of the container is as independent.',

  find(site: Site): Finding | null {
    for (const node of site.nodes('call')) {
      const copied = onlyArgument(site, node, 'copy.deepcopy') ?? pickled(site, node);
      if (copied && isFlatRecord(site, copied)) {
        const copy = importable(site.tree, { source: 'copy', name: 'copy' });
        if (copy)
          return {
            at: node,
            edits: [replace(node, `${copy.name}(${site.text(copied)})`)],
            imports: copy.imports,
            doubt: DOUBT,
          };
      }
      const text = copied ? copyText(site, copied) : jsonCopyText(site, node);
      if (text !== null) return { at: node, edits: [replace(node, text)], doubt: DOUBT };
    }
    return null;
  },
};

/** `pickle.loads(pickle.dumps(x))` */
function pickled(site: Site, node: SyntaxNode): SyntaxNode | null {
  return onlyArgument(site, onlyArgument(site, node, 'pickle.loads') ?? undefined, 'pickle.dumps');
}

const DOUBT = 'whether other code puts something into it that can change, or the same thing twice.';

/** What is passed to a function of the library that is called with nothing else. */
function onlyArgument(site: Site, node: SyntaxNode | undefined, library: string): SyntaxNode | null {
  const call = callOf(site.tree, node);
  const [only, ...others] = call?.positional ?? [];
  if (!call || !only || others.length > 0 || call.keywords.size > 0) return null;
  return site.module.imported(call.callee) === library ? only : null;
}

/** Null where something inside could change at more than one level. */
function copyText(site: Site, copied: SyntaxNode): string | null {
  if (site.module.isOuter(copied) && !isUntouched(site, copied)) return null;
  const type = site.types.of(copied);
  const text = operandText(site.tree, copied);
  if (type.kind === 'tuple' && isImmutable(type) && !type.orNone) return text;
  if (!COPIED.has(type.kind) || type.orNone) return null;
  if (isFlat(type)) return `${text}.copy()`;
  const inner = type.kind === 'dict' ? type.values : elementOf(type);
  const isNamed = ['identifier', 'attribute', 'subscript'].includes(copied.type);
  if (!inner || !isNamed || inner.orNone || !COPIED.has(inner.kind) || !isFlat(inner)) return null;
  // What is empty here is filled elsewhere.
  if ((inner.values ?? elementOf(inner)).kind === 'nothing') return null;
  if (type.kind === 'list') {
    const item = freshName(site.tree, itemName(site, copied));
    return `[${item}.copy() for ${item} in ${text}]`;
  }
  if (type.kind !== 'dict' || type.of === undefined || !isImmutable(type.of)) return null;
  const [key, value] = [freshName(site.tree, 'key'), freshName(site.tree, 'value')];
  return `{${key}: ${value}.copy() for ${key}, ${value} in ${text}.items()}`;
}

const JSON_KINDS: ReadonlySet<Kind> = new Set(['int', 'str', 'bool', 'float', 'none']);

/** `json.loads(json.dumps(x))` of what JSON gives back as it is. */
function jsonCopyText(site: Site, node: SyntaxNode): string | null {
  const copied = onlyArgument(site, onlyArgument(site, node, 'json.loads') ?? undefined, 'json.dumps');
  if (!copied) return null;
  const type = site.types.of(copied);
  const held = type.kind === 'dict' ? type.values : type.kind === 'list' ? type.of : undefined;
  if (!held || type.orNone || (type.kind === 'dict' && type.of?.kind !== 'str')) return null;
  return JSON_KINDS.has(held.kind) ? `${operandText(site.tree, copied)}.copy()` : null;
}

function isFlat(type: PyType): boolean {
  if (type.kind === 'dict') return type.values !== undefined && isImmutable(type.values);
  return type.of !== undefined && isImmutable(elementOf(type));
}
