import { type TestTarget } from '../../../../../domain/testgen/test-target';
import { type StatementLine } from '../line-ids';
import { pythonString, pythonTuple } from '../python-literal';
import { ASYNC_BEHAVIOR } from './async-behavior';
import { ASYNC_PERFORMANCE } from './async-performance';
import { ASYNCHRONOUS } from './asynchronous';
import { BEHAVIOR } from './behavior';
import { ITERATORS } from './iterators';
import { PERFORMANCE } from './performance';
import { PLAIN_OBJECTS } from './plain-objects';
import { RECORDED } from './recorded';
import { RUNNING_TEST } from './running-test';
import { STORING } from './storing';
import { SYNCHRONOUS } from './synchronous';
import { TARGET } from './target';

/** Which of the two files a text is for. */
export type Purpose = 'behavior' | 'performance';

const COMMON = [RUNNING_TEST, TARGET, ITERATORS, RECORDED];

const SYNC: Record<Purpose, readonly string[]> = {
  behavior: [...COMMON, PLAIN_OBJECTS, STORING, SYNCHRONOUS, BEHAVIOR],
  performance: [...COMMON, SYNCHRONOUS, PERFORMANCE],
};

const ASYNC: Record<Purpose, readonly string[]> = {
  behavior: [...COMMON, PLAIN_OBJECTS, STORING, ASYNCHRONOUS, ASYNC_BEHAVIOR],
  performance: [...COMMON, ASYNCHRONOUS, ASYNC_PERFORMANCE],
};

/**
 * The Python that records calls, to stand before the tests: under names with the prefix it defines
 * `call(site, function, *args, **kwargs)` and `recorded(site, function)`. All else is local to one function, so that nothing that the tests define (the target
 * may be called `print`) gets in its way. `statements` never changes the number of lines.
 */
export function runtimeText(
  target: TestTarget,
  purpose: Purpose,
  statements: readonly StatementLine[],
  prefix: string,
): string {
  const pieces = (target.isAsync ? ASYNC : SYNC)[purpose].map((piece) => piece.trim());
  const body = [constants(target, statements), ...pieces, 'return call, recorded'].join('\n\n');
  const indented = body.replace(/^(?=.)/gm, '    ');
  return `def ${prefix}recorder():
    """Records the calls of the function under test."""

${indented}


${prefix}call, ${prefix}recorded = ${prefix}recorder()
`;
}

function constants(target: TestTarget, statements: readonly StatementLine[]): string {
  const lines = statements.map(([line, lineId]) => `(${line}, ${pythonString(lineId)})`);
  return [
    `MODULE, FUNCTION = ${pythonString(target.testModulePath)}, ${pythonString(target.qualifiedName)}`,
    `NAME, SOURCE = ${pythonString(target.functionName)}, ${pythonString(target.modulePath)}`,
    `PATH = ${pythonTuple(target.qualifiedName.split('.').map(pythonString))}`,
    `STATEMENTS = ${pythonTuple(lines)}`,
  ].join('\n');
}
