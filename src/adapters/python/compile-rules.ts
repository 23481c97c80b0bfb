import { type CompileRule, type RuleTable } from './compile-rule';
import { NESTING_RULES } from './nesting-rules';
import { STATEMENT_RULES } from './statement-rules';
import { STRING_RULES } from './string-rules';
import { TARGET_RULES } from './target-rules';
import { VERSION_RULES } from './version-rules';

/** What CPython refuses and ruff lets pass, by node type. Each rule was seen to miss before it was written. */
export const COMPILE_RULES: ReadonlyMap<string, readonly CompileRule[]> = combined(
  STATEMENT_RULES,
  TARGET_RULES,
  STRING_RULES,
  NESTING_RULES,
  VERSION_RULES,
);

function combined(...tables: RuleTable[]): Map<string, CompileRule[]> {
  const rules = new Map<string, CompileRule[]>();
  for (const table of tables) {
    for (const [type, rule] of Object.entries(table)) if (rule) rules.set(type, [...(rules.get(type) ?? []), rule]);
  }
  return rules;
}
