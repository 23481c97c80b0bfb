import { definitionsIn } from '../src/adapters/python/definitions';
import { pythonTree } from '../src/adapters/python/python-tree';
import { faultOf } from '../src/adapters/python/verdict';
import { DemoFault } from './fault';

/** A function or method in a file. */
export interface Target {
  /** `total` or `Basket.total`. */
  name: string;
  /** From the outermost class in; empty for a function. */
  classes: readonly string[];
  bareName: string;
  isAsync: boolean;
  /** Counted from 1. */
  firstLine: number;
  lastLine: number;
}

/** As new as the checker knows: a version of one's own may allow less, and says so itself. */
const NEWEST = '3.13';

/** Finds a function by name, with its class or without. @throws DemoFault that says what there is instead. */
export function findTarget(path: string, code: string, name: string): Target {
  const fault = faultOf(code, NEWEST);
  if (fault) throw new DemoFault(`${path}, line ${fault.line}: ${fault.message}`);
  const tree = pythonTree(code);
  const functions = tree ? definitionsIn(tree).filter(({ kind }) => kind === 'function') : [];
  const names = [...new Set(functions.map((one) => one.name))];
  const meant = names.includes(name) ? [name] : names.filter((one) => one.endsWith(`.${name}`));
  if (meant.length > 1) throw new DemoFault(`${path}: several functions are called ${name}: ${meant.join(', ')}`);
  const found = functions.findLast((one) => one.name === meant[0]);
  if (!tree || !found) throw new DemoFault(`${path}: there is no function ${name}${instead(names, name)}`);
  const lineAt = (index: number): number => code.slice(0, index).split('\n').length;
  const parts = found.name.split('.');
  return {
    name: found.name,
    classes: parts.slice(0, -1),
    bareName: parts.at(-1) ?? name,
    isAsync: found.definition.childOf('async') !== undefined,
    firstLine: lineAt(found.definition.start),
    lastLine: lineAt(found.definition.end),
  };
}

function instead(names: readonly string[], name: string): string {
  if (names.length === 0) return ', nor any other';
  const [closest = ''] = names.toSorted((a, b) => distance(a, name) - distance(b, name));
  if (distance(closest, name) <= Math.max(2, name.length / 3)) return `; did you mean ${closest}?`;
  const shown = names.slice(0, 8).join(', ');
  return `; there ${names.length === 1 ? 'is' : 'are'} ${shown}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;
}

/** How many letters must be added, left out or changed. */
function distance(a: string, b: string): number {
  const last = (name: string): string => name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const [from, to] = b.includes('.') ? [a.toLowerCase(), b.toLowerCase()] : [last(a), last(b)];
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let at = 0; at < from.length; at += 1) {
    const next = [at + 1];
    for (let there = 0; there < to.length; there += 1) {
      const change = (row[there] ?? 0) + (from[at] === to[there] ? 0 : 1);
      next.push(Math.min(change, (row[there + 1] ?? 0) + 1, (next[there] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
