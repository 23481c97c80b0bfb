def election_notice(ballots, candidates, withdrawn=()):
    """The notice on the town hall's door: valid votes and share of each candidate.

    `ballots` is a list of names as they were written; the names of candidates are texts.
    """
    standing = [name for name in candidates if name not in list(withdrawn)]
    valid = []
    for ballot in ballots:
        if ballot.strip() in standing:
            valid = valid + [ballot.strip()]
    notice = ""
    for name in standing:
        votes = len([vote for vote in valid if vote == name])
        total = len([ballot for ballot in ballots if ballot.strip() in standing])
        share = votes * 1000 // total if total else 0
        notice = notice + name + ": " + str(votes) + " votes, " + str(share / 10) + " %\n"
    return notice


# ==== exam ====
TARGET = "election_notice"
KIND = "several at once"
IMPROVABLE = True
WHY = "Searches in lists, a list that grows by copies, a total that is the same for all, and a count from the start for each name."
SIZES = (100, 400, 1200)


def calls():
    yield call([], [])
    yield call([], ["Ada"])
    yield call(["Ada"], ["Ada"])
    yield call(["Ada ", " Bo", "Ada", "Cy"], ["Ada", "Bo"])
    yield call(["Ada", "Bo"], ["Ada", "Bo"], ["Bo"])
    yield call(["Ada", "Bo"], ["Ada", "Bo"], ("Ada", "Bo", "Ada"))
    yield call(["", " "], ["Ada"])
    yield call(["Jörg", "jörg", "J\u00f6rg\n"], ("Jörg", "Zoë"))
    yield call(["a", "b", "c"], ["a", "b", "c"])
    yield call(["Ada"], ["Ada", "Ada"])
    yield call([None], ["Ada"])
    yield call(["Ada", 5], ["Ada"])
    yield call(None, ["Ada"])
    yield call(["Ada"], None)
    yield call(["Ada"], ["Ada"], None)


def sized(n):
    return call([f" name {i * i % 37} " for i in range(n)], [f"name {i}" for i in range(20)], [f"name {i}" for i in range(18, 24)])
