class Node:
    def __init__(self, label, *children):
        self.label = label
        self.children = list(children)

    def leaves(self):
        """Labels of all leaves from left to right."""
        if not self.children:
            return [self.label]
        labels = []
        for child in self.children:
            labels = labels + child.leaves()
        return labels


def leaves_of_forest(roots):
    labels = []
    for root in roots:
        labels = labels + root.leaves()
    return labels


# ==== exam ====
TARGET = "leaves_of_forest"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "The leaves so far are copied for every child and every tree: extend does not."
SIZES = (100, 500, 2500)


class Quiet(Node):
    def leaves(self):
        return super().leaves()[:1]


def calls():
    yield call([])
    yield call([Node("a")])
    yield call([Node("a", Node("b"), Node("c", Node("d"), Node("e"))), Node("f")])
    yield call([Node("ü", Node(None), Node(1.0), Node("ü"))])
    yield call((Node(i) for i in range(3)))
    yield call([Node("a", Node(["mutable"]))])
    yield call([Node("r", Quiet("q", Node(1), Node(2)), Node(3))])
    yield run(lambda: leaves_of_forest([Node("r", *[Node(i) for i in range(5)])] * 2))
    yield run(lambda: Node("only").leaves())
    yield run(lambda node: (node.leaves(), node.children.append(Node("new")), node.leaves()), Node("r", Node("old")))
    yield call([Node("a"), "text"])
    yield call([Node("a", "child")])
    yield call([None])
    yield call(None)


def sized(n):
    return call([Node(i, Node(f"{i}a"), Node(f"{i}b")) for i in range(n)])
