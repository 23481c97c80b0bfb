import { type Repository } from './repository';
import { workflows } from './python-project';

const MOST_PACKAGES = 30;
const INSTALL = /\bapt(?:-get)?\s+(?:-\S+\s+)*install\s+([^\n|;&#>]{1,2000})/g;
const PACKAGE = /^[a-z0-9][a-z0-9+.-]+$/;

/** The system packages that the repository's own workflows install where they work with Python; sorted, without their versions. */
export function systemPackages(repository: Repository): string[] {
  const words = workflows(repository)
    .filter(({ text }) => /python|\buv\b|poetry/i.test(text))
    .flatMap(({ text }) => [...text.replace(/\\\r?\n\s*/g, ' ').matchAll(INSTALL)])
    .flatMap(([, list = '']) => list.split(/\s+/).map((word) => word.replace(/=.*/, '')));
  return [...new Set(words.filter((word) => PACKAGE.test(word)))].sort().slice(0, MOST_PACKAGES);
}
