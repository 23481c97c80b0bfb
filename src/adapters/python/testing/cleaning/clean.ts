import { type TestRefusal } from '../../../../domain/testgen/test-language.port';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { withCappedArrays } from './arrays';
import { withoutAssertions } from './assertions';
import { withAsyncTests } from './async-tests';
import { withFewCases } from './cases';
import { withoutCollectedImports } from './collected-names';
import { withCappedCounts } from './counts';
import { withPlainErrors } from './expected-errors';
import { withoutForbiddenEffects } from './forbidden-effects';
import { withoutHarmlessEffects } from './harmless-effects';
import { withMissingImports } from './known-imports';
import { laidOut } from './layout';
import { merged } from './merge';
import { withoutRedefinitions } from './redefinitions';
import { withRightImports } from './right-imports';
import { withoutScripts } from './scripts';
import { Subject } from './subject';
import { withCollectedSuites } from './suites';
import { isSound, type Pass, type TestFile } from './test-file';
import { testsIn } from './tests-in';
import { withoutUnused } from './unused';
import { validParts } from './valid-parts';
import { pythonTree } from '../../python-tree';

/** All steps in order. Early ones make the target recognisable, late ones clear away what others left. */
export const PASSES: readonly Pass[] = [
  withRightImports,
  withoutRedefinitions,
  withMissingImports,
  withoutCollectedImports,
  withoutScripts,
  withCollectedSuites,
  withoutHarmlessEffects,
  withAsyncTests,
  withFewCases,
  withCappedCounts,
  withCappedArrays,
  withoutAssertions,
  withPlainErrors,
  withoutForbiddenEffects,
  withMissingImports,
  withoutUnused,
];

/** Characters of all blocks together; about 1,500 lines, three times what a long answer has. */
export const LONGEST = 60_000;

/**
 * One clean test file of the blocks of code that a model gave, or why there is none: tests that run the target and leave
 * judging its results to the comparison with the original (design 6). The result is valid for the target's version and
 * the same for the same blocks. Never throws, whatever the text.
 */
export function cleanPythonTests(blocks: readonly string[], target: TestTarget): string | TestRefusal {
  if (blocks.reduce((length, block) => length + block.length, 0) > LONGEST)
    return refusal('the test file is too long', `Write a test file of at most ${LONGEST / 3} characters.`);
  const parts = blocks.map((block) => validParts(block, target.version));
  const fault = parts.find((part) => part.fault !== null)?.fault ?? null;
  const codes = parts.map(({ code }) => code).filter((code) => code.trim() !== '' && isSound(code, target.version));
  if (codes.length === 0) {
    return fault
      ? refusal(
          `line ${fault.line}: ${fault.message}`,
          `The test file is not valid Python ${target.version}: line ${fault.line}: ${fault.message}. Write the whole file again, in one code block.`,
        )
      : refusal('there is no code', 'Answer with one Python code block that holds a complete pytest file.');
  }
  const subject = new Subject(target);
  const before = merged(codes);
  const file = inSequence(before, subject, PASSES);
  const text = file && laidOut(file, subject);
  if (text && isSound(text, target.version) && countTests(file.body) > 0) return text;
  return withoutTests(before, subject, fault);
}

/** Some steps one after the other; null when one is given or gives code that it should not. */
export function inSequence(before: TestFile, subject: Subject, passes: readonly Pass[]): TestFile | null {
  let file = before;
  for (const pass of passes) {
    if (pythonTree(file.body)?.firstError !== null) return null;
    file = pass(file, subject);
  }
  return isSound(file.body, subject.target.version) ? file : null;
}

function countTests(body: string): number {
  const tree = pythonTree(body);
  return tree ? testsIn(tree).length : 0;
}

function withoutTests(
  { body }: TestFile,
  { target }: Subject,
  fault: { line: number; message: string } | null,
): TestRefusal {
  const syntax = fault ? ` Line ${fault.line} is not valid Python ${target.version}: ${fault.message}.` : '';
  const call = target.className === null ? `${target.functionName}(…)` : `${target.qualifiedName} on an object`;
  if (countTests(body) === 0) {
    return refusal('there is no test', `Write pytest functions named test_… that call ${call}.${syntax}`);
  }
  return refusal(
    `no usable test calls ${target.qualifiedName}`,
    `No usable test is left. Import from ${target.modulePath}, call ${call} directly in functions named test_…, and use no network, clock, sleep, subprocess or file outside tmp_path.${syntax}`,
  );
}

function refusal(detail: string, correction: string): TestRefusal {
  return { detail, correction };
}
