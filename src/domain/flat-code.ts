const FILE_COMMENT = /^(?:@@ [-+, \d]+ @@)?[ +-]?(?:#|\/\/) file: (.+)$/gm;

/**
 * The paths of flat code, in which several files stand below each other, each under a comment `# file: path` or
 * `// file: path`; also of a diff of two such codes.
 */
export function flatPaths(code: string): string[] {
  return [...code.matchAll(FILE_COMMENT)].flatMap(([, path]) => path?.trim() ?? []);
}
