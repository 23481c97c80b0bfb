from datetime import datetime, timedelta


class Library:
    FORMAT = "%d.%m.%Y"

    def __init__(self, loans, days=28):
        self.loans = loans  # dictionaries with book, reader and lent (dd.mm.yyyy)
        self.days = days

    def overdue(self, today):
        """(reader, number of overdue books, days of the worst) of everyone with overdue books, the worst first."""
        late = []
        for loan in self.loans:
            if datetime.strptime(loan["lent"], self.FORMAT) + timedelta(days=self.days) < datetime.strptime(today, self.FORMAT):
                late.append(loan)
        readers = {loan["reader"] for loan in late}
        rows = []
        for reader in readers:
            books = [loan for loan in late if loan["reader"] == reader]
            worst = max(
                (datetime.strptime(today, self.FORMAT) - datetime.strptime(loan["lent"], self.FORMAT)).days - self.days
                for loan in books
            )
            rows.append((reader, len(books), worst))
        return sorted(rows, key=lambda row: (-row[2], row[0]))


# ==== exam ====
TARGET = "Library.overdue"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "strptime is slow, and today's date is parsed for every loan and again for every overdue book."
SIZES = (20, 60, 200)


def loan(reader, lent):
    return {"book": "b", "reader": reader, "lent": lent}


def calls():
    yield call(Library([]), "01.03.2026")
    yield call(Library([loan("ann", "01.01.2026"), loan("bob", "01.02.2026")]), "01.03.2026")
    yield call(Library([loan("ann", "01.01.2026"), loan("ann", "02.01.2026"), loan("Zoë", "01.01.2026")]), "01.03.2026")
    yield call(Library([loan("ann", "01.02.2026")]), "01.03.2026")
    yield call(Library([loan("ann", "01.02.2026")]), "02.03.2026")
    yield call(Library([loan("ann", "29.02.2024")], 0), "01.03.2024")
    yield call(Library([loan("ann", "01.03.2026")], -1), "01.03.2026")
    yield call(Library([loan(1, "01.01.2020"), loan(1.0, "1.1.2020")]), "1.3.2020")
    yield call(Library([loan("ann", "01.01.2020"), loan(None, "01.01.2020")]), "01.03.2026")
    yield call(Library([loan("ann", "30.02.2026")]), "01.03.2026")
    yield call(Library([loan("ann", "01.01.2026")]), "yesterday")
    yield call(Library([]), "yesterday")
    yield call(Library([{"reader": "a", "lent": None}]), "01.03.2026")
    yield call(Library([{"lent": "01.01.2020"}]), "01.03.2026")
    yield call(Library([loan(["x"], "01.01.2020")]), "01.03.2026")
    yield call(Library(None), "01.03.2026")
    yield call(Library([loan("ann", "01.01.2020")], None), "01.03.2026")


def sized(n):
    return call(Library([loan(f"reader {i % 20}", f"{1 + i % 28:02d}.{1 + i % 6:02d}.2026") for i in range(n)]), "01.08.2026")
