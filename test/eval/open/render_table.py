import html


def render_table(headers, rows, empty="&mdash;"):
    """An HTML table as one string. Cells are escaped; None shows as `empty`."""
    out = "<table>\n  <tr>"
    for header in headers:
        out = out + "<th>" + html.escape(str(header)) + "</th>"
    out = out + "</tr>\n"
    for row in rows:
        line = ""
        for cell in row:
            if cell is None:
                line += "<td>" + empty + "</td>"
            else:
                line += "<td>" + html.escape(str(cell)) + "</td>"
        out = "" + out + "  <tr>" + line + "</tr>\n"
    return out + "</table>"


# ==== exam ====
TARGET = "render_table"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "The whole text is copied for every row; pieces joined once at the end are linear."
SIZES = (100, 400, 1500)


class Loud:
    def __str__(self):
        print("asked for its text")
        return "<loud>"


def calls():
    yield call([], [])
    yield call(["a", "b"], [[1, 2], [3, None]])
    yield call(["a"], [["<script>"], ['"q"'], ["&"]])
    yield call(["ü", 1, None], [("x",), (), ("y", "z", 1.5)])
    yield call("ab", ["cd", "ef"])
    yield call(["a"], iter([[1], [2]]))
    yield call(["a"], [[None]], empty="")
    yield call(["a"], [[None]], empty=None)
    yield call(["a"], [[1]], empty=None)
    yield call(["a"], [5])
    yield call(None, [])
    yield call(["a"], None)
    yield call([Loud()], [[Loud(), 1]])
    yield call(["a"], [[True, 0.0, -0.0, float("nan")]])


def sized(n):
    return call(["id", "name", "note"], [[i, f"name {i} with some words", None] for i in range(n)])
