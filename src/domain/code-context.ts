import { type CodeFile } from './code-file';
import { type CodeLanguage } from './code-language.port';

/** The code of a request, understood: what every use case that asks for code works on. */
export interface CodeContext {
  language: CodeLanguage;
  /** A version that the language knows, such as `3.11`. */
  version: string;
  /** What may be changed, the file with the target first. */
  files: readonly CodeFile[];
  /** What may be read only: Markdown or plain code as the client sent it; empty when there is none. */
  readOnly: string;
  /** The qualified name of the function to optimize, once any call of the trace has told it. */
  target: () => string | null;
  isAsync: boolean;
  isNumerical: boolean;
}
