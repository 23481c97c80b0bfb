import { FAILSAFE_SCHEMA, load } from 'js-yaml';
import { parse } from 'smol-toml';
import { DocumentReader, UnreadableDocument } from '../../domain/setup/document-reader.port';

/** Reads YAML with js-yaml, which bounds nesting and never copies what an alias stands for, and TOML with smol-toml. */
export class YamlAndToml extends DocumentReader {
  yaml(text: string): unknown {
    return read(() => load(text, { schema: FAILSAFE_SCHEMA }));
  }

  toml(text: string): unknown {
    return read(() => parse(text));
  }
}

/** Both libraries throw errors of several kinds for a text that is wrong: of a stack that overflows too. */
function read(reading: () => unknown): unknown {
  try {
    return reading();
  } catch (cause) {
    const [message = ''] = (cause instanceof Error ? cause.message : String(cause)).split('\n');
    throw new UnreadableDocument(message, { cause });
  }
}
