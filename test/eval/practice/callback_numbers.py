def callback_numbers(messages, own_prefix="0"):
    """The numbers of the voice mails to call back, with the exchange's own prefix in front; hidden numbers are left out.

    A message is (number or "", seconds); messages of less than two seconds are people who hung up.
    """
    numbers = []
    for number, seconds in messages:
        if seconds >= 2:
            numbers.append(number)
    known = []
    for number in numbers:
        if number:
            known.append(number)
    with_prefix = []
    for number in known:
        with_prefix.append(own_prefix + number)
    return with_prefix


# ==== exam ====
TARGET = "callback_numbers"
KIND = "append loop"
IMPROVABLE = True
WHY = "Three lists are filled one after the other by append; one comprehension filters and builds the result."
SIZES = (1000, 10000, 60000)


def calls():
    yield call([])
    yield call([("123", 5)])
    yield call([("123", 1), ("", 10), ("456", 2)])
    yield call([("123", 5), ("123", 5)])
    yield call([("123", 5), ("+49 30", 2.5)], "9,")
    yield call([("123", 5)], "")
    yield call((["Zürich", 60], ["٣", True]))
    yield call(iter([("1", 3), (None, 3), ("2", 3)]))
    yield call({"ab": 1, "cd": 2}.items())
    yield call([(123, 5)])
    yield call([("123", "5")])
    yield call([("123",)])
    yield call([("123", 5)], None)
    yield call([None])
    yield call(None)


def sized(n):
    return call([("" if i % 7 == 0 else f"555{i}", i * 37 % 90) for i in range(n)])
