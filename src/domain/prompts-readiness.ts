import { type Languages } from './languages';
import { type Prompts } from './prompts';
import { ReadinessCheck } from './readiness.port';

/** Ready when every language that is built has prompts. */
export class PromptsReadiness extends ReadinessCheck {
  readonly part = 'prompts';

  constructor(
    private readonly prompts: Prompts,
    private readonly languages: Languages,
  ) {
    super();
  }

  override fault(): Promise<string | null> {
    const mute = this.languages.names.filter((language) => !this.prompts.speak(language));
    return Promise.resolve(mute.length === 0 ? null : `there are none for ${mute.join(', ')}`);
  }
}
