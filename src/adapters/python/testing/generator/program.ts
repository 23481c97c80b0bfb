import { type CodeFile } from '../../../../domain/code-file';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { nameText, parameterName } from '../../bindings';
import { bareName, type Definition, definitionsIn } from '../../definitions';
import { isAsync, yields } from '../../function-facts';
import { originsOf, originOf, type Origins } from '../../name-origins';
import { pythonTree } from '../../python-tree';
import { decoratorsOf } from '../../signature';
import { Evidence } from './evidence';

export type ParameterKind = 'positional' | 'plain' | 'keyword' | 'rest' | 'options';

export interface ParameterFacts {
  name: string;
  kind: ParameterKind;
  annotation: SyntaxNode | null;
  value: SyntaxNode | null;
  hasDefault: boolean;
  evidence: Evidence;
}

export interface FunctionFacts {
  name: string;
  module: Module;
  definition: SyntaxNode;
  owner: ClassFacts | null;
  /** Without the object or class that a method is called on. */
  parameters: ParameterFacts[];
  /** What the object or class is called inside; null for functions and static methods. */
  self: string | null;
  form: 'function' | 'method' | 'class method' | 'static method' | 'property';
  isAsync: boolean;
  isGenerator: boolean;
  /** What it gives back, awaited. */
  result: Evidence;
}

export interface ClassFacts {
  /** With the classes around it. */
  name: string;
  module: Module;
  definition: SyntaxNode | null;
  bases: readonly string[];
  form: 'plain' | 'fields' | 'enum' | 'typed dict' | 'protocol';
  /** Parameters that its fields make, for classes of fields. */
  fields: ParameterFacts[];
  members: string[];
  attributes: Map<string, Evidence>;
  methods: Map<string, FunctionFacts>;
  isAbstract: boolean;
}

export interface Module {
  tree: SyntaxTree;
  origins: Origins;
  variables: Map<string, Evidence>;
}

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
    const fields = names.map((field) => field1(field));
    const attributes = new Map(fields.map((field) => [field.name, field.evidence]));
    const rest = { module, definition: null, bases: [], members: [], methods: new Map<string, FunctionFacts>() };
    this.classes.set(name, { name, form: 'fields', fields, attributes, isAbstract: false, ...rest });
  }
}

function field1(name: string): ParameterFacts {
  const evidence = new Evidence().called(name);
  return { name, kind: 'plain', annotation: null, value: null, hasDefault: false, evidence };
}

function readFunction(
  module: Module,
  { definition, whole, name }: Definition,
  owner: ClassFacts | null,
): FunctionFacts {
  const { tree } = module;
  const decorators = decoratorsOf(whole).map((node) => textOf(tree, node));
  const form =
    owner === null
      ? 'function'
      : decorators.some((text) =>
            /^(?:functools\.)?(?:property|cached_property)$|\.(?:setter|getter|deleter)$/.test(text),
          )
        ? 'property'
        : decorators.includes('staticmethod')
          ? 'static method'
          : decorators.includes('classmethod')
            ? 'class method'
            : 'method';
  if (owner && decorators.some((text) => /abstractmethod$/.test(text))) owner.isAbstract = true;
  const all = readParameters(tree, definition);
  const bound = form !== 'function' && form !== 'static method';
  return {
    name,
    module,
    definition,
    owner,
    parameters: bound ? all.slice(1) : all,
    self: bound ? (all[0]?.name ?? null) : null,
    form,
    isAsync: isAsync(definition),
    isGenerator: yields(definition),
    result: new Evidence(),
  };
}

/** The parameters of a function or lambda. */
export function readParameters(tree: SyntaxTree, definition: SyntaxNode): ParameterFacts[] {
  const found: ParameterFacts[] = [];
  let keyword = false;
  for (const node of definition.child('parameters')?.children ?? []) {
    if (node.type === 'keyword_separator' || (node.type === '*' && !node.named)) keyword = true;
    if (node.type === 'positional_separator') for (const each of found) each.kind = 'positional';
    const written = parameterName(tree, node);
    if (written === null) continue;
    const name = written.replace(/^\*+/, '');
    const kind = written.startsWith('**')
      ? 'options'
      : written.startsWith('*')
        ? 'rest'
        : keyword
          ? 'keyword'
          : 'plain';
    if (kind === 'rest') keyword = true;
    const value = node.child('value') ?? null;
    const evidence = new Evidence().called(name);
    found.push({ name, kind, annotation: node.child('type') ?? null, value, hasDefault: value !== null, evidence });
  }
  return found;
}

function readClass(module: Module, { name, definition, whole }: Definition): ClassFacts {
  const { tree } = module;
  const parents = (definition.child('superclasses')?.children ?? []).filter(
    ({ named, type }) => named && type !== 'comment',
  );
  const bases = parents
    .filter(({ type }) => type !== 'keyword_argument')
    .map((node) => textOf(tree, node).replace(/\[.*$/s, ''));
  const decorators = decoratorsOf(whole).map((node) => textOf(tree, node.child('function') ?? node));
  const has = (pattern: RegExp): boolean => bases.some((base) => pattern.test(base));
  const form = has(/(^|\.)(?:Int|Str)?(?:Enum|Flag)$/)
    ? 'enum'
    : has(/(^|\.)TypedDict$/)
      ? 'typed dict'
      : has(/(^|\.)Protocol$/)
        ? 'protocol'
        : decorators.some((text) => /(^|\.)(dataclass|define|frozen|attrs?|s)$/.test(text)) ||
            has(/(^|\.)(NamedTuple|BaseModel|Struct)$/)
          ? 'fields'
          : 'plain';
  const facts: ClassFacts = {
    ...{ name, module, definition, bases, form, isAbstract: form === 'protocol' },
    ...{ fields: [], members: [], attributes: new Map<string, Evidence>(), methods: new Map<string, FunctionFacts>() },
  };
  for (const statement of definition.child('body')?.children ?? []) {
    const assignment = statement.type === 'expression_statement' ? statement.children[0] : undefined;
    const left = assignment?.type === 'assignment' ? assignment.child('left') : undefined;
    if (left?.type !== 'identifier' || !assignment) continue;
    const [field, annotation, value] = [
      nameText(tree, left),
      assignment.child('type') ?? null,
      assignment.child('right') ?? null,
    ];
    const evidence = new Evidence().called(field);
    facts.attributes.set(field, evidence);
    if (form === 'enum') facts.members.push(field);
    if (!annotation || /\bClassVar\b/.test(textOf(tree, annotation))) continue;
    const made = value ? textOf(tree, value) : '';
    if (/\bfield\(.*\binit\s*=\s*False/s.test(made)) continue;
    const hasDefault =
      value !== null &&
      !(/(^|\.)(?:field|Field|ib)\(/.test(made) && !/\b(?:default|default_factory|factory)\b/.test(made));
    facts.fields.push({
      name: field,
      kind: 'plain',
      annotation,
      value: hasDefault ? value : null,
      hasDefault,
      evidence,
    });
  }
  return facts;
}
