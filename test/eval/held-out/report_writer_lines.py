class ReportWriter:
    """Collects the lines of a plain text report with numbered sections."""

    def __init__(self, width=72):
        self.width = width
        self.text = ""
        self.sections = 0

    def add_section(self, title, entries):
        """Adds a section; entries are (name, amount) pairs. Gives back the whole text so far."""
        self.sections += 1
        block = f"{self.sections}. {title.upper()}\n" + "-" * self.width + "\n"
        total = 0
        for name, amount in entries:
            label = name[: self.width - 12]
            block = block + label.ljust(self.width - 12) + f"{amount:>12.2f}" + "\n"
            total += amount
        self.text = self.text + block + "total".ljust(self.width - 12) + f"{total:>12.2f}\n"
        return self.text


# ==== exam ====
TARGET = "ReportWriter.add_section"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Every entry copies the section so far, three times over."
SIZES = (100, 400, 1200)


def failing(entries):
    writer = ReportWriter(30)
    try:
        writer.add_section("first", entries)
    except Exception as error:
        return type(error).__name__, writer.sections
    return writer.text, writer.sections


def two_sections():
    writer = ReportWriter(20)
    first_text = writer.add_section("a", [("x", 1)])
    return first_text, writer.add_section("b", [("y", 2.5), ("x", -1)]), writer


def calls():
    yield call(ReportWriter(), "Costs", [])
    yield call(ReportWriter(), "Costs", [("rent", 800), ("food", 250.5)])
    yield call(ReportWriter(40), "Größe", [("straße", 1.005), ("naïve", -0.0)])
    yield call(ReportWriter(12), "narrow", [("dropped", 1)])
    yield call(ReportWriter(5), "too narrow", [("name", 1)])
    yield call(ReportWriter(), "odd", [("nan", float("nan")), ("inf", float("inf"))])
    yield call(ReportWriter(30), "gen", ((str(i), i) for i in range(3)))
    yield call(ReportWriter(30), "dict", {"ab": 1})
    yield run(two_sections)
    yield run(lambda: failing([("a", 1), ("b", "2")]))
    yield run(lambda: failing([("a", 1), ("b",)]))
    yield run(lambda: failing(None))
    yield run(lambda: failing([(None, 1)]))


def sized(n):
    return call(ReportWriter(), "all", [(f"entry number {i}", i / 7) for i in range(n)])
