import { OptionalInteger, OptionalText, TraceId } from './fields';

/** What every call of a function's trace says of itself. */
export class TraceBody {
  @TraceId()
  trace_id!: string;

  @OptionalText('Version of the client.')
  codeflash_version?: string;

  @OptionalInteger('Counts the calls of one client process.', 0)
  call_sequence?: number;

  @OptionalText('A trace whose stored answers may be replayed; not used yet.')
  rerun_trace_id?: string;
}

/** A call that says in which language its code is. */
export class CodeBody extends TraceBody {
  @OptionalText('python; by default what the fences say, else python.')
  language?: string;

  @OptionalText(
    'Version of the language, such as 3.11.7; by default what an earlier call of the trace said, else the newest known.',
  )
  language_version?: string;

  @OptionalText('What older clients call `language_version`.')
  python_version?: string;
}

/** The version of the language that a body names, if it names one. */
export function versionOf({ language_version, python_version }: CodeBody): string | undefined {
  return language_version ?? python_version;
}
