/** A file of the project that is worked on; the path is relative to where its modules are imported from. */
export interface SourceFile {
  path: string;
  code: string;
}
