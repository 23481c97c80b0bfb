import { PythonLanguage } from '../../src/adapters/python/python-language';
import { type Caller } from '../../src/domain/caller';
import { type Candidate, type Dropped } from '../../src/domain/candidate';
import { CandidatePipeline } from '../../src/domain/candidate-pipeline/candidate-pipeline';
import { InlineJudge } from '../../src/domain/candidate-pipeline/inline-judge';
import { CodeContexts } from '../../src/domain/code-contexts';
import { Languages } from '../../src/domain/languages';
import { TraceMemory } from '../../src/domain/trace-memory';
import {
  OptimizeBody,
  optimizationsReply,
  optimizeRequest,
  type OptimizationsReply,
} from '../../src/http/optimization.dto';
import { BodyValidationPipe } from '../../src/http/validation.pipe';

const languages = new Languages([new PythonLanguage()]);
const call = { caller: { userId: 'user' } as Caller, gone: new AbortController().signal };

/** What the service makes of the client's own request and one answer of a model to it. */
export async function ourAnswer(
  request: object,
  answer: string,
): Promise<{ outcome: Candidate | Dropped; reply: OptimizationsReply }> {
  const body = await new BodyValidationPipe().transform(request, { type: 'body', metatype: OptimizeBody });
  const sent = optimizeRequest(body as OptimizeBody, call);
  const { language, version, files } = new CodeContexts(languages, new TraceMemory()).understand(sent);
  const pipeline = new CandidatePipeline(new InlineJudge(), { language, version, original: files, parentId: null });
  const outcome = await pipeline.take(answer, 'model-a');
  return { outcome, reply: optimizationsReply(pipeline.kept) };
}
