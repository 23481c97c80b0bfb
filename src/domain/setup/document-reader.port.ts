/** Reads what repositories and models write in YAML and TOML into plain values: tables, lists and texts. */
export abstract class DocumentReader {
  /**
   * Every value is a text: `3.10` keeps its zero.
   * @throws UnreadableDocument.
   */
  abstract yaml(text: string): unknown;

  /** @throws UnreadableDocument. */
  abstract toml(text: string): unknown;
}

/** A text that is not of its notation; `message` says in one line what is wrong, and where. */
export class UnreadableDocument extends Error {
  override readonly name = 'UnreadableDocument';
}
