import { type SyntaxNode } from '../../../../syntax-tree/syntax-node';
import { type Site } from '../../site';
import { assignmentOf, bare, isWithin, partsOf, statementsOf } from '../../syntax';
import { addingOf } from './adding';
import { isCaptured } from '../variables/captured';
import { areGoneBehind } from './collecting-loop';
import { negated, type Polynomial, polynomialOf, product, sumOf, type Reading } from '../numbers/polynomial';
import { readingIn, roundsBefore, type Steps, stepsOf, wholeBefore } from '../numbers/power-sums';
import { type Progression, progressionOf } from '../numbers/progression';
import { restricted, without } from '../numbers/progressions';

/** What is added to a variable for each of some numbers. */
export interface Addition {
  total: string;
  polynomial: Polynomial;
  numbers: Progression | Steps;
}

/** A loop over a range that does nothing but add what depends on its variable alone. */
export interface SummingLoop {
  variable: string;
  steps: Steps;
  additions: Addition[];
  /** What must hold for all to be whole numbers. */
  guards: ReadonlySet<string>;
}

/** A loop over a range as what it adds up; null where it does anything else, or may be seen on the way. */
export function summingLoop(site: Site, loop: SyntaxNode, multiple: string | undefined): SummingLoop | null {
  const variable = loop.child('left');
  const steps = stepsOf(site, loop.child('right'));
  if (variable?.type !== 'identifier' || !steps || loop.child('alternative') || loop.childOf('async')) return null;
  if (site.nodes('comment').some((comment) => isWithin(comment, loop)) || !isUnseen(site, variable, loop)) return null;
  return new SumReader(site, loop, site.text(variable), steps, multiple).read(statementsOf(loop.child('body')));
}

/** The same for a `while` loop that counts its variable by the last of its statements, through some steps. */
export function summingWhile(site: Site, loop: SyntaxNode, variable: string, steps: Steps): SummingLoop | null {
  const statements = statementsOf(loop.child('body')).slice(0, -1);
  if (loop.child('alternative') || site.nodes('comment').some((comment) => isWithin(comment, loop))) return null;
  if (site.nodes('continue_statement').some((node) => isWithin(node, loop))) return null;
  return new SumReader(site, loop, variable, steps, undefined).read(statements);
}

function isUnseen(site: Site, variable: SyntaxNode, loop: SyntaxNode): boolean {
  const own = site.variables.at(variable);
  if (!own || own.parameter) return false;
  const isUnread = site.variables.reads(own).length === 0;
  const areRounds = site.variables.bindings(own).every(({ how }) => how === 'iterated');
  return (isUnread && areRounds) || areGoneBehind(site, variable, loop);
}

class SumReader {
  private readonly guards = new Set<string>();
  private readonly meanings = new Map<string, Polynomial>();
  private readonly additions: Addition[] = [];
  private readonly totals = new Set<string>();
  private readonly reading: Reading;

  constructor(
    private readonly site: Site,
    private readonly loop: SyntaxNode,
    private readonly variable: string,
    private readonly steps: Steps,
    multiple: string | undefined,
  ) {
    const reading = readingIn(site, loop, variable, this.guards, this.meanings);
    this.reading = { ...reading, ...(multiple !== undefined && { multiple }) };
  }

  read(statements: readonly SyntaxNode[]): SummingLoop | null {
    const { site, loop, variable, steps } = this;
    // What steps on with the variable is at the beginning what it was before the loop.
    const isWhole = !site.nodes('continue_statement').some((node) => isWithin(node, loop));
    if (isWhole) for (const statement of statements) this.startStepping(statement);
    const all = steps.step === '1' ? [progressionOf(steps)] : null;
    if (!this.readAll(statements, all) || this.additions.length === 0) return null;
    const range = loop.child('right') ?? loop.child('condition') ?? loop;
    const inRange = site.nodes('identifier').filter((node) => isWithin(node, range));
    if (inRange.some((node) => this.totals.has(site.text(node)))) return null;
    for (const name of this.totals) {
      const total = site.nodes('identifier').find((node) => isWithin(node, loop) && site.text(node) === name);
      const whole = total ? wholeBefore(site, total, loop) : null;
      if (whole === null) return null;
      if (whole !== '') this.guards.add(whole);
    }
    // What steps on is what it was before the loop in all that is added to others.
    const [others, stepping] = [false, true].map((isStep) =>
      this.additions.filter(({ total }) => this.meanings.has(total) === isStep),
    );
    return { variable, steps, additions: [...(others ?? []), ...(stepping ?? [])], guards: this.guards };
  }

  /** The statements for some numbers; null stands for all of a range with other steps. */
  private readAll(statements: readonly SyntaxNode[], numbers: readonly Progression[] | null): boolean {
    for (const [nth, statement] of statements.entries()) {
      if (statement.type === 'if_statement') {
        const [last] = statementsOf(statement.child('consequence')).slice(-1);
        if (!this.readChoice(statement, numbers)) return false;
        if (last?.type !== 'continue_statement') continue;
        const others = this.split(statement.child('condition'), numbers)?.[1];
        return (
          others !== undefined && !statement.child('alternative') && this.readAll(statements.slice(nth + 1), others)
        );
      }
      if (statement.type === 'continue_statement') return nth === statements.length - 1;
      if (statement.type === 'pass_statement' || this.assign(statement)) continue;
      if (!this.add(statement, numbers)) return false;
    }
    return true;
  }

  private readChoice(statement: SyntaxNode, numbers: readonly Progression[] | null): boolean {
    const parts = this.split(statement.child('condition'), numbers);
    if (!parts || !this.readAll(statementsOf(statement.child('consequence')), parts[0])) return false;
    let [, others] = parts;
    for (const clause of statement.childrenIn('alternative')) {
      if (clause.type === 'else_clause') return this.readAll(statementsOf(clause.child('body')), others);
      const choice = this.split(clause.child('condition'), others);
      if (!choice || !this.readAll(statementsOf(clause.child('consequence')), choice[0])) return false;
      others = choice[1];
    }
    return true;
  }

  private split(
    condition: SyntaxNode | undefined,
    numbers: readonly Progression[] | null,
  ): [Progression[], Progression[]] | null {
    const some = numbers && restricted(this.site, numbers, condition, this.reading);
    return some && [some, without(numbers, some)];
  }

  /** `rate = i // 7`: what such a name means from here on. */
  private assign(statement: SyntaxNode): boolean {
    const assignment = assignmentOf(statement);
    const variable = assignment && this.site.variables.at(assignment.target);
    if (!variable || variable.parameter || isCaptured(this.site, variable)) return false;
    if (!this.site.variables.onlyAssignment(variable)) return false;
    if (!this.site.variables.uses(variable).every((use) => isWithin(use, this.loop))) return false;
    const meaning = polynomialOf(this.site, assignment.value, this.reading);
    if (meaning) this.meanings.set(variable.name, meaning);
    return meaning !== null && statement.parent?.parent === this.loop;
  }

  private add(statement: SyntaxNode, numbers: readonly Progression[] | null): boolean {
    const adding = addingOf(this.site, statement);
    const variable = this.site.variables.at(adding?.target);
    if (!adding || !variable) return false;
    if (variable.name === this.variable || isCaptured(this.site, variable)) return false;
    const choice = bare(adding.value);
    if (choice?.type === 'conditional_expression') {
      const [first, condition, last] = partsOf(choice);
      const parts = this.split(condition, numbers);
      return (
        parts !== null &&
        this.collect(variable.name, first, adding.isMinus, parts[0]) &&
        this.collect(variable.name, last, adding.isMinus, parts[1])
      );
    }
    const isDone = this.collect(variable.name, adding.value, adding.isMinus, numbers);
    const step = this.meanings.get(variable.name);
    const by = step && polynomialOf(this.site, adding.value, this.reading);
    const next = step && by ? sumOf(step, adding.isMinus ? negated(by) : by) : null;
    if (next) this.meanings.set(variable.name, next);
    return isDone;
  }

  private collect(
    total: string,
    value: SyntaxNode | undefined,
    isMinus: boolean,
    numbers: readonly Progression[] | null,
  ): boolean {
    const read = polynomialOf(this.site, value, this.reading);
    const polynomial = read && isMinus ? negated(read) : read;
    if (!polynomial) return false;
    this.totals.add(total);
    const parts = numbers ?? [this.steps];
    this.additions.push(...parts.map((part) => ({ total, polynomial, numbers: part })));
    return true;
  }

  /** `row += step` with the same step in all rounds, of which one is made in every round. */
  private startStepping(statement: SyntaxNode): void {
    const adding = addingOf(this.site, statement);
    const variable = this.site.variables.at(adding?.target);
    const bindings = variable ? this.site.variables.bindings(variable) : [];
    if (!adding || !variable || this.steps.step !== '1') return;
    if (bindings.filter(({ by }) => isWithin(by, this.loop)).length !== 1) return;
    const by = polynomialOf(this.site, adding.value, this.reading);
    if (!by?.every(({ power, quotient }) => power === 0 && !quotient)) return;
    const rounds = roundsBefore(this.steps);
    const far = rounds && product(rounds, adding.isMinus ? negated(by) : by);
    const meaning = far && sumOf([{ number: 1, names: [variable.name], power: 0 }], far);
    if (meaning) this.meanings.set(variable.name, meaning);
  }
}
