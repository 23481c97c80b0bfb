import unicodedata


def plain(text, width):
    """Upper-case ASCII, cut or filled to the width of the field."""
    text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    return text.upper()[:width].ljust(width)


def direct_debit_file(creditor, debits):
    """The fixed-width file for the bank: a header, one record per debit, a trailer with count and total."""
    content = "0DD" + plain(creditor, 27) + "\r\n"
    count = 0
    total = 0
    for name, account, cents in debits:
        if cents <= 0:
            raise ValueError(f"debit of {cents} from {name}")
        count += 1
        total += cents
        content = content + "1" + plain(name, 27) + str(account).zfill(10)
        content = content + str(cents).zfill(11) + "\r\n"
    return content + "9" + str(count).zfill(7) + str(total).zfill(15) + "\r\n"


# ==== exam ====
TARGET = "direct_debit_file"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "The file so far is copied several times for each record; a list of pieces, joined once, is linear."
SIZES = (50, 400, 1500)


def calls():
    yield call("Stadtwerke", [])
    yield call("Stadtwerke", [("Ann", 123, 500)])
    yield call("Stadtwerke", [("Ann", 123, 500), ("Bob", "77", 1), ("Ann", 123, 500)])
    yield call("Käserei Müller & Söhne Genossenschaft", [("Žofie Ångström", 9, 10**12)])
    yield call("", [("", "", 1)])
    yield call("X", (("a", -5, 1),))
    yield call("X", iter([("a", 5, 1), ("b", 6, 2)]))
    yield call("X", [("a", 5, 1), ("b", 6, 0)])
    yield call("X", [("a", 5, -1)])
    yield call("X", [("a", 5)])
    yield call("X", [(None, 5, 1)])
    yield call(None, [])
    yield call("X", None)
    yield call("X", [("a", 5, "1")])


def sized(n):
    return call("Stadtwerke Nord", [(f"Customer {i}", i * 7919, 100 + i) for i in range(n)])
