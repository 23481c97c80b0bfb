import { type TestSources } from '../../../../domain/testgen/test-language.port';
import { type TestTarget } from '../../../../domain/testgen/test-target';
import { applyEdits } from '../../../syntax-tree/text-edits';
import { pythonTree } from '../../python-tree';
import { CallPlaces } from './call-places';
import { statementStarts } from './line-ids';
import { insertedBefore } from './preamble';
import { type Purpose, runtimeText } from './runtime/runtime';
import { useEdits } from './use-edits';

/**
 * Test files that record every call of the target which their tests make (contract 4.3 and 4.4): the behaviour file
 * stores what came of it, the performance file times it. The lines of the tests stay as they are behind a preamble. A
 * text beyond what any compiler takes comes back as it is.
 */
export function instrumentPython(tests: string, target: TestTarget): Pick<TestSources, 'behavior' | 'performance'> {
  const tree = pythonTree(tests);
  if (!tree) return { behavior: tests, performance: tests };
  const prefix = freePrefix(tests);
  const places = new CallPlaces(tree);
  const { edits, sites, findsPlaces } = useEdits(tree, target, places, prefix);
  const starts = findsPlaces ? statementStarts(tree, places.tests()) : [];
  const constants = sites.map((site, nth) => `${prefix}site_${nth + 1} = ${site}\n`).join('');

  const text = (purpose: Purpose): string => {
    const write = (shift: number): ReturnType<typeof insertedBefore> => {
      const moved = starts.map(([line, lineId]) => [line + shift, lineId] as const);
      return insertedBefore(tree, runtimeText(target, purpose, moved, prefix) + constants);
    };
    const shift = write(0).replacement.split('\n').length - 1; // what the runtime says of lines does not change their number
    return applyEdits(tests, [write(shift), ...edits]);
  };
  return { behavior: text('behavior'), performance: text('performance') };
}

/** What our names begin with: nothing in the file begins like that. */
function freePrefix(tests: string): string {
  let prefix = '_cf_';
  for (let nth = 1; new RegExp(`(?<![\\p{L}\\p{N}_])${prefix}`, 'u').test(tests); nth += 1) prefix = `_cf${nth}_`;
  return prefix;
}
