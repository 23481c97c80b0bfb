import { type CodeFile } from '../../code-file';
import { BaseOrder } from './base-order';
import { certainFile, chooseFile } from './choose-file';
import { type Edit, type EditBlock } from './edit';
import { type EditedFile } from './edited-file';
import { type Failure } from './failure';
import { changesOf } from './hunk-changes';
import { STRICTEST } from './levels';
import { type LineChange } from './line-change';
import { type PlacedBlock, placeBlock } from './place-block';
import { type Before } from './place-hunk';

/** What blocks that are not yet written change in one file. */
interface Pending {
  order: BaseOrder;
  /** The last of them. */
  before: Before | null;
  /** Whether the file ends in a line break afterwards, where one of them says so. */
  endsInBreak: boolean | null;
}

/** Why a block was not applied, and the file that it is for. */
type Failed = Pick<Failure, 'file' | 'misfit'>;

/** Applies one edit to files, as far as it goes. */
export class EditApplication {
  /** The files that the edit is for, by their positions in the base. */
  readonly touched = new Set<number>();
  /** The file of the block before, by its position. */
  private before: number | null = null;
  private readonly pending = new Map<number, Pending>();
  /** Where blocks begin that were applied, by the file that they name and what they say. */
  private readonly applied = new Map<string, number[]>();

  constructor(
    private readonly edit: Edit,
    private readonly base: readonly CodeFile[],
    private readonly files: readonly EditedFile[],
  ) {}

  /** @returns the blocks that could not be applied; after so many no further one is tried. */
  run(mostFailures: number): Failure[] {
    const { edit } = this;
    const failures: Failure[] = [];
    for (const block of edit.blocks) {
      if (failures.length >= mostFailures) break;
      const failed = this.apply(block);
      if (failed) failures.push({ edit, block, ...failed });
      if (edit.relation === 'one after another') this.write();
    }
    this.write();
    return failures;
  }

  private apply(block: EditBlock): Failed | null {
    const { before } = this;
    const certain = certainFile(block.path, this.base);
    this.before = certain ?? before;
    if (block.fault !== null) return { file: certain, misfit: null };
    const named = certain ?? block.path ?? before;
    const says = JSON.stringify([named, block.readings]);
    const twins = this.applied.get(says) ?? [];
    // An earlier block that says the same has replaced the lines of this one already.
    if (this.edit.relation === 'one after another' && twins.length > 0) return null;
    if (block.change === 'add') return this.fill(block);

    const choice = chooseFile(block, this.base, before, (at) => this.place(block, at));
    if ('misfit' in choice) return choice;
    const { file, placed } = choice;
    const start = placed.hunks[0]?.start ?? 0;
    if (twins.includes(start)) return null;
    this.applied.set(says, [...twins, start]);
    return this.put(block, file, placed, (edited) => placed.hunks.flatMap((hunk) => changesOf(hunk, edited)));
  }

  /** Gives a file its content. */
  private fill(block: EditBlock): Failed | null {
    const file = certainFile(block.path, this.base);
    const edited = file === null ? undefined : this.files[file];
    const hunk = block.readings[0]?.[0];
    if (file === null || !edited || !hunk) return { file, misfit: { kind: 'unknown path', hunkLines: [] } };
    // Patches say what becomes of a whole file; a block without old lines does not say that the others go.
    if (this.edit.relation === 'one after another' && !edited.isEmpty) return { file, misfit: { kind: 'not empty' } };
    const lines = hunk.lines.filter(({ kind }) => kind === 'new');
    const end = edited.texts.length;
    const placed = { start: 0, end, lines, level: STRICTEST, finalLineBreak: hunk.finalLineBreak };
    const change = { start: 0, end, lines: lines.map(({ text }) => text) };
    return this.put(block, file, { hunks: [placed], level: STRICTEST }, () => [change]);
  }

  private place(block: EditBlock, at: number): ReturnType<typeof placeBlock> {
    const file = this.files[at];
    if (!file) return { kind: 'not found', hunkLines: [] };
    return placeBlock(file, block, this.pending.get(at)?.before ?? null);
  }

  private put(
    block: EditBlock,
    file: number,
    { hunks }: PlacedBlock,
    changesIn: (edited: EditedFile) => LineChange[],
  ): Failed | null {
    const edited = this.files[file];
    const last = hunks.at(-1);
    if (!edited || !last) return null;
    this.touched.add(file);
    this.before = file;
    const lines = edited.texts.length;
    const pending = this.pending.get(file) ?? { order: new BaseOrder(lines), before: null, endsInBreak: null };
    this.pending.set(file, pending);
    const changes = changesIn(edited);
    const other = pending.order.add(block.number, hunks, changes);
    if (other !== null) return { file, misfit: { kind: 'overlap', other } };
    if (last.end === lines) pending.endsInBreak = last.finalLineBreak ?? pending.endsInBreak;
    pending.before = { end: last.end, changedEnd: changes.at(-1)?.end ?? last.start };
    return null;
  }

  private write(): void {
    for (const [at, { order, endsInBreak }] of this.pending) this.files[at]?.change(order.changes, endsInBreak);
    this.pending.clear();
  }
}
