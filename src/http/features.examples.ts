import { optimizeExample } from './optimization.examples';

const best = '3f0c4a5e-8d1b-4f7a-9b57-000000000003';
const wrong = '3f0c4a5e-8d1b-4f7a-9b57-000000000001';

/** What a run found out about two candidates. */
export const featuresExample = {
  request: {
    trace_id: optimizeExample.request.trace_id,
    speedup_ratio: { [wrong]: null, [best]: 4.18 },
    original_runtime: 749161,
    optimized_runtime: { [wrong]: null, [best]: 144652 },
    is_correct: { [wrong]: false, [best]: true },
    optimized_line_profiler_results: { [best]: '# Timer unit: 1e-09 s' },
    optimizations_post: {},
    metadata: { best_optimization_id: best },
    codeflash_version: '0.20.6',
  },
  reply: {},
};

/** A run that ended with a winner. */
export const successExample = {
  request: { trace_id: optimizeExample.request.trace_id, is_optimization_found: true },
  reply: { success: true },
};
