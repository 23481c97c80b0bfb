import { python } from './cpython';

const CODE_DIFFERENCES = `
import dis, json, sys, types, warnings
warnings.simplefilter("ignore")
def plain(value, names):
    if isinstance(value, types.CodeType):
        return flat(value, names)
    if isinstance(value, tuple):
        return tuple(plain(item, names) for item in value)
    if isinstance(value, frozenset):
        return sorted(map(repr, value))
    return names.get(value, value) if isinstance(value, str) else repr(value)
def flat(code, names):
    return [(i.opname, plain(i.argval, names)) for i in dis.get_instructions(code)]
found = []
for renaming in json.load(sys.stdin):
    compiled = [compile(renaming[key], "code.py", "exec", dont_inherit=True) for key in ("old", "code")]
    old, new = (flat(code, {renaming["to"]: renaming["from"]}) for code in compiled)
    if old != new:
        found.append(renaming["from"])
json.dump(found, sys.stdout)
`;

const TREE_DIFFERENCES = `
import ast, json, sys, warnings
warnings.simplefilter("ignore")
class Bare(ast.NodeTransformer):
    def generic_visit(self, node):
        if getattr(node, "kind", None):
            node.kind = None
        body = getattr(node, "body", None)
        if isinstance(body, list):
            first = body[0] if body else None
            if isinstance(node, (ast.Module, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)) and isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant) and isinstance(first.value.value, str):
                body.pop(0)
            for name in ("body", "orelse", "finalbody"):
                if isinstance(getattr(node, name, None), list):
                    setattr(node, name, [each for each in getattr(node, name) if not isinstance(each, ast.Pass)])
        return super().generic_visit(node)
    def visit_JoinedStr(self, node):
        super().generic_visit(node)
        if all(isinstance(each, ast.Constant) for each in node.values):
            return ast.Constant("".join(each.value for each in node.values))
        return node
same = []
def bare(code):
    return ast.dump(Bare().visit(ast.parse(code)))
for pair in json.load(sys.stdin):
    try:
        same.append(bare(pair["old"]) == bare(pair["code"]))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        same.append(None)
json.dump(same, sys.stdout)
`;

/** The variables whose renaming changed more of the compiled code than their name. */
export function codeDifferences(
  renamings: readonly { old: string; code: string; from: string; to: string }[],
  interpreter = 'python3',
): string[] {
  return JSON.parse(python(interpreter, CODE_DIFFERENCES, JSON.stringify(renamings))) as string[];
}

/** Whether two texts have the same syntax tree, docstrings and `pass` aside; null where this Python refuses one. */
export function treeDifferences(
  pairs: readonly { old: string; code: string }[],
  interpreter = 'python3',
): (boolean | null)[] {
  return JSON.parse(python(interpreter, TREE_DIFFERENCES, JSON.stringify(pairs))) as (boolean | null)[];
}
