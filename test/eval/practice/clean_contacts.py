def clean_contacts(contacts):
    """Strips what people typed into the contact form; empty fields become None. The input is left as it was."""
    contacts = list(contacts)
    cleaned = []
    for contact in list(contacts):
        record = dict(contact)
        result = dict(record)
        for field, value in list(record.items()):
            if isinstance(value, str):
                value = value.strip()
                if value == "":
                    value = None
                result[field] = value
        cleaned.append(dict(result))
    return list(cleaned)


# ==== exam ====
TARGET = "clean_contacts"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Each contact is copied four times and the lists twice; one new dictionary per contact is enough."
SIZES = (100, 1000, 6000)


class Form(dict):
    pass


def calls():
    yield call([])
    yield call([{}])
    yield call([{"name": " Ada ", "mail": "", "age": 36}])
    yield call([{"name": "Ada"}, {"name": "Ada"}])
    yield call([{"mail": "   ", "name": "\u00a0Bo\n"}, {}])
    yield call([{"tags": [" a "], "name": None, 5: " x "}])
    yield call(iter([{"a": " b"}, {"c": "d "}]))
    yield call(({"a": ""},))
    yield call([Form(name=" Ada ")])
    yield call([{"ok": True, "n": 0, "b": b" x "}])
    yield call(None)
    yield call(5)


def sized(n):
    return call([{"name": f" Name {i} ", "mail": f"m{i}@example.org", "phone": "", "age": i} for i in range(n)])
