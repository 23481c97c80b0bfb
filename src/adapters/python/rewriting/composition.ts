import { type CodeFile } from '../../../domain/code-file';
import { applyEdits } from '../../syntax-tree/text-edits';
import { pythonTree } from '../python-tree';
import { borrowedBy } from './borrowed';
import { type NamedRule } from './catalogue';
import { importEdit } from './edits/imports';
import { aboveComments, lineEnd } from './edits/lines';
import { ModuleParts, type Part } from './module-parts';
import { type Applied, type MayChange, type RewrittenPart, rewritePart } from './part-rewriting';

/** Files after rules were applied to them. */
export interface Composed {
  files: CodeFile[];
  /** File after file, from the top down; empty where nothing applies. */
  applied: readonly Applied[];
}

/** Applies rules to some files, with all of them or with some, in the functions that may be changed. What is done to a part of a file is done once for each choice of rules. */
export class Composer {
  private readonly modules: readonly (ModuleParts | null)[];
  private readonly done = new Map<Part, Map<string, RewrittenPart>>();
  /** The rules that apply to a part when all may. */
  private readonly applicable = new Map<Part, readonly NamedRule[]>();

  constructor(
    private readonly files: readonly CodeFile[],
    private readonly rules: readonly NamedRule[],
    private readonly mayChange: MayChange = () => true,
  ) {
    const read = files.map(({ path, code }) => {
      const tree = pythonTree(code);
      return tree?.firstError === null ? { path, tree } : null;
    });
    const readable = read.filter((file) => file !== null);
    this.modules = read.map((file) => file && new ModuleParts(file.tree, borrowedBy(file, readable)));
  }

  /** Applies the chosen rules wherever they apply, again and again, since one may open the way for another. */
  compose(chosen: ReadonlySet<NamedRule> = new Set(this.rules)): Composed {
    const applied: Applied[] = [];
    const files = this.files.map(({ path, code }, at) => {
      const module = this.modules[at];
      return { path, code: module ? this.composeModule(module, chosen, applied) : code };
    });
    return { files, applied };
  }

  private composeModule(module: ModuleParts, chosen: ReadonlySet<NamedRule>, applied: Applied[]): string {
    const { tree } = module;
    const end = lineEnd(tree);
    const changes = module.parts
      .filter(({ holdsFunctions }) => holdsFunctions)
      .map((part) => ({ part, now: this.rewritten(module, part, chosen) }))
      .filter(({ part, now }) => now.applied.length > 0 && !collides(module, part, now));
    applied.push(...changes.flatMap(({ now }) => now.applied));
    const imports = importEdit(
      tree,
      changes.flatMap(({ now }) => now.imports),
    );
    const placed = new Set<string>();
    return applyEdits(tree.text, [
      ...(imports ? [imports] : []),
      ...changes.flatMap(({ part: { node }, now: { code, above } }) => {
        const start = aboveComments(tree.text, node.start);
        // What several parts need stands above the first of them.
        const lines = above.map((line) => (placed.has(line) ? '' : line + end.repeat(3))).join('');
        for (const line of above) placed.add(line);
        const inserted = lines === '' ? [] : [{ start, end: start, replacement: lines }];
        return [...inserted, { start: node.start, end: node.end, replacement: code }];
      }),
    ]);
  }

  private rewritten(module: ModuleParts, part: Part, chosen: ReadonlySet<NamedRule>): RewrittenPart {
    const rules = (this.applicable.get(part) ?? this.rules).filter((rule) => chosen.has(rule));
    const key = rules.map(({ id }) => id).join();
    const known = this.done.get(part) ?? new Map<string, RewrittenPart>();
    this.done.set(part, known);
    let result = known.get(key);
    if (!result) known.set(key, (result = rewritePart(module, part, rules, this.mayChange)));
    if (!this.applicable.has(part)) {
      const applying = new Set(result.applied.map(({ rule }) => rule));
      this.applicable.set(
        part,
        this.rules.filter((rule) => applying.has(rule)),
      );
    }
    return result;
  }
}

/** Whether a name that a part brings into the module stands elsewhere in it, where it was not looked for. */
function collides(module: ModuleParts, part: Part, { imports, above }: RewrittenPart): boolean {
  const names = [...imports.map(({ name }) => name), ...above.map((line) => line.slice(0, line.indexOf(' ')))];
  return module.parts.some((other) => other !== part && names.some((name) => other.words.has(name)));
}
