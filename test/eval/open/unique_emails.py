"""Address book clean-up for the newsletter export."""


def unique_emails(contacts):
    """The addresses of all contacts in the order of first appearance, without repetitions."""
    seen = []
    for contact in contacts:
        address = contact["email"].strip().lower()
        if not address or "@" not in address:
            continue
        if address not in seen:
            seen.append(address)
    return seen


# ==== exam ====
TARGET = "unique_emails"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Every address is compared with all before it; they are always strings, so a set beside the list will do."
SIZES = (50, 200, 600)


def calls():
    yield call([])
    yield call([{"email": "a@x.org"}, {"email": " A@X.ORG "}, {"email": "b@x.org"}])
    yield call([{"email": "z@x.org"}, {"email": "a@x.org"}, {"email": "z@x.org"}, {"email": "m@x.org"}])
    yield call([{"email": ""}, {"email": "   "}, {"email": "no-at"}])
    yield call([{"email": "ß@x.org"}, {"email": "SS@x.org"}, {"email": "İ@x.org"}, {"email": "i̇@x.org"}])
    yield call(({"email": "t@x.org"}, {"email": "t@x.org"}))
    yield call(iter([{"email": "g@x.org"}, {"email": "G@x.org"}]))
    yield call([{"email": "ok@x.org"}, {"name": "nobody"}])
    yield call([{"email": "ok@x.org"}, {"email": None}])
    yield call(None)
    yield call({"email": "a@x.org"})
    yield call([{"email": "@"}, {"email": "@@"}, {"email": "@"}])


def sized(n):
    return call([{"email": f"user{i * 7919 % n}@example.org"} for i in range(2 * n)])
