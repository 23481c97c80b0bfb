import { type SyntaxNode, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { openingGuards } from './guards';
import { type FunctionFacts } from './facts';
import { type Program } from './program';

const MOST_FUNCTIONS = 40;
const EXITS = /^(?:sys\.exit|exit|quit|os\._exit)$/;

/**
 * What a function, or one of the code that it calls, raises by its own statements, as the arguments of `suppress`; null
 * where it raises nothing. The guards that open it do not count: ordinary arguments pass them.
 */
export function ownErrorsOf(target: FunctionFacts, program: Program): string | null {
  const pending = [target];
  const guards = new Set<SyntaxNode>(openingGuards(target));
  const found = { raises: false, exits: false };
  for (let nth = 0; nth < pending.length; nth += 1) {
    const facts = pending[nth];
    if (!facts) break;
    const { tree } = facts.module;
    walk(facts.definition, (node) => {
      if (guards.has(node)) return false;
      if (node.type === 'raise_statement' || node.type === 'assert_statement') {
        found.raises = true;
        found.exits ||= /^raise\s+SystemExit\b/.test(textOf(tree, node));
      }
      const called = node.type === 'call' ? node.child('function') : undefined;
      const name = called && called.end - called.start < 80 ? textOf(tree, called) : '';
      found.exits ||= EXITS.test(name);
      const callee = name === '' ? null : calleeOf(name, facts, program);
      if (callee && !pending.includes(callee) && pending.length < MOST_FUNCTIONS) pending.push(callee);
      return true;
    });
  }
  if (found.exits) return 'Exception, SystemExit';
  return found.raises ? 'Exception' : null;
}

function calleeOf(name: string, { owner }: FunctionFacts, program: Program): FunctionFacts | null {
  const facts = program.functions.get(name) ?? program.classes.get(name)?.methods.get('__init__');
  if (facts) return facts;
  const [, own] = /^(?:self|cls)\.(\w+)$/.exec(name) ?? [];
  return owner && own !== undefined ? program.methodOf(owner, own) : null;
}
