class Leaderboard:
    def __init__(self):
        self.scores = {}

    def record(self, player, score):
        self.scores.setdefault(player, []).append(score)

    def ranking(self):
        """Players by their best score, the best first; equal players in the order in which they first played."""
        remaining = [(player, max(scores)) for player, scores in self.scores.items()]
        ranked = []
        while remaining:
            best = 0
            for i in range(1, len(remaining)):
                if remaining[i][1] > remaining[best][1]:
                    best = i
            ranked.append(remaining[best][0])
            remaining = remaining[:best] + remaining[best + 1 :]
        return ranked


# ==== exam ====
TARGET = "Leaderboard.ranking"
KIND = "hand-written sort"
IMPROVABLE = True
WHY = "A selection sort with a copy of the list for each place; sorted with reverse keeps equal players in order."
SIZES = (20, 80, 250)


def board(*results):
    made = Leaderboard()
    for player, score in results:
        made.record(player, score)
    return made


def later(made):
    before = made.ranking()
    made.record("late", 99)
    return before, made.ranking()


def calls():
    yield call(board())
    yield call(board(("ann", 1)))
    yield call(board(("ann", 1), ("bob", 5), ("ann", 7), ("cid", 5)))
    yield call(board(("b", 1), ("a", 1), ("c", 1.0), ("d", True)))
    yield call(board(("ü", -1), ("z", -2)))
    yield call(board((None, 1), (3, 2), ((1,), 3)))
    yield call(board(("a", "x"), ("b", "y"), ("c", "ä")))
    yield call(board(("a", (1, 2)), ("b", (1, 3))))
    yield call(board(("a", 1), ("b", "2")))
    yield call(board(("a", 1), ("a", "2")))
    yield call(board(("a", None)))
    yield run(later, board(("ann", 1), ("bob", 100)))


def sized(n):
    return call(board(*((f"player {i}", i * 7919 % n) for i in range(n))))
