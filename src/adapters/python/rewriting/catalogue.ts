import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BOLDNESS, type Rule } from './rule';

/** A rule with its id, the name of its file. */
export interface NamedRule extends Rule {
  id: string;
}

const folder = join(__dirname, 'rules');
/** Sources where TypeScript runs as it is, scripts where it was built; the specs beside them are not rules. */
const RULE_FILE = /^([a-z]+(?:-[a-z]+)*)\.(?:ts|js)$/;

/**
 * All rules, the boldest first. The folder is read at the start instead of being listed in the code, so that a rule is
 * added by adding its file: `__dirname` and `require` are the same to the built service, its worker threads and jest.
 */
export const CATALOGUE: readonly NamedRule[] = readdirSync(folder)
  .flatMap((file) => RULE_FILE.exec(file)?.[1] ?? [])
  .sort()
  .map((id) => ({ id, ...load(id) }))
  .sort((a, b) => BOLDNESS.indexOf(a.boldness) - BOLDNESS.indexOf(b.boldness));

function load(id: string): Rule {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- which files there are is known only now
  const { rule } = require(join(folder, id)) as { rule?: Rule };
  if (!rule) throw new Error(`rules/${id} exports no rule`);
  return rule;
}
