import { type SyntaxNode, type SyntaxTree, textOf } from '../../../syntax-tree/syntax-node';
import { walk } from '../../../syntax-tree/traversal';
import { assignedNames, parameterName } from '../../bindings';
import { type Definition, bareName, definitionsIn } from '../../definitions';
import { readsClock } from './dependence';
import { DottedNames } from './dotted-names';
import { StatementEdits } from './statement-edits';
import { type Pass, soundTree } from './test-file';

/** Calls that no test may make, by full name. */
const FORBIDDEN: readonly RegExp[] = [
  /^(?:requests|httpx)\.(?:get|post|put|delete|patch|head|options|request|stream|Session|Client|AsyncClient)$/,
  /^urllib\.request\.(?:urlopen|urlretrieve|build_opener)$|^urllib3\.PoolManager$|^aiohttp\.ClientSession$/,
  /^socket\.(?:socket|create_connection|create_server|socketpair|getaddrinfo|gethostby\w+)$|^asyncio\.(?:open_connection|start_server)$/,
  /^(?:http\.(?:client|server)|ftplib|smtplib|imaplib|poplib|telnetlib|socketserver|xmlrpc\.\w+|webbrowser|paramiko|boto3|websockets?)\.\w+$/,
  /^subprocess\.(?:run|Popen|call|check_call|check_output|getoutput|getstatusoutput)$|^asyncio\.create_subprocess_\w+$|^pty\.\w+$/,
  /^os\.(?:system|popen|fork|forkpty|abort|_exit|kill|killpg|putenv|unsetenv|chdir|chroot|nice|(?:exec|spawn|posix_spawn)\w*)$/,
  /^os\.environ\.(?:update|pop|popitem|setdefault|clear)$|^sys\.exit$|^(?:exit|quit|input|breakpoint)$/,
  /^multiprocessing\.(?:Process|Pool|Manager|Queue|pool\.\w+)$|^concurrent\.futures\.(?:process\.)?ProcessPoolExecutor$/,
  /^(?:time|asyncio)\.sleep$|^timeit\.\w+$|^signal\.(?:alarm|setitimer|signal)$|^threading\.Timer$/,
  /^time\.(?:localtime|gmtime|ctime|strftime)$|^(?:cProfile|profile|tracemalloc|resource)\.\w+$/,
  /^tempfile\.\w+$/,
];
/** Calls that are fine below `tmp_path` only. */
const FILES: readonly RegExp[] = [
  /^(?:io\.|codecs\.)?open$|^shutil\.(?!get_terminal_size|which)\w+$|^(?:gzip|bz2|lzma|tarfile|zipfile)\.(?:open|ZipFile|TarFile)$/,
  /^os\.(?:open|remove|unlink|mkdir|makedirs|rmdir|removedirs|rename|renames|replace|symlink|link|chmod|truncate|utime|mkfifo)$/,
  /\.(?:write_text|write_bytes|read_text|read_bytes|mkdir|touch|unlink|rmdir|symlink_to|to_csv|to_parquet|to_excel|tofile|savefig)$/,
  /^(?:numpy|np)\.(?:save|savez|savetxt|load|loadtxt|memmap)$|^(?:torch)\.(?:save|load)$|^sqlite3\.connect$|^shelve\.open$/,
];
const TEMPORARY: ReadonlySet<string> = new Set(['tmp_path', 'tmpdir', 'tmp_path_factory', 'tmpdir_factory']);

/** Drops tests that reach for the network, the clock, other processes or files outside `tmp_path`, themselves or through helpers and fixtures. */
export const withoutForbiddenEffects: Pass = (file) => {
  const tree = soundTree(file.body);
  const names = new DottedNames(tree, file.imports);
  const edits = new StatementEdits(tree);
  const functions = definitionsIn(tree).filter(({ kind }) => kind === 'function');
  const temporary = closure(tree, functions, TEMPORARY, (each) =>
    parametersOf(tree, each).some((name) => TEMPORARY.has(name)),
  );
  const rude = new Set(functions.filter((each) => isRude(tree, each, names, temporary)));
  const byName = closure(tree, functions, new Set(), (each) => rude.has(each));
  for (const each of functions) {
    if (!rude.has(each) && !byName.has(bareName(each))) continue;
    const prepares = /^(?:set_?up|tear_?down)/i.test(bareName(each));
    const suite = prepares ? functions.length > 0 && classOf(each.whole) : null;
    edits.remove(suite || each.whole);
  }
  for (const node of tree.root.children) {
    if (node.type === 'expression_statement' && callsForbidden(tree, node, names, false)) edits.remove(node);
  }
  return { ...file, body: edits.apply() };
};

function isRude(tree: SyntaxTree, each: Definition, names: DottedNames, temporary: ReadonlySet<string>): boolean {
  const parameters = parametersOf(tree, each);
  const files = temporary.has(bareName(each)) || parameters.some((name) => temporary.has(name));
  const definition = each.definition;
  if (parameters.includes('benchmark') || callsForbidden(tree, definition, names, files)) return true;
  const text = textOf(tree, definition);
  return /\bThread\(/.test(text) && !/\.join\(/.test(text);
}

function callsForbidden(tree: SyntaxTree, root: SyntaxNode, names: DottedNames, files: boolean): boolean {
  let found = false;
  walk(root, (node) => {
    if (node.type === 'call') {
      const name = names.of(node.child('function'));
      const inMemory = /^sqlite3\.connect$/.test(name) && /:memory:/.test(textOf(tree, node));
      found ||= FORBIDDEN.some((pattern) => pattern.test(name)) || readsClock(tree, node) || readsFullClock(name);
      found ||= !files && !inMemory && FILES.some((pattern) => pattern.test(name));
    } else if (node.type === 'assignment' || node.type === 'delete_statement') {
      const place = node.child('left') ?? node.children.find(({ type }) => type === 'subscript');
      found ||= place?.type === 'subscript' && names.of(place.child('value')) === 'os.environ';
    }
    return !found;
  });
  return found;
}

function readsFullClock(name: string): boolean {
  return /^time\.(?:time|perf_counter|monotonic|process_time)(?:_ns)?$|^datetime\.(?:datetime|date)\.(?:now|utcnow|today)$/.test(
    name,
  );
}

/** The names of the functions of which it is true, and of those that call or, as fixtures, are given one of them. */
function closure(
  tree: SyntaxTree,
  functions: readonly Definition[],
  seeds: ReadonlySet<string>,
  isSeed: (each: Definition) => boolean,
): Set<string> {
  const users = new Map<string, string[]>();
  const pending = functions.filter(isSeed).map(bareName);
  const found = new Set(seeds);
  for (const each of functions) {
    for (const name of usedNames(tree, each)) {
      const known = users.get(name);
      if (known) known.push(bareName(each));
      else users.set(name, [bareName(each)]);
    }
  }
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (found.has(name)) continue;
    found.add(name);
    if (!/^test/.test(name)) pending.push(...(users.get(name) ?? []));
  }
  return found;
}

/** Parameters, and functions that are called. */
function usedNames(tree: SyntaxTree, each: Definition): Set<string> {
  const names = new Set(parametersOf(tree, each));
  walk(each.definition, (node) => {
    const called = node.type === 'call' ? node.child('function') : undefined;
    if (called) names.add(textOf(tree, called).replace(/^(?:self|cls)\./, ''));
    for (const name of assignedNames(tree, node)) names.delete(name);
    return true;
  });
  return names;
}

function parametersOf(tree: SyntaxTree, { definition }: Definition): string[] {
  return (definition.child('parameters')?.children ?? []).flatMap((node) => parameterName(tree, node) ?? []);
}

function classOf(method: SyntaxNode): SyntaxNode | null {
  const definition = method.parent?.parent;
  if (definition?.type !== 'class_definition') return null;
  return definition.parent?.type === 'decorated_definition' ? definition.parent : definition;
}
