import { textOf } from '../../../syntax-tree/syntax-node';
import { nameText } from '../../bindings';
import { type Definition } from '../../definitions';
import { decoratorsOf } from '../../signature';
import { Evidence } from './evidence';
import { type ClassFacts, type FunctionFacts, type Module } from './facts';

/** What one can see of a class by looking at its definition alone; its methods are read by themselves. */
export function readClass(module: Module, { name, definition, whole }: Definition): ClassFacts {
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
