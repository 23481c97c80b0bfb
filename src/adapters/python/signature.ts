import { type SyntaxNode, type SyntaxTree, textOf } from '../syntax-tree/syntax-node';
import { parameterName } from './bindings';
import { type Definition } from './definitions';
import { isAsync, yields } from './function-facts';
import { originsOf } from './name-origins';
import { normalFormOf } from './normal-form';

/** What callers of a function rely on. */
export interface Signature {
  /** Name by name with its kind: `a`, `b=`, `/`, `*`, `*rest`, `**options`; annotations and default values are left out. */
  parameters: string[];
  isAsync: boolean;
  isGenerator: boolean;
  /** The decorators' expressions from the top down. */
  decorators: SyntaxNode[];
}

/** The signature of a function or method. */
export function signatureOf(tree: SyntaxTree, { definition, whole }: Definition): Signature {
  return {
    parameters: parametersOf(tree, definition),
    isAsync: isAsync(definition),
    isGenerator: yields(definition),
    decorators: decoratorsOf(whole),
  };
}

/** The expressions of a definition's decorators, without the `@`. */
export function decoratorsOf(whole: SyntaxNode): SyntaxNode[] {
  if (whole.type !== 'decorated_definition') return [];
  return whole.children
    .filter(({ type }) => type === 'decorator')
    .flatMap((decorator) => decorator.children.filter(({ named, type }) => named && type !== 'comment').slice(0, 1));
}

/** What changed from one signature to the other, for people; null when callers cannot tell them apart. */
export function signatureChange(
  old: { tree: SyntaxTree; signature: Signature },
  now: { tree: SyntaxTree; signature: Signature },
  mayBeAdded: (decorator: SyntaxNode) => boolean,
): string | null {
  const [before, after] = [old.signature, now.signature];
  if (before.parameters.join() !== after.parameters.join()) {
    return `its parameters were (${before.parameters.join(', ')}) and are now (${after.parameters.join(', ')})`;
  }
  if (before.isAsync !== after.isAsync) return before.isAsync ? 'it is no longer async' : 'it became async';
  if (before.isGenerator !== after.isGenerator)
    return before.isGenerator ? 'it is no longer a generator' : 'it became a generator';
  return decoratorChange(old, now, mayBeAdded);
}

/** The parameters of a function, as `Signature.parameters`. */
export function parametersOf(tree: SyntaxTree, definition: SyntaxNode): string[] {
  const list = definition.child('parameters')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
  return list.map((parameter) => {
    const name = parameterName(tree, parameter);
    return name === null ? textOf(tree, parameter) : parameter.child('value') ? `${name}=` : name;
  });
}

function decoratorChange(
  old: { tree: SyntaxTree; signature: Signature },
  now: { tree: SyntaxTree; signature: Signature },
  mayBeAdded: (decorator: SyntaxNode) => boolean,
): string | null {
  const missing = [...old.signature.decorators];
  for (const decorator of now.signature.decorators) {
    if (missing[0] && isSameDecorator(old.tree, missing[0], now.tree, decorator)) missing.shift();
    else if (!mayBeAdded(decorator))
      return `the decorator @${oneLine(textOf(now.tree, decorator))} is new or out of order`;
  }
  return missing[0] ? `its decorator @${oneLine(textOf(old.tree, missing[0]))} is gone` : null;
}

/**
 * Whether two decorators are one, `@functools.wraps(f)` and an imported `@wraps(f)` say. Where one file does not tell
 * what the names stand for (the code shown may be part of a file), the same spelling is taken for the same thing.
 */
function isSameDecorator(oldTree: SyntaxTree, old: SyntaxNode, tree: SyntaxTree, now: SyntaxNode): boolean {
  const [before, after] = [normalFormOf(oldTree, old, originsOf(oldTree)), normalFormOf(tree, now, originsOf(tree))];
  if (before === after) return true;
  const [written, spelled] = [normalFormOf(oldTree, old), normalFormOf(tree, now)];
  return written === spelled && (before === written || after === spelled);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
