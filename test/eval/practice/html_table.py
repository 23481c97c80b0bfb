def html_table(rows, columns, missing="&ndash;"):
    """The HTML table of the weekly report; numbers go to the right, what is not there shows as a dash."""
    html = "<table>\n<tr>"
    for column in columns:
        html = html + "<th>" + column.replace("_", " ").title() + "</th>"
    html = html + "</tr>\n"
    for row in rows:
        html = html + "<tr>"
        for column in columns:
            value = row.get(column)
            if value is None:
                html = html + "<td>" + missing + "</td>"
            elif isinstance(value, (int, float)):
                html = html + '<td class="number">' + str(value) + "</td>"
            else:
                html = html + "<td>" + str(value) + "</td>"
        html = html + "</tr>\n"
    return html + "</table>\n"


# ==== exam ====
TARGET = "html_table"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Each cell copies all of the text so far, twice or more; a list of pieces, joined at the end, does not."
SIZES = (50, 150, 500)


def calls():
    yield call([], [])
    yield call([], ["name", "units_sold"])
    yield call([{"name": "Ann", "units_sold": 3}], ["name", "units_sold"])
    yield call([{"name": "Ann"}, {"units_sold": 0.5}, {}], ["name", "units_sold"])
    yield call([{"a": None, "b": ""}, {"a": True, "b": [1, "<x>"]}], ("a", "b"))
    yield call([{"größe": "straße\u2028"}, {"größe": b"x"}], ["größe"])
    yield call([{"a": 1}], ["a", "a"])
    yield call([{"a": 1}, {"a": 2}], [])
    yield call([{}], ["a"], missing="")
    yield call(iter([{"ab": 1}]), "ab")
    yield call([{"a": float("nan")}, {"a": 10**25}], ["a"], "none")
    yield call([], [1])
    yield call([None], ["a"])
    yield call([[1]], ["a"])
    yield call(None, ["a"])
    yield call([], None)


def sized(n):
    return call([{"name": f"Product {i}", "units_sold": i * 3, "price": i / 4, "note": None if i % 3 else "new"} for i in range(n)], ["name", "units_sold", "price", "note"])
