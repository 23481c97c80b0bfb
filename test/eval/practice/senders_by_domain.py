from email.utils import parseaddr


def senders_by_domain(addresses):
    """How many of the addresses belong to each domain, most frequent first."""
    domains = []
    for address in addresses:
        _, plain = parseaddr(address)
        if "@" in plain:
            domains.append(plain.rsplit("@", 1)[1].lower())
    seen = []
    counts = {}
    for domain in domains:
        if domain not in seen:
            seen.append(domain)
            counts[domain] = domains.count(domain)
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


# ==== exam ====
TARGET = "senders_by_domain"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "list.count for every distinct domain; a Counter counts them all in one pass."
SIZES = (50, 200, 600)


def calls():
    yield call([])
    yield call(["a@x.org", "b@x.org", "c@y.org"])
    yield call(["Ann <ann@Example.COM>", "bob@example.com"])
    yield call(["nobody", "", "a@b"])
    yield call(["c@z.org", "c@a.org", "c@m.org"])
    yield call(["ü@müller.de", "x@MÜLLER.de"])
    yield call(["a@x.org"] * 5)
    yield call(("a@x.org", "b@y.org", "b@y.org"))
    yield call(a for a in ["a@x.org", "b@x.org"])
    yield call([3])
    yield call(None)


def sized(n):
    return call([f"user{i}@host{i * 7 % (n - 3)}.net" for i in range(n)])
