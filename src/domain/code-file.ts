/** One block of code under the path that the request gave it; null where it gave none. */
export interface CodeFile {
  path: string | null;
  code: string;
}
