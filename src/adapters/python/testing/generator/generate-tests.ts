import { type TestTarget } from '../../../../domain/testgen/test-target';
import { Subject } from '../cleaning/subject';
import { calleeOf } from './callee';
import { infer } from './inference';
import { HELPERS, Needs } from './needs';
import { Plan } from './plan';
import { Program } from './program';
import { Series } from './series';
import { Shapes } from './shapes';
import { fileText } from './test-text';
import { Values } from './values';

/** Characters of code that are read at most; what stands behind them is not there for the generator. */
const MOST_CODE = 400_000;

/**
 * A test file for a function, made without any model and answered as one would: a fenced block, or where no sensible
 * input can be built a sentence that says why. The same target and index always give the same text; the two files of a
 * function differ: the first is of many small inputs, the second of large ones. Never throws, whatever the code.
 */
export function generatePythonTests(target: TestTarget, index: number): string {
  let length = 0;
  const program = new Program(target.sources.filter(({ code }) => (length += code.length) <= MOST_CODE));
  const callee = calleeOf(target, program);
  if (typeof callee === 'string') return callee;
  infer(program);

  const needs = new Needs();
  const shapes = new Shapes(program);
  const values = new Values(program, shapes, needs);
  const series = new Series(program, shapes, values, needs);
  const plan = new Plan(callee, program, shapes, values, series, needs, `${target.qualifiedName} ${index}`);
  const tests = index % 2 === 0 ? plan.breadth() : plan.scale();
  const text = fileText(
    importsOf(target, needs),
    [...needs.helpers].map((name) => HELPERS[name]),
    tests,
    target.isAsync,
  );
  return `\`\`\`python\n${text}\`\`\``;
}

function importsOf(target: TestTarget, needs: Needs): string[] {
  const subject = new Subject(target);
  const lines = new Set(needs.imports);
  if (target.isAsync) lines.add('import pytest');
  const own = [...new Set([subject.imported, ...needs.classes])].flatMap((name) => {
    const home = subject.homeOf(name);
    return home === null ? [] : [`from ${home} import ${name}`];
  });
  return [...[...lines].toSorted(), ...(lines.size > 0 ? [''] : []), ...own];
}
