def topic_matches(pattern: str, topic: str) -> bool:
    """Whether a topic matches a subscription: * stands for any run of characters, ? for a single one."""
    if not pattern:
        return topic == ""
    if pattern[0] == "*":
        if topic_matches(pattern[1:], topic):
            return True
        return topic != "" and topic_matches(pattern, topic[1:])
    if topic == "":
        return False
    if pattern[0] == "?" or pattern[0] == topic[0]:
        return topic_matches(pattern[1:], topic[1:])
    return False


# ==== exam ====
TARGET = "topic_matches"
KIND = "pure recursion"
IMPROVABLE = True
WHY = "The same rests of pattern and topic are matched over and over, once for each way to share out the stars."
SIZES = (8, 16, 24)


def calls():
    yield call("", "")
    yield call("", "a")
    yield call("*", "")
    yield call("?", "")
    yield call("orders", "orders")
    yield call("orders.*", "orders.eu.new")
    yield call("orders.*", "order")
    yield call("*.new", "orders.eu.new")
    yield call("*.eu.*", "orders.eu.new")
    yield call("o?ders**", "orders")
    yield call("?", "ä")
    yield call("a*b?d", "axxbbcd")
    yield call("*a*b*", "bbbaaa")
    yield call("[a]*\n", "[a]\n\n")
    yield call(5, "a")


def sized(n):
    return call("*a*a*a*a*b", "a" * n)
