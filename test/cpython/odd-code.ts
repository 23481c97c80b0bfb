import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../src/project-root';
import { type SeededRandom } from './random';

const FOLDER = join(projectRoot, 'test/fixtures/python/odd');
const DEEPEST = 3;

/** What a hole in a template is filled from, by the letter after its `$`, and with what where it must end. */
const HOLES: Readonly<Record<string, { topic: Topic; plain: string }>> = {
  E: { topic: 'expressions', plain: 'a' },
  T: { topic: 'targets', plain: 'b' },
  A: { topic: 'arguments', plain: '1' },
  D: { topic: 'parameters', plain: 'a' },
  P: { topic: 'patterns', plain: '_' },
  S: { topic: 'statements', plain: 'pass' },
};

/** The kinds of odd code. */
export type Topic = 'expressions' | 'targets' | 'arguments' | 'parameters' | 'patterns' | 'statements';

/** Composes code that stands at the edge of what Python takes from the templates in `test/fixtures/python/odd`. */
export class OddCode {
  private readonly templates = new Map<string, string[]>();

  constructor(private readonly random: SeededRandom) {
    for (const file of readdirSync(FOLDER)) {
      const text = readFileSync(join(FOLDER, file), 'utf8').replace(/\n$/, '');
      this.templates.set(file.replace('.txt', ''), text.split(file === 'statements.txt' ? '\n=====\n' : '\n'));
    }
  }

  /** One piece of code; further lines of a statement begin with the indent. */
  piece(topic: Topic, indent = '', depth = 0): string {
    const template = this.random.of(this.templates.get(topic)!)!;
    return this.filled(template, depth).replace(/\n/g, `\n${indent}`);
  }

  private filled(template: string, depth: number): string {
    return template.replace(/(.*)\$([ETADPS])/g, (_match, before: string, letter: string) => {
      const { topic, plain } = HOLES[letter]!;
      const start = this.filled(before, depth);
      if (depth >= DEEPEST || this.random.below(3) === 0) return start + plain;
      const piece = this.piece(topic, '', depth + 1);
      if (topic !== 'statements') return start + piece;
      if (/^[ \t]*$/.test(before)) return start + piece.replace(/\n/g, `\n${before}`);
      return piece.includes('\n') || /:$/.test(piece) ? start + plain : start + piece;
    });
  }
}
