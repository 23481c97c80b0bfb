import { type AdaptRequest } from '../domain/optimization/adapt';
import { type Call } from './call';
import { OptionalProse, OptionalText, RequiredText } from './fields';
import { RequiredObjects } from './nested-fields';
import { CodeBody, versionOf } from './trace.dto';

class ChainBody {
  @RequiredText('The candidate.')
  optimization_id!: string;

  @RequiredText('Its code as Markdown; files that it left alone may be missing.')
  source_code!: string;

  @OptionalProse('What was said of it.')
  explanation?: string;

  @OptionalText('Where it came from: OPTIMIZE, OPTIMIZE_LP, REFINE, REPAIR, ADAPTIVE or JIT_REWRITE.')
  source?: string;

  @OptionalText('What became of it: `Performance gain: 726%`, or that it did not behave like the original.')
  speedup?: string;
}

/** Body of `POST /ai/adaptive_optimize`. */
export class AdaptBody extends CodeBody {
  @RequiredText('The code before any change, as Markdown: one fenced block per file, that of the target first.')
  original_source_code!: string;

  @RequiredObjects('The chain of candidates, the oldest first; the new one is made from the last.', () => ChainBody, {
    least: 1,
  })
  candidates!: ChainBody[];
}

export function adaptRequest(body: AdaptBody, { caller }: Call): AdaptRequest {
  return {
    caller,
    traceId: body.trace_id,
    sourceCode: body.original_source_code,
    readOnlyCode: '',
    language: body.language,
    languageVersion: versionOf(body),
    isAsync: undefined,
    isNumerical: undefined,
    chain: body.candidates.map(({ optimization_id, source_code, explanation, source, speedup }) => ({
      optimizationId: optimization_id,
      sourceCode: source_code,
      explanation: explanation ?? '',
      source: source ?? '',
      outcome: speedup ?? '',
    })),
  };
}
