def crm_contacts(pages):
    """All contacts of a paged CRM export as one list; pages that failed are skipped, the last one ends the export."""
    contacts = []
    for page in pages:
        if page["status"] != 200:
            continue
        for contact in page["contacts"]:
            contacts.append(contact)
        if page.get("last"):
            break
    return contacts


# ==== exam ====
TARGET = "crm_contacts"
KIND = "append loop"
IMPROVABLE = True
WHY = "The contacts of a page are appended one by one; extend takes all of them at once."
SIZES = (1000, 10000, 120000)


def page(*contacts, status=200, **more):
    return {"status": status, "contacts": list(contacts), **more}


def pages_until(pages):
    stream = iter(pages)
    return crm_contacts(stream), list(stream)


SAME = {"id": 1, "email": "a@x.org"}


def calls():
    yield call([])
    yield call([page()])
    yield call([page("a@x.org", "b@x.org"), page(), page("ü@x.org", None)])
    yield call([page(SAME, SAME), page(SAME)])
    yield call([page("a"), page("b", status=500), page("c", last=False)])
    yield call([page("a", last=True), page("b"), None])
    yield run(lambda: pages_until([page("a"), page("b", last=1), page("c")]))
    yield call(({"status": 200.0, "contacts": ("a", ["b"])}, {"status": 200, "contacts": iter("cd")}))
    yield call([{"status": 404}, {"status": 200, "contacts": {"a": 1, "b": 2}}])
    yield call([{"status": 200, "contacts": "abc"}])
    yield call([page("a"), {"status": 200}])
    yield call([page("a"), {}])
    yield call([{"status": 200, "contacts": None}])
    yield call([None])
    yield call(None)


def sized(n):
    return call([page(*((f"u{p}.{i}@x.org", i) for i in range(100)), status=200 if p % 20 else 503) for p in range(n // 100)])
