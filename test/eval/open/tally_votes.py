class Election:
    def __init__(self, candidates):
        self.candidates = list(candidates)
        self.ballots = []

    def cast(self, choice):
        self.ballots.append(choice)

    def tally(self):
        """Votes for every candidate that stands, in the order of the list, with the share in per cent."""
        valid = [ballot for ballot in self.ballots if ballot in self.candidates]
        table = {}
        for candidate in self.candidates:
            votes = valid.count(candidate)
            share = 100 * votes / len(valid) if len(valid) else 0.0
            table[candidate] = (votes, round(share, 1))
        return table


# ==== exam ====
TARGET = "Election.tally"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "One pass over the ballots per candidate, and a search of the list per ballot; candidates are keys, so they hash."
SIZES = (30, 100, 250)


def election(candidates, ballots):
    made = Election(candidates)
    for ballot in ballots:
        made.cast(ballot)
    return made


def calls():
    yield call(election([], []))
    yield call(election(["Ann", "Bob"], []))
    yield call(election(["Ann", "Bob"], ["Ann", "Bob", "Ann", "Zoe"]))
    yield call(election(["Ann", "Bob", "Ann"], ["Ann", "Ann", "Bob"]))
    yield call(election(["Ann"], ["ann", "", "Ann "]))
    yield call(election(["Ø", "É"], ["É", "E\u0301", "Ø"]))
    yield call(election([1, 2], [1, True, 1.0, 2, "2"]))
    yield call(election([0, False], [0, 0.0, -0.0]))
    yield call(election([None, "Bob"], [None, None]))
    yield call(election(("a", "b", "c"), "abcabca"))
    yield call(election([["list"]], []))
    yield call(election([["list"]], [["list"]]))
    yield run(lambda made: (made.tally(), made.cast("b"), made.tally()), election("ab", "ab"))


def sized(n):
    return call(election([f"candidate {i}" for i in range(n)], [f"candidate {i * 31 % n}" for i in range(10 * n)]))
