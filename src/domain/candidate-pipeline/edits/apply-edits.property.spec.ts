import { realCode } from '../../../../test/fakes/real-code';
import { textLines } from '../../text-lines';
import { applyEdits } from './apply-edits';
import { type Edit, type EditBlock, type Hunk, type HunkLine } from './edit';
import { searchReplace } from './formats/search-replace';
import { unifiedDiff } from './formats/unified-diff';
import { v4aPatch } from './formats/v4a-patch';
import { folded } from './levels/folded-punctuation';

/** How many random edits are tried; each is written in every form. */
const ROUNDS = Number(process.env['EDIT_ROUNDS'] ?? 300);
const PATH = 'shop/code.py';
jest.setTimeout(10_000 + 20 * ROUNDS);
const LONGEST_FILE = 40_000;
/** Lines that mean something in an edit's text: how code that holds them is read is the readers' matter. */
const MARKS = /^[ \t]*(?:={5}|[<>]{5}|\*{3}|@@|`{3}|~{3}|-{3}|\+{3}|\\ |\.{3}\s*$|…|EOF)/m;

const SOURCES = realCode(LONGEST_FILE);

/** Random numbers that are the same for the same seed (mulberry32). */
class Chance {
  constructor(private state: number) {}

  private next(): number {
    this.state = (this.state + 0x6d2b79f5) | 0;
    let bits = Math.imul(this.state ^ (this.state >>> 15), 1 | this.state);
    bits = (bits + Math.imul(bits ^ (bits >>> 7), 61 | bits)) ^ bits;
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from one up to another, both included. */
  number(from: number, to: number): number {
    return from + Math.floor(this.next() * (to - from + 1));
  }

  of<T>(things: readonly T[]): T {
    return things[this.number(0, things.length - 1)]!;
  }

  once(in_: number): boolean {
    return this.number(1, in_) === 1;
  }
}

interface Change {
  start: number;
  end: number;
  lines: string[];
}

interface Round {
  chance: Chance;
  texts: string[];
  breaks: string[];
  changes: Change[];
}

/** What the file is made into, by the plainest means. */
function expectedCode({ texts, breaks, changes }: Round, endsInBreak = breaks.at(-1) !== ''): string {
  const crlf = breaks.filter((ending) => ending === '\r\n').length;
  const dominant = 2 * crlf > breaks.filter((ending) => ending !== '').length ? '\r\n' : '\n';
  const lines: [string, string][] = [];
  for (let at = 0; at <= texts.length; at += 1) {
    const change = changes.find(({ start }) => start === at);
    for (const line of change?.lines ?? []) lines.push([line, dominant]);
    const isGone = changes.some(({ start, end }) => start <= at && at < end);
    if (at < texts.length && !isGone) lines.push([texts[at]!, breaks[at]! || dominant]);
  }
  if (!endsInBreak && lines.length > 0) lines.at(-1)![1] = '';
  return lines.flat().join('');
}

function randomLines(chance: Chance): string[] {
  const from = chance.of(SOURCES).split('\n').slice(0, -1);
  const start = chance.number(0, from.length - 1);
  return from.slice(start, start + chance.number(1, 6)).filter((line) => !MARKS.test(line) && !line.includes('\t'));
}

function randomChange(chance: Chance, texts: readonly string[], start: number): Change {
  const end = Math.min(texts.length, start + chance.number(1, 5));
  const old = texts.slice(start, end);
  const kind = chance.of(['insert', 'delete', 'replace', 'indent', 'dedent', 'blank', 'unblank', 'move', 'repeat']);
  switch (kind) {
    case 'insert':
      return { start, end: start, lines: randomLines(chance) };
    case 'delete':
      return { start, end, lines: [] };
    case 'indent':
      return { start, end, lines: old.map((line) => (line === '' ? line : `    ${line}`)) };
    case 'dedent':
      return { start, end, lines: old.map((line) => line.replace(/^ {1,4}/, '')) };
    case 'blank':
      return { start, end: start, lines: Array.from({ length: chance.number(1, 3) }, () => '') };
    case 'unblank':
      return { start, end, lines: old.filter((line) => line.trim() !== '') };
    case 'move': {
      const place = chance.number(0, texts.length - 1);
      return { start, end: start, lines: texts.slice(place, place + chance.number(1, 5)) };
    }
    case 'repeat':
      return { start, end: start, lines: old };
    default:
      return { start, end, lines: randomLines(chance) };
  }
}

function randomRound(seed: number): Round {
  const chance = new Chance(seed);
  const all = chance.of(SOURCES).split('\n').slice(0, -1);
  const from = chance.number(0, Math.max(0, all.length - 20));
  const texts = all.slice(from, from + chance.number(1, chance.once(4) ? 400 : 60));
  const endings = chance.of([['\n'], ['\n'], ['\r\n'], ['\n', '\n', '\r\n'], ['\n', '\r\n', '\r\n']]);
  const breaks = texts.map(() => chance.of(endings));
  if (chance.once(4) && texts.at(-1) !== '') breaks[breaks.length - 1] = '';
  const changes: Change[] = [];
  for (let at = chance.number(0, 8); at <= texts.length; at += chance.number(1, 30)) {
    const change = randomChange(chance, texts, at);
    const isNone = change.lines.join('\n') === texts.slice(change.start, change.end).join('\n');
    if (isNone && change.lines.length === change.end - change.start) continue;
    changes.push(change);
    at = change.end;
    if (changes.length === 5) break;
  }
  return { chance, texts, breaks, changes };
}

function countOf(wanted: readonly string[], texts: readonly string[], from = 0, same = Object.is): number[] {
  const places: number[] = [];
  for (let at = from; at + wanted.length <= texts.length; at += 1) {
    if (wanted.every((line, nth) => same(line, texts[at + nth]))) places.push(at);
  }
  return wanted.length === 0 ? [] : places;
}

/** Some changes of one hunk and how many lines stand around them. */
interface Draft {
  start: number;
  end: number;
  changes: Change[];
}

function linesOf(texts: readonly string[], { start, end, changes }: Draft): HunkLine[] {
  const lines: HunkLine[] = [];
  const add = (kind: HunkLine['kind'], from: readonly string[]): void => {
    for (const text of from) lines.push({ kind, text });
  };
  let at = start;
  for (const change of changes) {
    add('context', texts.slice(at, change.start));
    add('old', texts.slice(change.start, change.end));
    add('new', change.lines);
    at = change.end;
  }
  add('context', texts.slice(at, end));
  return lines;
}

/** Grows until the hunk has its place, and does not begin or end in blank context. */
function drafted(
  texts: readonly string[],
  change: Change,
  context: number,
  isPlaced: (draft: Draft) => boolean,
): Draft {
  let size = context;
  for (;;) {
    const draft = {
      start: Math.max(0, change.start - size),
      end: Math.min(texts.length, change.end + size),
      changes: [change],
    };
    while (draft.start < change.start && texts[draft.start]!.trim() === '') draft.start += 1;
    while (draft.end > change.end && texts[draft.end - 1]!.trim() === '') draft.end -= 1;
    if (isPlaced(draft) || size > texts.length) return draft;
    size += 1;
  }
}

/** Hunks that share lines become one. */
function merged(drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    const before = result.at(-1);
    if (before && draft.start <= before.end) {
      before.changes.push(...draft.changes);
      before.end = Math.max(before.end, draft.end);
    } else result.push({ ...draft, changes: [...draft.changes] });
  }
  return result;
}

function hunk(lines: HunkLine[], more: Partial<Hunk> = {}): Hunk {
  return { anchors: [], lineHint: null, atEnd: false, finalLineBreak: null, ...more, lines };
}

function block(number: number, one: Hunk): EditBlock {
  return { number, path: PATH, change: 'update', readings: [[one]], fault: null };
}

function inOrder(hunks: readonly Hunk[]): Edit {
  const blocks = hunks.map((one, at) => block(at + 1, one));
  return { format: 'V4A patch', blockName: 'hunk', relation: 'in order', blocks };
}

const isUnique =
  (texts: readonly string[]) =>
  (draft: Draft): boolean =>
    texts.slice(draft.start, draft.end).some((text) => text.trim() !== '') &&
    countOf(texts.slice(draft.start, draft.end), texts).length === 1;

function uniqueDrafts({ chance, texts, changes }: Round): Draft[] {
  return merged(changes.map((change) => drafted(texts, change, chance.number(0, 3), isUnique(texts))));
}

function withoutAnchors(round: Round): Edit {
  return inOrder(uniqueDrafts(round).map((draft) => hunk(linesOf(round.texts, draft))));
}

/** Hunks of little context below a line that is in the file once. */
function withAnchors(round: Round): Edit {
  const { chance, texts, changes } = round;
  const trimmed = texts.map((line) => line.trim());
  // What stands behind a second @@ is no part of an anchor.
  const once = (line: number): boolean =>
    !texts[line]?.includes('@@') &&
    trimmed[line] !== '' &&
    trimmed.filter((text) => text === trimmed[line]).length === 1;
  let end = 0;
  const hunks: Hunk[] = [];
  for (const draft of merged(changes.map((change) => drafted(texts, change, chance.number(0, 3), () => true)))) {
    let anchor = draft.start - 1;
    while (anchor >= end && !once(anchor)) anchor -= 1;
    const old = texts.slice(draft.start, draft.end);
    const isBelow = anchor >= end && countOf(old, texts, anchor + 1)[0] === draft.start;
    const isRightBelow = anchor >= end && old.length === 0 && anchor === draft.start - 1;
    const isLast = draft.end === texts.length && chance.once(2) && texts.at(-1)!.trim() !== '';
    if (isBelow || isRightBelow) {
      const text = chance.once(2) ? trimmed[anchor]! : texts[anchor]!;
      hunks.push(hunk(linesOf(texts, draft), { anchors: [text] }));
      end = draft.end;
    } else if (isLast && old.some((line) => line.trim() !== '')) {
      hunks.push(hunk(linesOf(texts, draft), { atEnd: true }));
      end = draft.end;
    } else return withoutAnchors(round);
  }
  return inOrder(hunks);
}

function withNumbers(round: Round, finalLineBreak: boolean | null): Edit {
  const { chance, texts, changes } = round;
  const size = chance.number(1, 3);
  const some = (draft: Draft): boolean => draft.end > draft.start || draft.start === texts.length;
  const drafts = merged(changes.map((change) => drafted(texts, change, size, some)));
  return inOrder(
    drafts.map((draft) => {
      const isLast = draft.end === texts.length;
      return hunk(linesOf(texts, draft), { lineHint: draft.start + 1, finalLineBreak: isLast ? finalLineBreak : null });
    }),
  );
}

function withWrongNumbers(round: Round): Edit {
  const edit = withoutAnchors(round);
  for (const { readings } of edit.blocks) readings[0]![0]!.lineHint = round.chance.number(1, 2 * round.texts.length);
  return edit;
}

/** Blocks in any order, each with as much context as it needs in the result of those before. */
function oneAfterAnother({ chance, texts, changes }: Round): Edit {
  const blocks: EditBlock[] = [];
  const waiting = [...changes];
  const done: Change[] = [];
  let current = texts;
  while (waiting.length > 0) {
    const [change] = waiting.splice(chance.number(0, waiting.length - 1), 1) as [Change];
    const moved = done.filter(({ start }) => start < change.start);
    const offset = moved.reduce((sum, { start, end, lines }) => sum + lines.length - (end - start), 0);
    const here = { start: change.start + offset, end: change.end + offset, lines: change.lines };
    const draft = drafted(current, here, chance.number(0, 3), isUnique(current));
    const lines = linesOf(current, draft);
    blocks.push({ ...block(blocks.length + 1, hunk(lines)), change: draft.end > draft.start ? 'update' : 'add' });
    current = [...current.slice(0, here.start), ...here.lines, ...current.slice(here.end)];
    done.push(change);
  }
  return { format: 'SEARCH/REPLACE', blockName: 'block', relation: 'one after another', blocks };
}

function result(edit: Edit, round: Round): string {
  const code = round.texts.map((text, at) => text + round.breaks[at]!).join('');
  const applied = applyEdits([edit], [{ path: PATH, code }]);
  if ('kind' in applied) return `${applied.kind}: ${applied.correction}`;
  return applied.files[0]!.code;
}

const SIGNS = { context: ' ', old: '-', new: '+' };

function patchText({ blocks }: Edit): string {
  const hunks = blocks.map(({ readings }) => {
    const { anchors, lines, atEnd } = readings[0]![0]!;
    const heads = anchors.length > 0 ? anchors.map((anchor) => `@@ ${anchor}`) : ['@@'];
    return [...heads, ...lines.map(({ kind, text }) => SIGNS[kind] + text), ...(atEnd ? ['*** End of File'] : [])];
  });
  return ['*** Begin Patch', `*** Update File: ${PATH}`, ...hunks.flat(), '*** End Patch'].join('\n');
}

function diffText({ blocks }: Edit): string {
  const hunks = blocks.map(({ readings }) => {
    const { lines, lineHint } = readings[0]![0]!;
    const [old, fresh] = ['new', 'old'].map((other) => lines.filter(({ kind }) => kind !== other).length);
    return [`@@ -${lineHint},${old} +${lineHint},${fresh} @@`, ...lines.map(({ kind, text }) => SIGNS[kind] + text)];
  });
  return ['```diff', `--- a/${PATH}`, `+++ b/${PATH}`, ...hunks.flat(), '```'].join('\n');
}

function blocksText({ blocks }: Edit): string {
  const side = (lines: readonly HunkLine[], other: HunkLine['kind']): string[] =>
    lines.filter(({ kind }) => kind !== other).map(({ text }) => text);
  return blocks
    .map(({ readings }) => {
      const { lines } = readings[0]![0]!;
      const parts = ['<<<<<<< SEARCH', ...side(lines, 'new'), '=======', ...side(lines, 'old'), '>>>>>>> REPLACE'];
      return [PATH, ...parts].join('\n');
    })
    .join('\n\n');
}

/** Rounds of edits that change something in a way that this form can say, each under its seed. */
function forAll(isFit: (round: Round) => boolean, check: (round: Round) => void): number {
  let checked = 0;
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    const round = randomRound(seed);
    const before = round.texts.map((text, at) => text + round.breaks[at]!).join('');
    // Of blank lines alone none can be told from another: one line that stays has to be none.
    const isBlank = round.texts.every(
      (text, at) => text.trim() === '' || round.changes.some(({ start, end }) => start <= at && at < end),
    );
    if (isBlank || round.changes.length === 0 || expectedCode(round) === before || !isFit(round)) continue;
    try {
      check(round);
    } catch (error) {
      throw new Error(`seed ${seed}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
    checked += 1;
  }
  return checked;
}

const any = (): boolean => true;
/** Without context nothing says where in an edit's text. */
const isText = ({ texts, breaks, changes }: Round): boolean =>
  !MARKS.test(texts.join('\n')) &&
  new Set(breaks.filter((ending) => ending !== '')).size < 2 &&
  !MARKS.test(changes.flatMap(({ lines }) => lines).join('\n'));

describe('an edit from one file to another gives the other, byte for byte', () => {
  const forms: [string, (round: Round) => Edit][] = [
    ['hunks in order with context', withoutAnchors],
    ['hunks below anchors', withAnchors],
    ['hunks with wrong numbers', withWrongNumbers],
    ['hunks with right numbers', (round) => withNumbers(round, null)],
    ['blocks one after another', oneAfterAnother],
  ];
  it.each(forms)('%s', (_, write) => {
    const checked = forAll(any, (round) => {
      const edit = write(round);
      expect(result(edit, round)).toBe(expectedCode(round));
    });
    expect(checked).toBeGreaterThan(ROUNDS / 2);
  });

  it('with what is said of the final line break', () => {
    forAll(
      ({ texts, changes }) => changes.at(-1)!.end + 3 >= texts.length,
      (round) => {
        const says = round.chance.once(2);
        const edit = withNumbers(round, says);
        const isSaid = edit.blocks.some(({ readings }) => readings[0]![0]!.finalLineBreak !== null);
        const expected = isSaid ? expectedCode(round, says) : expectedCode(round);
        const outcome = result(edit, round);
        if (expected !== round.texts.map((text, at) => text + round.breaks[at]!).join(''))
          expect(outcome).toBe(expected);
        else expect(outcome).toMatch(/^not applied/);
      },
    );
  });
});

describe('the same edits as text', () => {
  const forms = [
    ['V4A', withoutAnchors, patchText, v4aPatch],
    ['V4A with anchors', withAnchors, patchText, v4aPatch],
    ['unified with right numbers', (round: Round) => withNumbers(round, null), diffText, unifiedDiff],
    ['unified with wrong numbers', withWrongNumbers, diffText, unifiedDiff],
    ['SEARCH/REPLACE', oneAfterAnother, blocksText, searchReplace],
  ] as const;
  it.each(forms)('%s', (_, write, text, format) => {
    const checked = forAll(isText, (round) => {
      const edit = write(round);
      const answer = text(edit);
      const reading = format.read(textLines(answer), ['.py']);
      if (!reading) throw new Error(`no edit found in\n${answer}`);
      expect(result(reading.edit, round)).toBe(expectedCode(round));
    });
    expect(checked).toBeGreaterThan(ROUNDS / 8);
  });
});

describe('an edit that differs from the file in a way that does not matter gives the same', () => {
  /** Changes every line of an edit of unique hunks, where it then still fits one place only, at that level. */
  function inexactly(
    change: (line: HunkLine, chance: Chance, amount: number) => string | null,
    same: (one: string, other: string) => boolean,
    stricter: ((one: string, other: string) => boolean)[],
  ): number {
    return forAll(any, (round) => {
      const { chance, texts } = round;
      const edit = withoutAnchors(round);
      const amount = chance.of([2, 4, 8]);
      for (const { readings } of edit.blocks) {
        const [one] = readings[0] as [Hunk];
        const lines = one.lines.map((line) => ({ ...line, text: change(line, chance, amount) ?? line.text }));
        const expected = lines.filter(({ kind }) => kind !== 'new').map(({ text }) => text);
        const isOnce = countOf(expected, texts, 0, same).length === 1;
        const isPossible = one.lines.every((line) => line.text.trim() === '' || change(line, chance, amount) !== null);
        const isBlank = expected.every((text) => text.trim() === '');
        if (
          isOnce &&
          isPossible &&
          !isBlank &&
          stricter.every((level) => countOf(expected, texts, 0, level).length === 0)
        ) {
          one.lines = lines;
          changed += 1;
        }
      }
      expect(result(edit, round)).toBe(expectedCode(round));
    });
  }
  let changed = 0;
  beforeEach(() => (changed = 0));
  const trimmed = (one: string, other: string): boolean => one.trim() === other.trim();
  const trimmedEnd = (one: string, other: string): boolean => one.trimEnd() === other.trimEnd();
  const trimmedFold = (one: string, other: string): boolean => folded(one).trim() === folded(other).trim();

  it('all lines further to the left', () => {
    inexactly(
      ({ text }, _, amount) => (/^\t/.test(text) || !text.startsWith(' '.repeat(amount)) ? null : text.slice(amount)),
      trimmed,
      [trimmedEnd],
    );
    expect(changed).toBeGreaterThan(ROUNDS / 20);
  });

  it('all lines further to the right', () => {
    inexactly(
      ({ text }, _, amount) => (/^\t/.test(text) || text.trim() === '' ? null : ' '.repeat(amount) + text),
      trimmed,
      [trimmedEnd],
    );
    expect(changed).toBeGreaterThan(ROUNDS / 4);
  });

  it('space behind lines', () => {
    inexactly(
      ({ kind, text }, chance) => (kind === 'new' ? text : text + ' '.repeat(chance.number(0, 3))),
      trimmedEnd,
      [Object.is],
    );
    expect(changed).toBeGreaterThan(ROUNDS / 4);
  });

  it("Unicode's punctuation", () => {
    const unicode = (text: string): string =>
      text
        .replaceAll('...', '…')
        .replaceAll('-', '–')
        .replaceAll("'", '’')
        .replaceAll('"', '“')
        .replace(/(\S) (?=\S)/g, '$1\u00a0');
    inexactly(({ kind, text }) => (kind === 'new' ? text : unicode(text)), trimmedFold, [trimmed]);
    expect(changed).toBeGreaterThan(ROUNDS / 4);
  });
});
