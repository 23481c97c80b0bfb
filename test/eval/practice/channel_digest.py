def channel_digest(messages, muted=()):
    """The morning mail about a channel: who wrote, how often somebody was called, and the lines with calls."""
    silent = [str(name).lower() for name in muted]
    people = []
    digest = ""
    calls_made = 0
    for message in messages:
        author = message["author"]
        if author.lower() in silent:
            continue
        if author not in people:
            people.append(author)
        words = message["text"].split()
        if any([word.startswith("@") for word in words]):
            calls_made = calls_made + sum([1 for word in words if word.startswith("@")])
            digest = digest + author + ": " + message["text"].strip() + "\n"
    if not people:
        return "Nothing new.\n"
    return f"{len(people)} people ({', '.join(people)}), {calls_made} calls\n" + digest


# ==== exam ====
TARGET = "channel_digest"
KIND = "several at once"
IMPROVABLE = True
WHY = "Two searches in lists per message, the words tested twice in lists, and a text that grows by copies."
SIZES = (100, 300, 1000)


def says(*pairs):
    return [{"author": author, "text": text} for author, text in pairs]


def calls():
    yield call([])
    yield call(says(("Ann", "hello")))
    yield call(says(("Ann", "hi @bob and @cid"), ("Bob", " @ann  yes \n"), ("Ann", "mail me: a@b.org")))
    yield call(says(("Ann", "@all"), ("Bob", "@all"), ("ann", "@all")), ["ANN"])
    yield call(says(("Ann", "@all")), muted=["Ann", None, 3])
    yield call(says(("Zoë", "@größe\u2028@x"), ("Zoë", "@"), ("", "@y")))
    yield call(says(("Ann", ""), ("Ann", "  "), ("Ann", "@x\n@y")))
    yield call(says(("a", "@x"), ("b", "@y")), "ab")
    yield call(iter(says(("Ann", "@x"))), iter(["bob"]))
    yield call([{"author": "Ann"}])
    yield call([{"text": "@x"}])
    yield call(says(("Ann", None)))
    yield call(says((None, "@x")))
    yield call([None])
    yield call([], None)
    yield call(None)


def sized(n):
    return call(says(*((f"User{i * 7 % 400}", f"@user{i % 31} could you look at ticket {i} please, thanks") for i in range(n))), [f"user{i}" for i in range(0, 400, 10)])
