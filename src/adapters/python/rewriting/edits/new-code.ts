import { BUILTINS } from '../../builtin-names';
import { hasBuiltins } from '../facts/variables/builtins';
import { type Finding } from '../rule';
import { type Site } from '../site';

/** Whether new code means where it stands what its rule means: no builtin that it brings is hidden by a variable of that name. */
export function isTakenAsMeant(site: Site, { edits, above = '' }: Finding): boolean {
  const removed = edits.map(({ start, end }) => site.tree.text.slice(start, end)).join('\n');
  const brought = [...edits.map(({ replacement }) => replacement), above].join('\n');
  const before = namesIn(removed);
  return ![...namesIn(brought)].some(
    ([name, count]) => BUILTINS.has(name) && count > (before.get(name) ?? 0) && !hasBuiltins(site, name),
  );
}

function namesIn(code: string): Map<string, number> {
  const names = new Map<string, number>();
  for (const [name] of code.matchAll(/[\p{L}_][\p{L}\p{N}_]*/gu)) names.set(name, (names.get(name) ?? 0) + 1);
  return names;
}
