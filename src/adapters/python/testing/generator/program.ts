import { type CodeFile } from '../../../../domain/code-file';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { nameText } from '../../bindings';
import { bareName, definitionsIn } from '../../definitions';
import { originsOf, originOf } from '../../name-origins';
import { pythonTree } from '../../python-tree';
import { Evidence } from './evidence';
import { type ClassFacts, type FunctionFacts, type Module, type ParameterFacts } from './facts';
import { readClass } from './read-class';
import { readFunction } from './read-function';

/** The code that a request holds, as far as inputs for one of its functions depend on it. */
export class Program {
  readonly modules: Module[] = [];
  readonly functions = new Map<string, FunctionFacts>();
  readonly classes = new Map<string, ClassFacts>();
  /** Other names of types: `Vector = list[float]`. */
  readonly aliases = new Map<string, string>();

  constructor(files: readonly CodeFile[]) {
    for (const { code } of files) {
      const tree = pythonTree(code);
      if (tree) this.read({ tree, origins: originsOf(tree), variables: new Map() });
    }
  }

  /** A class by its name or the last part of it. */
  classNamed(name: string): ClassFacts | null {
    return this.classes.get(name) ?? this.classes.get(name.slice(name.lastIndexOf('.') + 1)) ?? null;
  }

  /** The classes that a class is derived from as far as they are known, itself first. */
  lineage(facts: ClassFacts): ClassFacts[] {
    const found = [facts];
    for (let nth = 0; nth < found.length && found.length < 20; nth += 1) {
      for (const base of found[nth]?.bases ?? []) {
        const known = this.classNamed(base);
        if (known && !found.includes(known)) found.push(known);
      }
    }
    return found;
  }

  /** A method of a class or of those it is derived from. */
  methodOf(facts: ClassFacts, name: string): FunctionFacts | null {
    for (const each of this.lineage(facts)) {
      const method = each.methods.get(name);
      if (method) return method;
    }
    return null;
  }

  /** What the objects of a class have under a name; made where nothing is known of it. */
  attributeOf(facts: ClassFacts, name: string): Evidence {
    const lineage = this.lineage(facts);
    for (const each of lineage) {
      const known = each.attributes.get(name);
      if (known) return known;
    }
    const made = new Evidence().called(name);
    facts.attributes.set(name, made);
    return made;
  }

  private read(module: Module): void {
    this.modules.push(module);
    const { tree } = module;
    for (const each of definitionsIn(tree)) {
      if (each.kind === 'class') {
        if (!this.classes.has(each.name)) this.classes.set(each.name, readClass(module, each));
      } else {
        const owner = each.owner === null ? null : (this.classes.get(each.owner) ?? null);
        const facts = readFunction(module, each, owner);
        owner?.methods.set(bareName(each), facts);
        if (!this.functions.has(each.name)) this.functions.set(each.name, facts);
      }
    }
    for (const statement of tree.root.children) {
      this.readNamedTuple(module, statement);
      this.readAlias(tree, statement);
    }
  }

  /** `Vector = list[float]`, `type Vector = list[float]`, `UserId = NewType('UserId', int)`. */
  private readAlias(tree: SyntaxTree, statement: SyntaxNode): void {
    const assignment = statement.type === 'type_alias_statement' ? statement : statement.children[0];
    const [left, right] = [assignment?.child('left'), assignment?.child('right')];
    if (!left || !right || right.end - right.start > 300) return;
    const text = textOf(tree, right);
    const made = /^(?:typing\.)?NewType\(\s*['"]\w+['"]\s*,\s*(.+?)\s*\)$/s.exec(text)?.[1];
    const isType = ['type', 'subscript', 'binary_operator'].includes(right.type);
    if (made !== undefined || isType) this.aliases.set(textOf(tree, left).replace(/\[.*$/s, ''), made ?? text);
  }

  /** `Point = namedtuple('Point', 'x y')`. */
  private readNamedTuple(module: Module, statement: SyntaxNode): void {
    const assignment = statement.children[0];
    const [left, right] = [assignment?.child('left'), assignment?.child('right')];
    if (assignment?.type !== 'assignment' || left?.type !== 'identifier' || right?.type !== 'call') return;
    if (!/(^|\.)namedtuple$/.test(originOf(module.tree, right.child('function'), module.origins) ?? '')) return;
    const list = right.child('arguments')?.children.filter(({ named }) => named)[1];
    const names = (list ? textOf(module.tree, list) : '').match(/[A-Za-z_]\w*/g) ?? [];
    const name = nameText(module.tree, left);
    const fields = names.map((field) => requiredField(field));
    const attributes = new Map(fields.map((field) => [field.name, field.evidence]));
    const rest = { module, definition: null, bases: [], members: [], methods: new Map<string, FunctionFacts>() };
    this.classes.set(name, { name, form: 'fields', fields, attributes, isAbstract: false, ...rest });
  }
}

function requiredField(name: string): ParameterFacts {
  const evidence = new Evidence().called(name);
  return { name, kind: 'plain', annotation: null, value: null, hasDefault: false, evidence };
}
