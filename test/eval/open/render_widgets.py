class Widget:
    indent = "  "

    def __init__(self, name, *children):
        self.name = name
        self.children = list(children)

    def visible(self):
        return True

    def title(self):
        return self.name

    def render(self, depth=0):
        """The lines of the widget and of all visible ones inside. Subclasses change what they like."""
        lines = [self.indent * depth + self.title()]
        for i in range(len(self.children)):
            if self.visible():
                lines.extend(self.children[i].render(depth + 1))
        return lines


# ==== exam ====
TARGET = "Widget.render"
KIND = "containers with rules of their own"
IMPROVABLE = False
WHY = "self.visible() looks the same in each round, but subclasses may answer differently every time, or change the children."
SIZES = (100, 500, 2500)


class Blinking(Widget):
    asked = 0

    def visible(self):
        self.asked += 1
        return self.asked % 2 == 1


class Growing(Widget):
    def visible(self):
        if len(self.children) < 4:
            self.children.append(Widget("late"))
        return len(self.children) > 2


class Swapping(Widget):
    def visible(self):
        self.children = self.children[::-1]
        return True


class Losing(Widget):
    def visible(self):
        self.children.pop()
        return True


def calls():
    yield call(Widget("a"))
    yield call(Widget("a", Widget("b"), Widget("c", Widget("d"))))
    yield call(Widget("a", Widget("b")), 2)
    yield call(Widget("a", Widget("b")), depth=-1)
    yield call(Blinking("a", Widget("b"), Widget("c"), Widget("d")))
    yield call(Growing("a", Widget("b"), Widget("c")))
    yield call(Swapping("a", Widget("b"), Widget("c"), Widget("d")))
    yield call(Losing("a", Widget("b"), Widget("c")))
    yield call(Widget("ü", Blinking("ß", Widget("x"), Widget("y"))))
    yield call(Widget(None))
    yield call(Widget("a", None))
    yield call(Widget("a"), "1")
    yield call(Widget("a", "text"))
    yield run(lambda child: Widget("a", child, child).render(), Blinking("b", Widget("c")))


def sized(n):
    return call(Widget("root", *(Widget(f"w{i}", Widget("x")) for i in range(n))))
