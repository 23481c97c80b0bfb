/**
 * Calls an asynchronous target, which the client itself has wrapped (contract 4.4): its wrapper asks for the line id
 * when it starts to run, so that is said at the last moment, whatever other tasks do. Nothing is printed here. What
 * the two files differ in is theirs to define: `begin(line)` and `keep(row, outcome)`.
 */
export const ASYNCHRONOUS = String.raw`
from builtins import Exception, StopAsyncIteration, hasattr, len, type
from inspect import iscoroutine
from os import environ

async def awaited(line, awaitable, args, kwargs):
    environ["CODEFLASH_CURRENT_LINE_ID"] = line
    row = begin(line)
    value = await awaitable
    if not is_iterator(value):
        keep(row, (args, kwargs, value))
        return value
    reading = read(value)
    keep(row, (args, kwargs, (type(value).__name__, *reading)))
    return replayed(value, *reading)

async def streamed(line, stream, args, kwargs):
    environ["CODEFLASH_CURRENT_LINE_ID"] = line
    row = begin(line)
    items, raised = [], None
    try:
        while len(items) < MOST_ITEMS:
            items.append(await stream.__anext__())
    except StopAsyncIteration:
        pass
    except Exception as error:
        raised = error
    keep(row, (args, kwargs, (type(stream).__name__, items, raised)))
    for item in items:
        yield item
    if raised is not None:
        raise raised
    if len(items) == MOST_ITEMS:
        async for item in stream:
            yield item

def call(line, function, /, *args, **kwargs):
    function = unwrapped(function)
    if not is_target(function):
        return function(*args, **kwargs)
    line = line or current_line_id()
    inputs = holder(function) + args, kwargs
    result = function(*args, **kwargs)
    if iscoroutine(result):
        return awaited(line, result, *inputs)
    if hasattr(type(result), "__anext__"):
        return streamed(line, result, *inputs)
    return result
`;
