from hashlib import sha256

_loaded = set()


def unseen_documents(documents):
    """The documents that this process has not loaded before; remembers them all, by their digests."""
    fresh = []
    for document in documents:
        digest = sha256(document.encode()).digest()
        if digest not in _loaded:
            _loaded.add(digest)
            fresh.append(document)
    return fresh


# ==== exam ====
TARGET = "unseen_documents"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "What earlier calls loaded has to be known to later ones, so nothing may be cached or start afresh; nearly all time is hashing."
SIZES = (20, 60, 200)


def in_turn(*lots):
    return [unseen_documents(lot) for lot in lots]


def after_failure():
    try:
        unseen_documents(["kept", "kept too", None, "never reached"])
    except AttributeError:
        pass
    return unseen_documents(["kept", "never reached", "kept too"])


def calls():
    yield call([])
    yield call(["a"])
    yield call(["a", "b", "b", "a"])
    yield run(lambda: in_turn(["c", "d"], ["d", "e"], ["c", "d", "e"]))
    yield run(lambda: in_turn(["f"], [], ["f"], ["F", "f"]))
    yield call(["", "größe", "gro\u0308ße", "größe"])
    yield run(after_failure)
    yield call(("t", "u"))
    yield call(iter(["g", "a", "h"]))
    yield call("abxyx")
    yield call(["i", 5])
    yield call(["\ud800"])
    yield call([b"bytes"])
    yield call(None)


def sized(n):
    return call([f"document {i}: " + "lorem ipsum dolor " * 1000 for i in range(n)])
