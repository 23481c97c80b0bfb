import copy

STANDARD_TERMS = {
    "product": "household",
    "currency": "EUR",
    "excess": 250,
    "glass": False,
    "bicycle": False,
    "term_months": 12,
    "premium": 0,
    "broker_code": None,
}


def quote_variants(insured_sum, excesses, rate_per_mille=2):
    """One quote per excess; higher excesses are cheaper by one percent per full 100."""
    if insured_sum <= 0:
        raise ValueError(f"cannot insure {insured_sum}")
    quotes = []
    for excess in excesses:
        quote = copy.deepcopy(STANDARD_TERMS)
        base = insured_sum * rate_per_mille // 1000
        quote["excess"] = excess
        quote["premium"] = base * (100 - excess // 100) // 100
        quotes.append(quote)
    return quotes


# ==== exam ====
TARGET = "quote_variants"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The terms are texts, numbers and None: a plain copy of the dictionary is as deep and far cheaper."
SIZES = (50, 400, 3000)


def two_quotes():
    one, two = quote_variants(50000, [0, 0])
    one["glass"] = True
    return one, two, STANDARD_TERMS["glass"]


def calls():
    yield call(50000, [])
    yield call(50000, [0])
    yield call(50000, [0, 250, 500, 250])
    yield call(123456, (150, 1000), rate_per_mille=7)
    yield call(0, [250])
    yield call(-5, [])
    yield call(50000, iter([100, 200]))
    yield call(50000, [100, "200"])
    yield call(50000, None)
    yield call("much", [100])
    yield call(1, [99, 100, 101])
    yield run(two_quotes)


def sized(n):
    return call(80000, [i * 50 % 2000 for i in range(n)])
