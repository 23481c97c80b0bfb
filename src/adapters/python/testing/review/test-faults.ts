import { type TestedFunction, type TestFault, type TestsToRead } from '../../../../domain/testgen/test-reader.port';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { type Definition } from '../../definitions';
import { pythonTree } from '../../python-tree';
import { decoratorsOf } from '../../signature';
import { withoutAssertions } from '../cleaning/assertions';
import { inSequence } from '../cleaning/clean';
import { DottedNames } from '../cleaning/dotted-names';
import { importsIn } from '../cleaning/import-bindings';
import { withoutImports } from '../cleaning/merge';
import { Reduction } from '../cleaning/reduction';
import { TargetUses } from '../cleaning/target-uses';
import { isSound, type TestFile } from '../cleaning/test-file';
import { testsIn, testsNamed } from '../cleaning/tests-in';
import { mentionsIn } from '../cleaning/unused';
import { effectsOf, unseeded } from './effects';
import { guessedSubject } from './guessed-subject';
import { isAround, isTest, type Part, partsOf } from './parts';
import { testForm } from './test-form';

/** Characters of all files together: clean test files are far shorter. */
const LONGEST = 200_000;

/** Tests that do harm or show nothing, read as they run: without their assertions on results. */
export function faultsIn(files: readonly TestsToRead[], tested: TestedFunction): TestFault[] {
  if (files.reduce((length, { source }) => length + source.length, 0) > LONGEST) return [];
  const known = new Map<string, { file: number; test: string }>();
  return files.flatMap(({ source, names }, file) => {
    const read = readAsRun(source, tested);
    return (read?.reviewed(names, known, file) ?? []).map((fault) => ({ file, ...fault }));
  });
}

function readAsRun(source: string, tested: TestedFunction): ReadTests | null {
  const code = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const tree = pythonTree(code);
  if (!tree || !isSound(code, tested.version)) return null;
  const subject = guessedSubject(tested, tree);
  const whole = { imports: importsIn(tree), body: withoutImports(code) };
  const file = inSequence(whole, subject, [withoutAssertions]) ?? whole;
  return new ReadTests(file, new TargetUses(file, subject), tested.functionName);
}

/** One test file. */
class ReadTests {
  private readonly tree: SyntaxTree;
  private readonly names: DottedNames;
  private readonly reduction: Reduction;
  private readonly parts = new Map<SyntaxNode, Part>();
  private readonly byName = new Map<string, Part[]>();
  /** Parts that run without being mentioned. */
  private readonly around: readonly Part[];

  constructor(
    file: TestFile,
    private readonly uses: TargetUses,
    private readonly functionName: string,
  ) {
    this.tree = uses.tree;
    this.names = new DottedNames(this.tree, file.imports);
    this.reduction = new Reduction(uses);
    for (const part of partsOf(this.tree)) {
      this.parts.set(part.node, part);
      for (const name of part.names) {
        const alike = this.byName.get(name);
        if (alike) alike.push(part);
        else this.byName.set(name, [part]);
      }
    }
    this.around = [...this.parts.values()].filter((part) => isAround(this.tree, part));
  }

  /** @param known by their forms the tests that were read so far, to which these are added */
  reviewed(
    names: readonly string[],
    known: Map<string, { file: number; test: string }>,
    file: number,
  ): Omit<TestFault, 'file'>[] {
    // Where no test seems to call the function it is called in a way that is not understood here.
    const isUnderstood = testsIn(this.tree).some((test) => this.runsTarget(test));
    const own = new Set([...this.parts.values()].filter(({ suite }) => suite === null).flatMap((part) => part.names));
    return testsNamed(this.tree, names).flatMap((test) => {
      const form = testForm(this.tree, test);
      const isAlone = [...mentionsIn(this.tree, test.whole, false)].every((name) => !own.has(name));
      const key = isAlone ? form : `${file} ${test.owner ?? ''} ${form}`;
      const same = known.get(key);
      if (!same) known.set(key, { file, test: test.name });
      const reason = this.faultOf(test, isUnderstood) ?? (same ? repeats(same, file) : null);
      return reason === null ? [] : [{ test: test.name, reason }];
    });
  }

  private faultOf(test: Definition, isUnderstood: boolean): string | null {
    const target = `\`${this.functionName}\``;
    if (this.isSkipped(test)) return `is skipped, so that nothing is run; call ${target} with an input of its own`;
    if (this.replacesTarget(test)) return `puts something else in the place of ${target}; call the function itself`;
    if (isUnderstood && !this.runsTarget(test)) return `never calls ${target}; call it with an input of its own`;
    const effects = this.reached(test).map(({ node }) => this.effectsOf(node));
    const [reason] = effects.flatMap(({ reasons }) => reasons);
    if (reason !== undefined) return reason;
    const random = effects.find((each) => each.random !== null)?.random ?? null;
    return random !== null && !effects.some(({ seeds }) => seeds) ? unseeded(random) : null;
  }

  private runsTarget(test: Definition): boolean {
    // A statement at the top of the file runs when the file is read, and not in the test.
    const run = this.reached(test).filter(({ node, names }) => names.length > 0 || node === test.whole);
    return run.some(
      ({ node, names }) => this.reduction.holds(node) || names.some((name) => this.uses.callers.has(name)),
    );
  }

  /** The test itself and all of its file that it runs: helpers, fixtures, constants, what prepares it. */
  private reached({ whole }: Definition): Part[] {
    const own = this.parts.get(whole) ?? { node: whole, names: [], suite: null };
    const isNear = ({ suite }: Part): boolean => suite === null || suite === own.suite;
    const found = new Set<Part>();
    const pending = [...this.around.filter(isNear), own];
    for (let part = pending.pop(); part; part = pending.pop()) {
      if (found.has(part)) continue;
      found.add(part);
      const { names, attributes } = this.mentions(part);
      for (const name of attributes) {
        const named = this.byName.get(name) ?? [];
        const meant = named.filter((other) => isNear(other) && (other.suite !== null || names.has(name)));
        pending.push(...meant.filter((other) => !isTest(other) && !found.has(other)));
      }
    }
    return [...found];
  }

  private readonly mentions = onceEach(({ node }: Part) => ({
    names: mentionsIn(this.tree, node, false),
    /** With these: members of a class are attributes. */
    attributes: mentionsIn(this.tree, node, true),
  }));
  private readonly effectsOf = onceEach((node: SyntaxNode) => effectsOf(this.tree, node, this.names));

  private isSkipped({ whole, definition }: Definition): boolean {
    const marks = decoratorsOf(whole).map((decorator) => textOf(this.tree, decorator));
    if (marks.some((mark) => /^(?:pytest\.mark\.skip|unittest\.skip)\b(?!if)/.test(mark))) return true;
    const statements = definition.child('body')?.children ?? [];
    return statements.some((statement) => /^(?:pytest\.skip|self\.skipTest)\(/.test(textOf(this.tree, statement)));
  }

  private replacesTarget({ whole }: Definition): boolean {
    let found = false;
    walk(whole, (node) => {
      const called = node.type === 'call' ? node.child('function') : undefined;
      const text = called ? textOf(this.tree, called) : '';
      if (!/(?:^|\.)patch(?:\.object)?$|^monkeypatch\.setattr$/.test(text)) return !found;
      const strings = node.child('arguments')?.children.filter(({ type }) => type === 'string') ?? [];
      found ||= strings.slice(0, 1).some((string) => {
        const path = textOf(this.tree, string).replace(/^\w*["']+|["']+$/g, '');
        return path === this.functionName || path.endsWith(`.${this.functionName}`);
      });
      return !found;
    });
    return found;
  }
}

function repeats({ file, test }: { file: number; test: string }, own: number): string {
  const where = file === own ? '' : ` of file ${file + 1}`;
  return `does the same as \`${test}\`${where}; give it an input that no other test has`;
}

/** A function that works each of its results out once. */
function onceEach<Key extends object, Value>(work: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = work(key)));
    return value;
  };
}
