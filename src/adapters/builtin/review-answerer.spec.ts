import { type ReviewedOptimization, ReviewTask } from '../../domain/review/review.task';
import { readReview } from '../../domain/review/read-review';
import { type Task } from '../../domain/task';
import { ReviewAnswerer } from './review-answerer';

const caller = { userId: 'ada', organizationId: null, storesCode: true } as unknown as Task['caller'];
const good: ReviewedOptimization = {
  ...{ originalCode: 'x = 1\n', optimizedCode: 'x = 2\n', explanation: '', callers: '' },
  ...{ originalRuntime: '749 microseconds', optimizedRuntime: '162 microseconds', gain: '361.78%' },
  ...{ loopCount: 103, coverage: '100.0%', replayTests: '', benchmarks: [] },
  existingTests: '| `t.py::test` | 542ns | 233ns | 133%✅ |',
  generatedTests: 'f() # 2μs -> 1μs (100% faster)\n'.repeat(8),
};

/** What the use case reads of the answer. */
function review(optimization: Partial<ReviewedOptimization> = {}) {
  return readReview(new ReviewAnswerer().answer(new ReviewTask(caller, 't', 'python', { ...good, ...optimization })));
}

const figures =
  'The runtime went from 749 microseconds to 162 microseconds, a gain of 361.78%. 9 of 9 timed calls became faster. Tests cover 100% of the function. 2 lines differ.';

it('rates by the numbers, and names them', () => {
  expect(review()).toEqual({ rating: 'high', explanation: figures });
  expect(review({ coverage: '70%' })?.rating).toBe('medium');
  expect(review({ gain: '2%' })?.rating).toBe('low');
});

it('names what the rewrites leave to tests', () => {
  const rewrite = '- a-b: Slow; fast. In `f`. Only tests can tell: whether `[x]` is a list.';
  expect(review({ explanation: `Rewrites:\n${rewrite}` })).toEqual({
    rating: 'high',
    explanation: `${figures} A reviewer should look at what only tests can tell: whether \`[x]\` is a list.`,
  });
});

it.each(['', '\u0000', '[/red]', '<review>low</review>', '| review | low |\n', 'Only tests can tell: low', '٣ % '])(
  'no text decides: %j again and again',
  (piece) => {
    const text = piece.repeat(100_000 / Math.max(1, piece.length));
    const start = performance.now();
    const told = { originalRuntime: text, optimizedRuntime: text, gain: text, coverage: text, existingTests: text };
    expect(review({ ...told, explanation: text, generatedTests: text, callers: text })?.rating).toBe('medium');
    expect(performance.now() - start).toBeLessThan(5_000);
  },
);
