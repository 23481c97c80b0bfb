import { type TestRefusal } from '../../../../domain/testgen/test-language.port';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { type SyntaxTree } from '../../../syntax-tree/syntax-node';
import { type Definition } from '../../definitions';
import { statementsIn } from '../../statements';
import { reindented } from '../../statement-text';
import { inSequence, LONGEST, PASSES } from '../cleaning/clean';
import { withoutCollectedImports } from '../cleaning/collected-names';
import { boundName, importsIn, importText } from '../cleaning/import-bindings';
import { merged, withoutImports } from '../cleaning/merge';
import { withoutRedefinitions } from '../cleaning/redefinitions';
import { withRightImports } from '../cleaning/right-imports';
import { Subject } from '../cleaning/subject';
import { isSound, soundTree, type TestFile } from '../cleaning/test-file';
import { testsNamed } from '../cleaning/tests-in';
import { mentionsIn } from '../cleaning/unused';
import { validParts } from '../cleaning/valid-parts';
import { answeredParts, type AnsweredParts } from './answered-parts';
import { indentOfTest, type Parts, spliced } from './splice';

/** What makes the imports of an answer comparable with those of the file. */
const FIRST_PASSES = [withRightImports, withoutRedefinitions, withoutCollectedImports];

/**
 * A test file in which the named tests are as the blocks of code of an answer have them, cleaned like new tests; a name
 * that they do not have keeps the old test. Everything else stays, byte for byte; new are only the imports and
 * definitions that the new tests need. Never throws, whatever the texts.
 */
export function replacePythonTests(
  file: string,
  names: readonly string[],
  blocks: readonly string[],
  target: TestTarget,
): string | TestRefusal {
  if (blocks.reduce((length, block) => length + block.length, 0) > LONGEST)
    return refusal('the answer is too long', 'Give the functions that are to be rewritten, and nothing else.');
  const { version } = target;
  if (!isSound(file, version)) return refusal('the test file is not valid', 'Give each function on its own.');
  const parts = blocks.map((block) => validParts(block, version)).reverse(); // of two versions the later one counts
  const fault = parts.find((part) => part.fault !== null)?.fault ?? null;
  const codes = parts.map(({ code }) => code).filter((code) => code.trim() !== '' && isSound(code, version));
  const subject = new Subject(target);
  const answer = codes.length > 0 ? inSequence(merged(codes), subject, FIRST_PASSES) : null;

  const tree = soundTree(file);
  const given = answer && answeredParts(answer, tree, names, version);
  const cleaned = given && cleanedParts(tree, given, subject);
  const text = cleaned && spliced(tree, cleaned);
  if (text && isSound(text, version)) return text;
  const listed = names.map((name) => `\`${name}\``).join(', ');
  const syntax = fault ? ` Line ${fault.line} is not valid Python ${version}: ${fault.message}.` : '';
  return refusal(
    'no usable version of a named test',
    `It holds no usable version of ${listed}. Give each of them whole, under its own name, so that it calls ${target.qualifiedName} directly.${syntax}`,
  );
}

/** Cleans the new tests where they will stand, so that fixtures and helpers of the file are known; null when none is left. */
function cleanedParts(file: SyntaxTree, given: AnsweredParts, subject: Subject): Parts | null {
  const draft = withPlainLines(spliced(file, { ...given, imports: [] }));
  if (!isSound(draft, subject.target.version)) return null;
  const known = importsIn(file);
  const before: TestFile = { imports: [...known, ...given.imports], body: withoutImports(draft) };
  const after = inSequence(before, subject, PASSES);
  if (!after) return null;
  const tree = soundTree(after.body);
  const left = testsNamed(
    tree,
    [...given.tests.keys()].map(({ name }) => name),
  );
  const uses = new Set<string>();
  const textAt = (node: Definition['whole'], indent: string): string => {
    for (const name of mentionsIn(tree, node, false)) uses.add(name);
    return reindented(tree, node, indent);
  };
  const tests = new Map<Definition, string>();
  const members = new Map<Definition, string[]>();
  for (const old of given.tests.keys()) {
    const test = left.find(({ name }) => name === old.name);
    if (!test) continue;
    const indent = indentOfTest(file, old);
    tests.set(old, textAt(test.whole, indent));
    const beside = given.members.has(old) && test.whole.parent ? statementsIn(tree, test.whole.parent) : [];
    const added = beside.filter((each) => each.names.some((name) => given.names.has(`${old.owner ?? ''}.${name}`)));
    if (added.length > 0)
      members.set(
        old,
        added.map(({ node }) => textAt(node, indent)),
      );
  }
  if (tests.size === 0) return null;
  const added = statementsIn(tree, tree.root).filter(
    (each) => each.kind !== 'import' && each.names.some((name) => given.names.has(name)),
  );
  const texts = added.map(({ node }) => textAt(node, ''));
  const had = new Set(known.map(importText));
  const imports = after.imports.filter(
    (binding) => uses.has(boundName(binding)) && !had.has(importText(binding)) && binding.module !== '__future__',
  );
  return { tests, members, definitions: texts, imports: [...new Set(imports.map(importText))] };
}

/** Cleaning knows LF alone; where its results go, line ends are those of the file again. */
function withPlainLines(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

function refusal(detail: string, correction: string): TestRefusal {
  return { detail, correction };
}
