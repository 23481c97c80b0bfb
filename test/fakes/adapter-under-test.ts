import { type ConfiguredModels, createModels } from '../../src/adapters/llm/create-models';
import { type Provider, type ProviderSettings } from '../../src/adapters/llm/provider-settings';
import { type Caller } from '../../src/domain/caller';
import { type Completion, type LanguageModel, ModelError, type Reply } from '../../src/domain/language-model.port';
import { defaultRetryPolicy, type RetryPolicy } from '../../src/domain/retry';
import { Task } from '../../src/domain/task';
import { RecordingJournal } from './recording-journal';
import { ScriptedProvider, type Step } from './scripted-provider';

class OptimizeTask extends Task {
  readonly callType = 'optimize';
}

export const caller = { userId: 'user', keySuffix: 'abcd', organizationId: null, mayStoreCode: true } as Caller;

export const completion: Completion = {
  task: new OptimizeTask(caller, 'trace'),
  messages: [
    { role: 'system', content: 'Make it faster.' },
    { role: 'user', content: 'def f(): pass' },
  ],
};

/** Tries once: what the adapter itself says is what comes out. */
export const oneAttempt: RetryPolicy = { ...defaultRetryPolicy, attempts: 1 };

/** One provider's model, made as the service makes it, in front of a provider on localhost. */
export class AdapterUnderTest {
  readonly deadline = new AbortController();

  private constructor(
    readonly provider: ScriptedProvider,
    readonly journal: RecordingJournal,
    private readonly model: LanguageModel,
    private readonly configured: ConfiguredModels,
  ) {}

  static async start(
    name: Provider,
    steps: readonly Step[],
    policy = oneAttempt,
    settings: Partial<ProviderSettings> = {},
  ): Promise<AdapterUnderTest> {
    const provider = await ScriptedProvider.start({ [name]: steps });
    const journal = new RecordingJournal();
    const configured = await createModels({ ...provider.settings, ...settings }, null, journal, policy);
    const [model] = configured.models.share(1, 'optimize') as [LanguageModel];
    return new AdapterUnderTest(provider, journal, model, configured);
  }

  ask(): Promise<Reply> {
    return this.model.complete(completion, this.deadline.signal);
  }

  /** What the call failed with. */
  async failure(asking = this.ask()): Promise<ModelError> {
    const outcome: unknown = await asking.catch((error: unknown) => error);
    if (outcome instanceof ModelError) return outcome;
    throw new Error('the call should have failed with a ModelError', { cause: outcome });
  }

  /** @throws when the provider was asked more than its script holds. */
  async close(): Promise<void> {
    await this.configured.close();
    await this.provider.close();
  }
}
