import { type SyntaxFault } from '../../../../domain/code-language.port';
import { faultOf } from '../../verdict';
import { isSound } from './test-file';

/** What is usable of a text, and what was first wrong with all of it. */
export interface ValidParts {
  code: string;
  fault: SyntaxFault | null;
}

/** Beyond this a broken text is no test file, and each part costs a check of its own. */
const MOST_PARTS = 1_000;
/** Loose lines between definitions are tried one by one only when they are few. */
const FEW_LINES = 40;
const DEFINITION = /^(?:async\s+def|def|class)\b/;
const STARTS = /^(?:(?:async\s+def|def|class|import|from)\b|@)/;
/** Lines at the margin that go on with the statement above them. */
const CONTINUES = /^(?:(?:elif|else|except|finally)\b|[)\]}])/;

/**
 * A text as far as it is valid Python: all of it, or else those of its top-level statements, and of the methods of a
 * broken class, that are valid by themselves. Line ends become LF.
 */
export function validParts(text: string, version: string): ValidParts {
  const code = plain(text);
  const fault = faultOf(code, version);
  if (fault === null && isSound(code, version)) return { code, fault };
  const parts = partsOf(code.split('\n'), '').slice(0, MOST_PARTS);
  return { code: parts.flatMap((lines) => salvaged(lines, version)).join('\n'), fault };
}

/** Without a byte order mark, stray fences or a common indent. */
function plain(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .filter((line) => !/^\s*(?:`{3,}|~{3,})\s*\w*\s*$/.test(line));
  const first = lines.find((line) => line.trim() !== '');
  const indent = /^[ \t]*/.exec(first ?? '')?.[0] ?? '';
  if (indent === '' || !lines.every((line) => line.trim() === '' || line.startsWith(indent))) return lines.join('\n');
  return lines.map((line) => line.slice(indent.length)).join('\n');
}

/** Cuts lines before each definition, decorator or import at the given indent; loose lines stay together. */
function partsOf(lines: readonly string[], indent: string): string[][] {
  const parts: string[][] = [];
  let part: string[] = [];
  let quotes = 0;
  let decorated = false;
  let loose = true;
  for (const line of lines) {
    const atMargin = line.startsWith(indent) && /^\S/.test(line.slice(indent.length));
    const rest = atMargin ? line.slice(indent.length) : '';
    const starts = STARTS.test(rest);
    const ends = !loose && atMargin && !CONTINUES.test(rest);
    if ((starts || ends) && quotes % 2 === 0 && !(decorated && (rest.startsWith('@') || DEFINITION.test(rest)))) {
      parts.push(part);
      part = [];
      quotes = 0;
      loose = !starts;
    }
    if (atMargin) decorated = rest.startsWith('@') || (decorated && !DEFINITION.test(rest));
    quotes += line.match(/"""|'''/g)?.length ?? 0;
    if (starts && quotes > 8) quotes %= 2;
    part.push(line);
  }
  parts.push(part);
  return parts.filter((each) => each.some((line) => line.trim() !== ''));
}

function salvaged(lines: readonly string[], version: string): string[] {
  const code = lines.join('\n');
  if (isSound(code, version)) return [code];
  const header = lines.findIndex((line) => /^class\b/.test(line));
  if (header >= 0) return salvagedClass(lines, header, version);
  if (lines.length > FEW_LINES || STARTS.test(lines[0] ?? '')) return [];
  return lines.filter((line) => /^\S/.test(line) && isSound(line, version));
}

/** The class with those of its methods that are valid, if any are. */
function salvagedClass(lines: readonly string[], header: number, version: string): string[] {
  const head = lines.slice(0, header + 1);
  const body = lines.slice(header + 1);
  const indent = /^[ \t]+/.exec(body.find((line) => line.trim() !== '') ?? '')?.[0];
  if (indent === undefined) return [];
  const kept = partsOf(body, indent).filter((part) => isSound([...head, ...part].join('\n'), version));
  return kept.length === 0 ? [] : [[...head, ...kept.flat()].join('\n')];
}
