import { oncePerTree } from '../../../../syntax-tree/once-per-tree';
import { type SyntaxNode, type SyntaxTree, textOf } from '../../../../syntax-tree/syntax-node';
import { enclosing, walk } from '../../../../syntax-tree/traversal';
import { parameterName } from '../../../bindings';
import { type Definition } from '../../../definitions';
import { decoratorsOf } from '../../../signature';
import { partsOf } from '../../syntax';
import { ModuleFacts } from '../variables/module-facts';
import { bindingAt } from '../variables/variables';

/** An attribute of the objects of a class that the code shows. */
export interface Field {
  /** `self.name` wherever it stands in the class, in text order. */
  uses: SyntaxNode[];
  writes: { value: SyntaxNode; path: readonly number[] }[];
  annotations: SyntaxNode[];
  /** Whether each place that binds it tells the value. */
  isComplete: boolean;
}

interface ClassView {
  fields: Map<string, Field>;
  methods: Map<string, SyntaxNode>;
}

/** The attributes and methods that methods reach through their first parameter. */
export class ClassFields {
  private readonly views = new Map<SyntaxNode, ClassView>();
  private readonly definitions: readonly Definition[];

  private constructor(private readonly tree: SyntaxTree) {
    this.definitions = ModuleFacts.of(tree).definitions;
  }

  static readonly of = oncePerTree((tree) => new ClassFields(tree));

  /** The field that `self.name` means; null for anything else. */
  at(attribute: SyntaxNode): Field | null {
    const name = attribute.child('attribute');
    const view = name ? this.viewOf(attribute) : null;
    return (name && view?.fields.get(textOf(this.tree, name))) ?? null;
  }

  /** The method of the same class that `self.name` means; null for anything else. */
  method(attribute: SyntaxNode): SyntaxNode | null {
    const name = attribute.child('attribute');
    const view = name ? this.viewOf(attribute) : null;
    const method = (name && view?.methods.get(textOf(this.tree, name))) ?? null;
    return method && !this.isOverridden(method) ? method : null;
  }

  /** Whether a class of the file that is made from the method's own has another one of that name. */
  private isOverridden(method: SyntaxNode): boolean {
    const nameOf = (node: SyntaxNode | null): string => {
      const name = node?.child('name');
      return name ? textOf(this.tree, name) : '';
    };
    const [owner, name] = [nameOf(enclosing(method, 'class_definition')), nameOf(method)];
    return this.definitions.some((one) => {
      const bases = enclosing(one.definition, 'class_definition')?.child('superclasses');
      if (nameOf(one.definition) !== name || !bases) return false;
      return new RegExp(`\\b${owner}\\b`).test(textOf(this.tree, bases));
    });
  }

  private viewOf(attribute: SyntaxNode): ClassView | null {
    const object = attribute.child('object');
    const method = methodAround(attribute);
    if (!method || object?.type !== 'identifier' || textOf(this.tree, object) !== selfOf(this.tree, method))
      return null;
    const owner = enclosing(method, 'class_definition');
    if (!owner) return null;
    let view = this.views.get(owner);
    if (!view) this.views.set(owner, (view = this.read(owner)));
    return view;
  }

  private read(owner: SyntaxNode): ClassView {
    const view: ClassView = { fields: new Map(), methods: new Map() };
    const body = owner.child('body');
    const field = (name: string): Field => {
      let found = view.fields.get(name);
      if (!found) view.fields.set(name, (found = { uses: [], writes: [], annotations: [], isComplete: true }));
      return found;
    };
    for (const statement of body ? partsOf(body) : []) {
      const assignment = statement.type === 'expression_statement' ? partsOf(statement)[0] : undefined;
      const target = assignment?.type === 'assignment' ? assignment.child('left') : undefined;
      if (target?.type !== 'identifier') continue;
      const own = field(textOf(this.tree, target));
      const [annotation, value] = [assignment?.child('type'), assignment?.child('right')];
      if (annotation) own.annotations.push(annotation);
      else if (value) own.writes.push({ value, path: [] });
    }
    for (const { definition, owner: of, name, whole } of this.definitions) {
      const isOwn = of !== null && enclosing(definition, 'class_definition') === owner;
      if (!isOwn || definition.type !== 'function_definition') continue;
      if (decoratorsOf(whole).length === 0) view.methods.set(name.slice(name.lastIndexOf('.') + 1), definition);
      this.readMethod(definition, field);
    }
    return view;
  }

  private readMethod(method: SyntaxNode, field: (name: string) => Field): void {
    const self = selfOf(this.tree, method);
    if (self === null) return;
    walk(method, (node) => {
      const [object, name] = node.type === 'attribute' ? [node.child('object'), node.child('attribute')] : [];
      if (!name || object?.type !== 'identifier' || textOf(this.tree, object) !== self) return true;
      const own = field(textOf(this.tree, name));
      own.uses.push(node);
      const binding = bindingAt(node);
      if (!binding || binding.how === 'augmented') return true;
      const annotation = binding.by.child('type');
      if (annotation && binding.by.type === 'assignment') own.annotations.push(annotation);
      if (binding.how === 'assigned' && binding.value) own.writes.push({ value: binding.value, path: binding.path });
      else own.isComplete = false;
      return true;
    });
  }
}

/** The method that a place belongs to, functions inside it included. */
function methodAround(node: SyntaxNode): SyntaxNode | null {
  let method: SyntaxNode | null = null;
  for (let above = node.parent; above && above.type !== 'class_definition'; above = above.parent)
    if (above.type === 'function_definition') method = above;
  return method;
}

/** The name of the first parameter; null where there is none. */
function selfOf(tree: SyntaxTree, method: SyntaxNode): string | null {
  const [first] = method.child('parameters') ? partsOf(method.child('parameters') ?? method) : [];
  return first ? parameterName(tree, first) : null;
}
