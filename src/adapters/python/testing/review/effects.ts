import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { readsClock } from '../cleaning/dependence';
import { type DottedNames } from '../cleaning/dotted-names';

/** What makes a piece of a test file do harm, and whether it fixes the seed of what would else be random. */
export interface Effects {
  /** Reasons, the gravest first. */
  reasons: readonly string[];
  /** The call that gives other values in every run unless a seed is set. */
  random: string | null;
  seeds: boolean;
}

interface Kind {
  /** Of the full names of what is called. */
  names: RegExp;
  /** What the test does and what it should do instead. */
  reason: (call: string) => string;
}

const INSTEAD = 'build the input from fixed values';
const NETWORK: Kind = {
  names:
    /^(?:requests|httpx|urllib\.request|urllib3|aiohttp|socket|http\.(?:client|server)|ftplib|smtplib|imaplib|poplib|websockets?|paramiko|boto3)\.(?:[a-z]\w*|Session|AsyncClient|Client|ClientSession|PoolManager|HTTPS?Connection)$/,
  reason: (call) => `reaches for the network with ${call}; ${INSTEAD}`,
};
const PROCESS: Kind = {
  names: /^subprocess\.\w+$|^os\.(?:system|popen|fork|kill|exec\w+|spawn\w+)$|^multiprocessing\.(?:Process|Pool)$/,
  reason: (call) => `starts another process with ${call}; call the function alone`,
};
const MACHINE: Kind = {
  names:
    /^os\.(?:getenv|environ\.\w+|getcwd|getpid|getlogin|listdir|scandir|walk|cpu_count|uname)$|^platform\.\w+$|^getpass\.getuser$|^pathlib\.Path\.(?:cwd|home)$|^locale\.getlocale$/,
  reason: (call) => `depends on the machine that it runs on through ${call}; ${INSTEAD}`,
};
const WAITING: Kind = {
  names: /^(?:time|asyncio|anyio|trio)\.sleep$/,
  reason: (call) => `waits in ${call}, which costs time in every run; call the function without it`,
};
const CLOCK: Kind = {
  names:
    /^time\.(?:time|perf_counter|monotonic|process_time|thread_time|localtime|gmtime|ctime)(?:_ns)?$|^datetime\.(?:datetime|date)\.(?:now|utcnow|today)$/,
  reason: (call) => `reads the clock with ${call}, so that no two runs are the same; use a fixed time`,
};
const CHANCE: Kind = {
  names: /^(?:secrets\.\w+|os\.urandom|uuid\.uuid[14]|random\.SystemRandom)$/,
  reason: (call) => `takes what differs in every run from ${call}; ${INSTEAD}`,
};
const ORDER: Kind = {
  names: /^$/,
  reason: () => 'goes through a set of texts, whose order differs in every run; take a list instead',
};
/** The gravest first. */
const KINDS: readonly Kind[] = [NETWORK, PROCESS, MACHINE, WAITING, CLOCK, CHANCE, ORDER];
/** What gives the items of a set in its order. */
const GOES_THROUGH = /^(?:list|tuple|iter|enumerate)$|\.join$/;
const RANDOM =
  /^random\.(?!seed$|Random$|SystemRandom$)\w+$|^numpy\.random\.(?!seed$|default_rng$|RandomState$|Generator$|SeedSequence$)\w+$|^torch\.rand\w*$/;
const GENERATORS = /^random\.Random$|^numpy\.random\.(?:default_rng|RandomState)$/;
const SEEDS = /^random\.seed$|^numpy\.random\.seed$|^torch\.manual_seed$/;

/** What a statement or definition does that no repeatable test does. */
export function effectsOf(tree: SyntaxTree, root: SyntaxNode, names: DottedNames): Effects {
  const found = new Map<Kind, string>();
  let random: string | null = null;
  let seeds = false;
  const note = (kind: Kind, call: string): void => {
    if (!found.has(kind)) found.set(kind, call);
  };
  walk(root, (node) => {
    if (node.type === 'subscript' && names.of(node.child('value')) === 'os.environ') note(MACHINE, '`os.environ`');
    const looped = node.type === 'for_statement' || isListed(node) ? node.child('right') : undefined;
    if (looped && isSetOfTexts(tree, looped)) note(ORDER, '');
    const called = node.type === 'call' ? node.child('function') : undefined;
    if (!called) return true;
    const name = names.of(called);
    const call = `\`${textOf(tree, called).replace(/\s+/g, '').slice(0, 60)}\``;
    const given = node.child('arguments')?.children.filter(({ named, type }) => named && type !== 'comment') ?? [];
    const kind = KINDS.find(({ names: known }) => known.test(name));
    if (kind && !(kind === WAITING && isZero(tree, given))) note(kind, call);
    else if (readsClock(tree, node)) note(CLOCK, call);
    if (GOES_THROUGH.test(name) && given.slice(0, 1).some((each) => isSetOfTexts(tree, each))) note(ORDER, '');
    if (SEEDS.test(name) && given.length > 0) seeds = true;
    if (RANDOM.test(name) || (GENERATORS.test(name) && given.length === 0)) random ??= call;
    return true;
  });
  const reasons = KINDS.flatMap((kind) => {
    const call = found.get(kind);
    return call === undefined ? [] : [kind.reason(call)];
  });
  return { reasons, random, seeds };
}

/** Why a test that takes random values without a seed is none. */
export function unseeded(call: string): string {
  return `takes its input from ${call} without a fixed seed; ${INSTEAD}`;
}

function isListed({ type, parent }: SyntaxNode): boolean {
  return type === 'for_in_clause' && parent?.type === 'list_comprehension';
}

/** Texts have other hashes in every run, numbers have not. */
function isSetOfTexts(tree: SyntaxTree, node: SyntaxNode): boolean {
  const called = node.type === 'call' ? node.child('function') : undefined;
  const isSet = /^set(?:_comprehension)?$/.test(node.type) || (called && /^(?:frozen)?set$/.test(textOf(tree, called)));
  return isSet === true && /["']/.test(textOf(tree, node));
}

function isZero(tree: SyntaxTree, given: readonly SyntaxNode[]): boolean {
  return given.length === 1 && given.every((each) => Number(textOf(tree, each)) === 0);
}
