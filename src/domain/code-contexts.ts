import { type Caller } from './caller';
import { type CodeContext } from './code-context';
import { type CodeFile } from './code-file';
import { parseRequestCode } from './code-markdown';
import { type Languages } from './languages';
import { type TraceMemory } from './trace-memory';

/** What every request about code says of it, as it was sent. */
export interface SentCode {
  caller: Caller;
  traceId: string;
  /** Markdown, one fenced block per file; or the files, where code comes without fences. */
  sourceCode: string | readonly CodeFile[];
  readOnlyCode: string;
  language: string | undefined;
  languageVersion: string | undefined;
  isAsync: boolean | undefined;
  /** The qualified name of the function to optimize. */
  target?: string | undefined;
  isNumerical: boolean | undefined;
}

/** Understands the code of requests: what one says of its trace holds for the later ones that leave it out. */
export class CodeContexts {
  constructor(
    private readonly languages: Languages,
    private readonly traces: TraceMemory,
  ) {}

  /** @throws DomainError unknown_language or not_built. */
  understand(sent: SentCode): CodeContext {
    const { sourceCode } = sent;
    const { tag, files } =
      typeof sourceCode === 'string' ? parseRequestCode(sourceCode) : { tag: null, files: sourceCode };
    const language = sent.language === undefined ? this.languages.tagged(tag) : this.languages.named(sent.language);

    this.traces.remember(sent.caller.userId, sent.traceId, {
      languageVersion: sent.languageVersion,
      isAsync: sent.isAsync,
      isNumerical: sent.isNumerical,
      target: sent.target,
    });
    const known = this.traces.recall(sent.caller.userId, sent.traceId);
    return {
      language,
      version: language.version(known.languageVersion),
      files,
      readOnly: sent.readOnlyCode,
      target: () => this.traces.recall(sent.caller.userId, sent.traceId).target ?? null,
      isAsync: known.isAsync ?? false,
      isNumerical: known.isNumerical ?? false,
    };
  }
}
