/** An unusual value. */
export interface Edge {
  /** What is special about it, as part of a name: `empty`. */
  label: string;
  /** The value, as a Python expression. */
  text: string;
}
