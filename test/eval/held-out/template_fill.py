def template_fill(template: str, records: list) -> list:
    """The template once per record, `{name}` replaced by the record's value; unknown names stay as they are."""

    def fields(text):
        names = []
        start = text.find("{")
        while start >= 0:
            end = text.find("}", start)
            if end < 0:
                break
            names.append(text[start + 1 : end])
            start = text.find("{", end)
        return names

    letters = []
    for record in records:
        letter = ""
        rest = template
        for name in fields(template):
            before, _, rest = rest.partition("{" + name + "}")
            letter = letter + before
            letter = letter + (str(record[name]) if name in record else "{" + name + "}")
        letters.append(letter + rest)
    return letters


# ==== exam ====
TARGET = "template_fill"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "The template is taken apart anew for every record, once for its names and once for what stands between."
SIZES = (50, 200, 800)


class Shouting:
    def __str__(self):
        print("str")
        return "{name}"


def calls():
    yield call("", [])
    yield call("", [{}])
    yield call("Dear {name}, {sum} due.", [{"name": "Ann", "sum": 5}, {"name": "Bob"}])
    yield call("{a}{a}{b}", [{"a": 1, "b": None}])
    yield call("{a} {unclosed", [{"a": 1}])
    yield call("} {a} {", [{"a": 1}])
    yield call("{{a}}", [{"a": 1}, {"{a": 2}])
    yield call("{}", [{"": "empty"}, {}])
    yield call("{ü} 😀", [{"ü": "ß{x}"}])
    yield call("{name}!", [{"name": Shouting()}])
    yield call("{a}", ({"a": 1.0}, {"a": [1]}))
    yield call("{a}", ["abc"])
    yield call("{0}", [["x"]])
    yield call("{a}", [None])
    yield call("plain", [None])
    yield call(None, [{}])
    yield call(None, [])
    yield call("{a}", None)


def sized(n):
    return call("Dear {name},\nyour {thing} of {day} is {state}. " * 4, [{"name": f"n{i}", "thing": "order", "state": i} for i in range(n)])
