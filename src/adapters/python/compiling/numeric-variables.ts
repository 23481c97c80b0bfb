import { type SyntaxNode, type SyntaxTree, textOf } from '../../syntax-tree/syntax-node';
import { walk } from '../../syntax-tree/traversal';
import { partsOf } from '../rewriting/syntax';
import { type NumericParameter } from './numeric-parameters';
import { isScalar, joined, type NumericType } from './numeric-type';
import { unsuitable } from './unsuitable';

/** The variables of one function, as far as its statements have told of them. */
export class NumericVariables {
  private readonly types = new Map<string, NumericType>();
  private readonly bound = new Set<string>();
  /** Those that have a value for sure where the check stands: plain code raises an error for others. */
  private given = new Set<string>();
  private isSettled = true;

  constructor(
    tree: SyntaxTree,
    body: SyntaxNode,
    private readonly parameters: readonly NumericParameter[],
  ) {
    for (const { name, type } of parameters) {
      this.bound.add(name);
      this.types.set(name, type);
    }
    walk(body, (node) => {
      const binds = /^(?:assignment|augmented_assignment|for_statement)$/.test(node.type);
      for (const name of namesIn(binds ? node.child('left') : undefined)) this.bound.add(textOf(tree, name));
      return true;
    });
  }

  /** Whether a name is a variable of the function. */
  binds(name: string): boolean {
    return this.bound.has(name);
  }

  /** Undefined while nothing is known. @throws Unsuitable where the variable may have no value. */
  read(name: string): NumericType | undefined {
    return this.given.has(name) ? this.types.get(name) : unsuitable(`${name} may have no value`);
  }

  /** @throws Unsuitable where it would be several things. */
  give(name: string, type: NumericType | undefined): void {
    this.given.add(name);
    if (!type) {
      this.isSettled &&= this.types.has(name);
      return;
    }
    const before = this.types.get(name);
    const now = before ? (joined(before, type) ?? unsuitable(`${name} is several things`)) : type;
    if (before && JSON.stringify(before) === JSON.stringify(now)) return;
    this.types.set(name, now);
    this.isSettled = false;
  }

  /** Puts something into a list. @throws Unsuitable for what is no number. */
  fill(name: string, type: NumericType): void {
    if (isScalar(type)) this.give(name, { kind: 'list', of: type });
    else unsuitable('a list of what is no number');
  }

  /** Does something while there is one more variable; undefined where there is one of that name already. */
  with<T>(name: string, type: NumericType, work: () => T): T | undefined {
    if (this.bound.has(name)) return undefined;
    this.bound.add(name);
    this.given.add(name);
    this.types.set(name, type);
    const result = work();
    this.bound.delete(name);
    this.types.delete(name);
    return result;
  }

  /** Does what may not be done when the code runs; gives the variables that have a value behind it. */
  perhaps(work: () => void): ReadonlySet<string> {
    const before = new Set(this.given);
    work();
    const end = this.given;
    this.given = before;
    return end;
  }

  /** One of several ways was gone: what has a value behind all of them has one. */
  oneOf(ends: readonly ReadonlySet<string>[]): void {
    for (const name of this.bound) if (ends.every((end) => end.has(name))) this.given.add(name);
  }

  /** One round over all statements; false while they still tell something new of a variable. */
  settle(round: () => void): boolean {
    this.isSettled = true;
    this.given = new Set(this.parameters.map(({ name }) => name));
    round();
    return this.isSettled;
  }

  /** For looking at any part of the function once all is known. @throws Unsuitable where something is not. */
  close(): void {
    for (const name of this.bound) if (!this.types.has(name)) unsuitable(`nobody knows what ${name} is`);
    this.given = new Set(this.bound);
  }
}

function namesIn(target: SyntaxNode | undefined): SyntaxNode[] {
  if (target?.type === 'identifier') return [target];
  if (target?.type !== 'pattern_list' && target?.type !== 'tuple_pattern') return [];
  return partsOf(target).flatMap((part) => namesIn(part));
}
