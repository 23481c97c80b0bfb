import html


def phone_book_page(entries, title="Extensions"):
    """An HTML page with the house's extensions. Entries are (name, department, extension)."""
    page = "<h1>" + html.escape(title) + "</h1>\n<table>\n"
    for name, department, extension in entries:
        page = page + "<tr><td>" + html.escape(name) + "</td>"
        page = page + "<td>" + html.escape(department) + "</td>"
        page = page + f"<td>{extension:04d}</td></tr>\n"
    return page + "</table>\n"


# ==== exam ====
TARGET = "phone_book_page"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "The page so far is copied several times for each entry; pieces in a list, joined at the end, are copied once."
SIZES = (50, 250, 900)


def calls():
    yield call([])
    yield call([], "A & B")
    yield call([("Kim", "Front desk", 12)])
    yield call([("Kim", "Front desk", 12), ("Kim", "Front desk", 12)])
    yield call([("<b>", "R&D", 0), ("\"O'Neil\"", "", 12345)])
    yield call([("Łukasz", "Küche", -7)])
    yield call((["Ann", "Spa", 99],), "")
    yield call([("Ann", "Spa", True)])
    yield call([("Ann", "Spa", "99")])
    yield call([("Ann", "Spa", 9.5)])
    yield call([("Ann", None, 9)])
    yield call([("Ann", 9)])
    yield call([("Ann", "Spa", 9)], None)
    yield call(None)


def sized(n):
    return call([(f"Guest services {i}", f"Department {i % 12}", 1000 + i) for i in range(n)])
