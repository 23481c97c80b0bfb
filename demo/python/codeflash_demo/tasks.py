"""What can be done with tests: record what the original does, compare with that, and take times."""

import io
import pickle
import random
import sys
import time

from codeflash_demo.stand_in import Skipped
from codeflash_demo.values import snapshots

FEWEST_ROUNDS = 2
LONGEST = 1500
ASPECTS = ("error", "result", "arguments", "printed")


def record(tests, target, records):
    """Appends what the calls of each passing test did to a file."""
    with open(records, "ab") as file:
        for test in tests:
            yield {"test": test.name, "began": True}
            calls, failure = outcome(test, target)
            if failure is None:
                pickle.dump((test.name, calls), file)
                file.flush()
            yield {"test": test.name, "calls": len(calls), "failure": failure, "difference": None}


def compare(tests, target, records):
    """Runs the same tests and tells of each the first thing that differs."""
    recorded = dict(read(records))
    for test in tests:
        yield {"test": test.name, "began": True}
        calls, failure = outcome(test, target)
        found = difference(recorded[test.name], calls)
        yield {"test": test.name, "calls": len(calls), "failure": failure, "difference": found}


def measure(tests, target, seconds):
    """The best of as many rounds as the time allows, for each call of each test: `[[line, nanoseconds], ...]`."""
    best = {}
    until = time.perf_counter() + seconds
    rounds = 0
    while rounds < FEWEST_ROUNDS or time.perf_counter() < until:
        rounds += 1
        for test in tests:
            if rounds <= FEWEST_ROUNDS:
                yield {"test": test.name, "began": True}
            elif time.perf_counter() > until:
                break
            times = []
            target.forget()
            target.watch(lambda line, took, *rest: times.append((line, took)))
            run(test)
            known = best.get(test.name, times)
            best[test.name] = [(line, min(took, other)) for (line, took), (_, other) in zip(times, known)]
    yield {"rounds": rounds, "times": best}


def read(records):
    with open(records, "rb") as file:
        while True:
            try:
                yield pickle.load(file)
            except EOFError:
                return


def outcome(test, target):
    """What each call did, and in one line why the test failed, if it did."""
    calls = []

    def seen(line, took, arguments, keywords, result, error, printed):
        raised = None if error is None else snapshots.exception_snapshot(error)
        items = getattr(result, "items", None)
        value = items if type(result).__name__ == "Items" else result
        # One snapshot of both, so that it shows which of the arguments came back.
        inputs, output = snapshots.snapshot(((arguments, keywords), value))[2]
        text = stored((error,) if error is not None else ((arguments, keywords, value),))
        calls.append({"error": raised, "result": output, "arguments": inputs, "printed": printed, "stored": text})

    target.watch(seen)
    return calls, run(test)


def stored(call):
    """As the client tells the service of a call: `(KeyError('toy'),)`, else arguments, keywords and result."""
    try:
        return repr(call)[:LONGEST]
    except Exception as error:
        return f"<{type(error).__name__}>"


def run(test):
    """None, or why the test failed in one line. Every run begins alike."""
    random.seed(20)
    sys.stdout = io.StringIO()
    try:
        test.run()
    except Skipped:
        return "skipped"
    except Exception as error:
        return f"{type(error).__name__}: {error}".split("\n")[0][:300]
    finally:
        sys.stdout = sys.__stdout__
    return None


def difference(original, candidate):
    """The first thing that a caller could notice; None when there is none."""
    for left, right in zip(original, candidate):
        for aspect in ASPECTS:
            found = snapshots.difference(left[aspect], right[aspect])
            if found:
                expected, seen = (snapshots.shown(part) for part in found[1:])
                texts = {"stored_original": left["stored"], "stored_candidate": right["stored"]}
                return dict(texts, aspect=aspect, original=expected, candidate=seen)
    if len(original) == len(candidate):
        return None
    counts = {"original": str(len(original)), "candidate": str(len(candidate))}
    return dict(counts, aspect="calls", stored_original="", stored_candidate="")
