import { type CodeFile } from '../../src/domain/code-file';
import { CodeLanguage, type GuardVerdict, type SyntaxFault } from '../../src/domain/code-language.port';

const DEFINITION = /^fn +(\w+)((?: +\w+)*) += +(.+)$/;
const STATEMENT = /^(?:fn +\w+(?: +\w+)* += +.+|let \w+ = .+|use [\w./]+|do .+)$/;

/** Lines of code that are neither comment nor blank nor inside a text. */
function statements(code: string): string[] {
  let inText = false;
  return code.split(/\r?\n/).flatMap((line) => {
    if (line === 'text' || line === 'end') {
      inText = line === 'text';
      return [];
    }
    const statement = line.replace(/#.*$/, '').trimEnd();
    return inText || statement === '' ? [] : [statement];
  });
}

function mentions(code: string, name: string): number {
  return (
    statements(code)
      .join('\n')
      .split(new RegExp(`\\b${name}\\b`)).length - 1
  );
}

/**
 * A language of single lines, really parsed: `fn name parameter… = body`, `let name = value`, `use a/path`, `do something`,
 * comments from `#` on, and texts of several lines between `text` and `end`. `|>` is new in version 2.
 */
export class ToyLanguage extends CodeLanguage {
  readonly name = 'toy';
  readonly tags = ['toy', 'toylang'];
  readonly suffixes = ['.toy'];

  version(requested: string | undefined): string {
    return requested === '1' ? '1' : '2';
  }

  fault(code: string, version: string): SyntaxFault | null {
    let text: number | null = null;
    const lines = code.split(/\r?\n/);
    for (const [at, line] of lines.entries()) {
      if (text !== null) {
        if (line === 'end') text = null;
      } else if (line === 'text') {
        text = at + 1;
      } else {
        const statement = line.replace(/#.*$/, '').trimEnd();
        if (statement !== '' && !STATEMENT.test(statement)) return { line: at + 1, message: 'no statement' };
        if (version === '1' && statement.includes('|>')) return { line: at + 1, message: 'pipes came with version 2' };
      }
    }
    return text === null ? null : { line: text, message: 'text without end' };
  }

  definitions(code: string): string[] {
    return statements(code).flatMap((line) => DEFINITION.exec(line)?.[1] ?? []);
  }

  imports(code: string, _from: string | null, path: string): boolean {
    return statements(code).includes(`use ${path.replace(/\.toy$/, '')}`);
  }

  tidy(candidate: readonly CodeFile[], base: readonly CodeFile[]): CodeFile[] {
    const whole = candidate.map(({ code }) => code).join('\n');
    return candidate.map(({ path, code }, at) => {
      const before = base[at]?.code.split(/\r?\n/) ?? [];
      const unused = (line: string): boolean => {
        const name = DEFINITION.exec(line)?.[1];
        return line.startsWith('do ') || (name !== undefined && mentions(whole, name) === 1);
      };
      const known = new Set(this.definitions(before.join('\n')));
      const isNew = (line: string): boolean => !before.includes(line) && !known.has(DEFINITION.exec(line)?.[1] ?? '');
      return {
        path,
        code: code
          .split('\n')
          .filter((line) => !isNew(line.trimEnd()) || !unused(line.trimEnd()))
          .join('\n'),
      };
    });
  }

  guard(candidate: readonly CodeFile[], original: readonly CodeFile[], base: readonly CodeFile[]): GuardVerdict {
    const signatures = (files: readonly CodeFile[]): Map<string, string> =>
      new Map(
        files.flatMap(({ code }) =>
          statements(code).flatMap((line) => {
            const [, name, parameters] = DEFINITION.exec(line) ?? [];
            return name === undefined ? [] : [[name, (parameters ?? '').replace(/ +/g, ' ')] as const];
          }),
        ),
      );
    const whole = original.map(({ code }) => code).join('\n');
    const roots = [...signatures(original.slice(0, 1))].filter(([name]) => mentions(whole, name) === 1);
    const found = signatures(candidate);
    if (!roots.some(([name]) => found.has(name))) return { refusal: 'no root is left' };
    const files = candidate.map((file) => ({ ...file }));
    for (const [name, parameters] of roots) {
      const now = found.get(name);
      if (now !== undefined && now !== parameters) return { refusal: `${name} changed its parameters` };
      const [first] = files;
      const line = statements(base[0]?.code ?? '').find((statement) => DEFINITION.exec(statement)?.[1] === name);
      if (now === undefined && first && line !== undefined) first.code += `\n${line}`;
    }
    return { files };
  }

  compilers(): string[] {
    return [];
  }

  /** A function that is defined twice. */
  clientRewrites(code: string): boolean {
    const names = this.definitions(code);
    return new Set(names).size < names.length;
  }

  /** Nothing records its tests. */
  unrecorded(test: string): string {
    return test;
  }

  normalise(code: string): string {
    return statements(code)
      .map((line) => line.replace(/\s+/g, ' '))
      .join('\n');
  }
}
