import re

BARCODE = re.compile(r"\d{4,}")


def shelf_check(catalogue, scan_log):
    """
    Books that are in the catalogue but were not scanned on the shelf.

    catalogue: list of dicts with "barcode" (text), "title" and, if it is out, "lent_to"
    scan_log: text of the hand scanner, one barcode per line with whatever the scanner puts around it
    """
    scanned = []
    for line in scan_log.splitlines():
        found = BARCODE.search(line)
        if found:
            scanned.append(found.group())

    missing = []
    for book in catalogue:
        if book.get("lent_to"):
            continue
        if book["barcode"].strip() not in scanned:
            missing.append(book["title"])
    return missing


# ==== exam ====
TARGET = "shelf_check"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Every book is searched in the list of scanned barcodes, which are texts: a set finds them at once."
SIZES = (50, 300, 1000)


def book(barcode, title, **more):
    return dict({"barcode": barcode, "title": title}, **more)


def calls():
    yield call([], "")
    yield call([book("0001", "Emma")], "")
    yield call([book("0001", "Emma"), book("0002", "Dune")], "0002\n")
    yield call([book(" 0001 ", "Emma"), book("0002", "Dune"), book("0001", "Emma, copy")], "> 0001 ok\r\n> ???? \n> 0001 ok")
    yield call([book("0001", "Emma", lent_to="Jo"), book("0002", "Dune", lent_to="")], "nothing")
    yield call([book("", "No barcode")], "1234")
    yield call([book("١٢٣٤", "Layla"), book("1234", "Ulysses")], "١٢٣٤\u20285678")
    yield call([book("12", "Short")], "12")
    yield call([{"title": "Lost", "lent_to": "Jo"}], "")
    yield call([{"title": "Lost"}], "1234")
    yield call([book(1234, "Number")], "1234")
    yield call([book("9999", "A")], None)
    yield call(None, "1234")
    yield call(["1234"], "1234")


def sized(n):
    return call([book(f"{i:07d}", f"Title {i}") for i in range(n)], "\n".join(f"> {i * 3:07d} ok" for i in range(n)))
