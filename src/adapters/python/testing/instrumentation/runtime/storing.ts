/** Writes what came of a call into the client's table. The client replaces the placeholder of its folder. */
export const STORING = String.raw`
from builtins import Exception, hasattr, isinstance, map, tuple, type
from sqlite3 import connect
from types import FunctionType

PREFIX = "{codeflash_run_tmp_dir_client_side}/test_return_values_"

def comparable(value):
    """The value; of what no two runs can compare, its type's name."""
    made_here = isinstance(value, type) and "<locals>" in value.__qualname__
    if made_here or isinstance(value, FunctionType) or (is_iterator(value) and not hasattr(value, "__dict__")):
        return type(value).__name__
    return value

def pickled(outcome):
    """The bytes of an exception or of (args, kwargs, value), of the value alone where they must do, else None."""
    forms = [outcome]
    if isinstance(outcome, tuple):
        args, kwargs, value = outcome
        value = comparable(value)
        forms = [
            (tuple(map(comparable, args)), {name: comparable(kwargs[name]) for name in kwargs}, value),
            ((), {}, value),
        ]
    for form in forms:
        try:
            return dumped(form)
        except Exception:
            continue
    return None

def store(module, owner, test, function, loop, invocation, took, outcome):
    blob = pickled(outcome)
    if blob is None:
        return
    row = (module, owner, test, function, loop, invocation, took, blob, "function_call")
    with lock:
        database = connect(PREFIX + setting("CODEFLASH_TEST_ITERATION") + ".sqlite", timeout=60)
        try:
            database.execute("PRAGMA synchronous = OFF")  # nobody needs the rows after a power cut
            database.execute(
                "CREATE TABLE IF NOT EXISTS test_results (test_module_path TEXT, test_class_name TEXT, "
                "test_function_name TEXT, function_getting_tested TEXT, loop_index INTEGER, iteration_id TEXT, "
                "runtime INTEGER, return_value BLOB, verification_type TEXT)"
            )
            database.execute("INSERT INTO test_results VALUES (?,?,?,?,?,?,?,?,?)", row)
            database.commit()
        finally:
            database.close()
`;
