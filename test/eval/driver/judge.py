"""Judges candidates for a function: does each behave as the original does on the case's own calls, and is it faster?

Reads one JSON object a line from standard input, `{"case": path, "candidate": source or null, "seconds": number or null}`
(without a candidate the original is judged beside itself; `seconds` is how long the largest size may be measured, null:
nothing is), and writes one line of JSON for each, see `judged`. Candidates are code
of others: the caller gives every one a process of its own and a time limit.
"""

import gc
import json
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
sys.dont_write_bytecode = True

import calls  # noqa: E402
import snapshots  # noqa: E402

# What the code under exam writes past sys.stdout must not reach our answers.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)

FEWEST_ROUNDS = 7
MOST_ROUNDS = 300
ASPECTS = ("exception", "result", "arguments", "printed", "variables of the module")


def judged(case, candidate, seconds):
    """`{"calls", "difference": null or {...}, "times": [{"size", "original", "candidate", "ratio"}]}`, in seconds."""
    source, exam = calls.halves(Path(case).read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as left, tempfile.TemporaryDirectory() as right:
        original = calls.Subject(source, compile(exam, case, "exec"), left)
        count = len(list(original.names["calls"]()))
        verdict = {"calls": count, "difference": None, "times": []}
        try:
            other = calls.Subject(source if candidate is None else candidate, compile(exam, case, "exec"), right)
        except Exception as error:
            return dict(verdict, difference=told("loading", "the module loads", f"{type(error).__name__}: {error}"))
        verdict["difference"] = behaviour(original, other, count)
        if verdict["difference"] is None and seconds is not None:
            sizes = original.names["SIZES"]
            # The largest is for the clock: looking at every part of it would take longer than all else.
            for size in sizes[:-1]:
                verdict["difference"] = verdict["difference"] or at_size(original, other, size)
            if verdict["difference"] is None:
                # The smaller ones only show how the times grow: a single round will do.
                verdict["times"] = [times(original, other, size, seconds if size == sizes[-1] else 0) for size in sizes]
        return verdict


def behaviour(original, other, count):
    """The first difference that a caller could notice on the case's calls, each made twice; None when there is none."""
    try:
        list(other.names["calls"]())
    except Exception as error:
        return told("loading", "has what its callers need", f"{type(error).__name__}: {error}")
    if original.loading.getvalue() != other.loading.getvalue():
        return told("printed", original.loading.getvalue(), other.loading.getvalue(), "while loading")
    for number in range(count):
        for attempt in ("", ", called again after its result was changed"):
            left, left_result = calls.outcome(original, list(original.names["calls"]())[number])
            right, right_result = calls.outcome(other, list(other.names["calls"]())[number])
            found = compared(left, right, f"call {number}{attempt}")
            if found:
                return found
            calls.spoil(left_result)
            calls.spoil(right_result)
    return None


def at_size(original, other, size):
    left, _ = calls.outcome(original, original.names["sized"](size))
    right, _ = calls.outcome(other, other.names["sized"](size))
    return compared(left, right, f"size {size}")


def compared(left, right, where):
    for aspect in ASPECTS:
        found = snapshots.difference(left[aspect], right[aspect])
        if found:
            place, expected, seen = found
            return told(aspect, snapshots.shown(expected), snapshots.shown(seen), f"{where} {place}".strip())
    return None


def told(aspect, original, candidate, where=""):
    return {"aspect": aspect, "where": where, "original": original, "candidate": candidate}


def times(original, other, size, budget):
    """
    The best of several rounds, and how many times faster the candidate is: the median over the rounds, since a machine
    that is slow for a while is slow for both sides of a round.
    """
    pairs = []
    gc.collect()
    until = time.perf_counter() + budget
    fewest = FEWEST_ROUNDS if budget > 0 else 1
    while len(pairs) < fewest or (len(pairs) < MOST_ROUNDS and time.perf_counter() < until):
        pair = [0.0, 0.0]
        for side in (0, 1) if len(pairs) % 2 else (1, 0):
            pair[side] = time_of((original, other)[side], size)
        pairs.append(pair)
    best = [min(pair[side] for pair in pairs) for side in (0, 1)]
    ratio = statistics.median(left / right if right else float("inf") for left, right in pairs)
    return {"size": size, "original": best[0], "candidate": best[1], "ratio": min(ratio, 1e9)}


def time_of(subject, size):
    call = subject.names["sized"](size)
    subject.enter()
    gc.disable()
    printing, sys.stdout = sys.stdout, open(os.devnull, "w")
    # Of the processor: what other programs take does not count.
    start = time.process_time()
    try:
        subject.perform(call)
    finally:
        took = time.process_time() - start
        sys.stdout.close()
        sys.stdout = printing
        gc.enable()
    return took


if __name__ == "__main__":
    for line in sys.stdin:
        job = json.loads(line)
        answers.write(json.dumps(judged(job["case"], job["candidate"], job["seconds"])) + "\n")
        answers.flush()
