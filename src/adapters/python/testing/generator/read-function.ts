import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { parameterName } from '../../bindings';
import { type Definition } from '../../definitions';
import { isAsync, yields } from '../../function-facts';
import { decoratorsOf } from '../../signature';
import { Evidence } from './evidence';
import { type ClassFacts, type FunctionFacts, type Module, type ParameterFacts } from './facts';

/** What one can see of a function or method by looking at its definition alone. */
export function readFunction(
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
