import { type CodeFile } from '../code-file';
import { matchPath } from './match-path';

/** Every file of the original, each in the version that was sent where one was: a sent candidate may hold only what it changed. */
export function overlay(original: readonly CodeFile[], sent: readonly CodeFile[]): CodeFile[] {
  const files = original.map((file) => ({ ...file }));
  for (const version of sent) {
    const match =
      version.path === null
        ? { files: [...files.keys()].filter((at) => files[at]?.path === null), sure: true }
        : matchPath(version.path, original);
    const [only, second] = match.files;
    const file = only === undefined ? undefined : files[only];
    if (file && match.sure && second === undefined) file.code = version.code;
  }
  return files;
}
