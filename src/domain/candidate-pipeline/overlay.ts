import { type CodeFile } from '../code-file';
import { matchPath } from './match-path';

/**
 * Every file of the original, each in the version that was sent where one was: a sent candidate may hold only what it
 * changed. Files without a path are told by their order, where both sides have as many; and where each side is one file
 * and either has no path, they are the same.
 */
export function overlay(original: readonly CodeFile[], sent: readonly CodeFile[]): CodeFile[] {
  const files = original.map((file) => ({ ...file }));
  const [known, unnamed] = [files.filter(isPathless), sent.filter(isPathless)];
  const isOnly = files.length === 1 && sent.length === 1 && known.length + unnamed.length > 0;
  const inOrder = known.length === unnamed.length ? known : [];

  for (const version of sent) {
    const file = isOnly
      ? files[0]
      : version.path === null
        ? inOrder[unnamed.indexOf(version)]
        : named(version.path, files);
    if (file) file.code = version.code;
  }
  return files;
}

function isPathless({ path }: CodeFile): boolean {
  return path === null;
}

/** The one file that a path means beyond doubt. */
function named(path: string, files: readonly CodeFile[]): CodeFile | undefined {
  const match = matchPath(path, files);
  const [only, second] = match.files;
  return match.sure && only !== undefined && second === undefined ? files[only] : undefined;
}
