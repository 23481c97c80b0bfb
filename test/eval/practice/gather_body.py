class TooLarge(Exception):
    pass


def gather_body(chunks, body, limit=1 << 20):
    """
    Adds chunks to the body of a message until they end. Bodies are what the parsers above hand in: text, bytes,
    a bytearray that somebody else holds as well, or a list of parts.
    """
    for chunk in chunks:
        body += chunk
        if len(body) > limit:
            raise TooLarge("more than %d" % limit)
    return body


# ==== exam ====
TARGET = "gather_body"
KIND = "+= on more than texts"
IMPROVABLE = False
WHY = "Lists and bytearrays grow in place and are seen by others, lists take any iterable; a join would do for texts only."
SIZES = (1000, 10000, 100000)


def shared(body, chunks):
    held = body
    return gather_body(chunks, body), held, held is body


def counted(chunks, body, limit):
    source = iter(chunks)
    try:
        gather_body(source, body, limit)
    except TooLarge as error:
        return str(error), list(source), body


def calls():
    yield call([], "")
    yield call(["a", "b", "ä"], "")
    yield call([b"a", b"b"], b"x")
    yield call([b"a", [98, 99]], bytearray(b"x"))
    yield call(["ab", (1, 2), {"k": 3}], [])
    yield call([(1,), (2, 3)], (0,))
    yield run(shared, [1], [[2], [3]])
    yield run(shared, bytearray(b"1"), [b"2", b"3"])
    yield run(counted, [[1], [2], [3], [4]], [], 2)
    yield run(counted, [b"ab", b"cd", b"ef"], bytearray(), 3)
    yield call(["abc", "def"], "", 5)
    yield call([[1], 2], [0])
    yield call(["a", b"b"], "")
    yield call([1, 2], 0)
    yield call(None, "")


def sized(n):
    return call([b"0123456789abcdef"] * n, bytearray(), 1 << 30)
