import re
from datetime import datetime


def parse_amount(text):
    pattern = re.compile(r"^\s*(-?[\d.]+)\s*(EUR|USD)\s*$")
    match = pattern.match(text)
    if match is None:
        raise ValueError(f"not an amount: {text!r}")
    return float(match.group(1)), match.group(2)


def sales_report(lines, known_products):
    """
    A text with one line per product sold, `product;currency;total`, products in the order of their first sale. Lines are
    `date;product;amount`; those of unknown products and comments are left out.
    """
    rows = []
    for i in range(len(lines)):
        if lines[i].startswith("#"):
            continue
        rows = rows + [lines[i].split(";")]
    products = []
    for row in rows:
        datetime.strptime(row[0], "%Y-%m-%d")
        if row[1] in list(known_products) and row[1] not in products:
            products.append(row[1])
    report = ""
    for product in products:
        totals = {}
        for row in rows:
            if row[1] == product:
                amount, currency = parse_amount(row[2])
                totals[currency] = totals.get(currency, 0) + amount
        for currency in sorted(totals):
            report = report + f"{product};{currency};{totals[currency]:.2f}" + "\n"
    return report


# ==== exam ====
TARGET = "sales_report"
KIND = "several at once"
IMPROVABLE = True
WHY = "Concatenated lists and texts, searches in lists, and all rows read again per product: grouping once is linear."
SIZES = (50, 150, 400)


def calls():
    yield call([], [])
    yield call(["# nothing"], ["pen"])
    yield call(["2026-01-01;pen;1.50 EUR", "2026-01-02;ink;2 USD", "2026-01-03;pen;1 USD"], ["ink", "pen"])
    yield call(["2026-01-01;pen;1 EUR"], [])
    yield call(["2026-01-01;pen;bad"], ["ink"])
    yield call(["2026-01-01;pen;1 EUR", "2026-01-01;pen;bad"], ["pen"])
    yield call(["2026-13-01;pen;1 EUR"], ["pen"])
    yield call(["2026-01-01;ü;-1.5EUR", "2026-01-01;ü; .5  EUR "], {"ü"})
    yield call(["2026-01-01;pen;1.2.3 EUR"], ("pen",))
    yield call(["2026-01-01;p;1 EUR"], "pen")
    yield call(["2026-01-01;pen;١ EUR"], {"pen": 1})
    yield call(["2026-01-01;pen"], ["pen"])
    yield call(["2026-01-01"], ["pen"])
    yield call([""], ["pen"])
    yield call(["2026-01-01;pen;1 EUR;more"], ["pen", "pen"])
    yield call(["2026-01-01;pen;1 EUR", None], ["pen"])
    yield call(None, ["pen"])
    yield call(["2026-01-01;pen;1 EUR"], None)
    yield call([], None)


def sized(n):
    return call([f"2026-01-{1 + i % 28:02d};product {i % (n // 4)};{i}.50 EUR" for i in range(n)], [f"product {i}" for i in range(n // 4)])
