"""Screening of outgoing payments before the SEPA file is written."""


def clean_iban(text):
    return text.replace(" ", "").upper()


def split_payments(payments, blocked_ibans):
    """(payments to send, payments to hold) -- held is whatever goes to a blocked account."""
    blocked = [clean_iban(iban) for iban in blocked_ibans]
    send, hold = [], []
    for payment in payments:
        if clean_iban(payment["iban"]) in blocked:
            hold.append(payment)
        else:
            send.append(payment)
    return send, hold


# ==== exam ====
TARGET = "split_payments"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Each payment is compared with all blocked accounts; they are always texts, so a set will do."
SIZES = (50, 200, 700)


def calls():
    yield call([], [])
    yield call([{"iban": "DE12 3456", "amount": 5}], [])
    yield call([{"iban": "DE12 3456"}, {"iban": "de99"}], ["DE123456"])
    yield call([{"iban": "de99"}, {"iban": "DE99"}, {"iban": "DE98"}], ["de 99", "DE99"])
    yield call([{"iban": ""}, {"iban": " "}], [""])
    yield call([{"iban": "ß1"}], ["SS1"])
    yield call(iter([{"iban": "A"}, {"iban": "B"}]), iter(["b"]))
    yield call(({"iban": "A"},), ("A",))
    yield call([{"amount": 5}], ["A"])
    yield call([{"iban": None}], ["A"])
    yield call([{"iban": "A"}], [None])
    yield call(None, ["A"])
    yield call([], None)


def sized(n):
    return call([{"iban": f"DE{i * 7919 % 9973:08d}", "amount": i} for i in range(n)], [f"de00 {i * 13:06d}" for i in range(n)])
