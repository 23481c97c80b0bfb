class CodeWriter:
    def __init__(self, comment=";"):
        self.comment = comment
        self.text = ""
        self.labels = 0

    def write_all(self, instructions):
        """Adds the instructions (opcode, operands, remark) to the text; those without an opcode become labels."""
        for opcode, operands, remark in instructions:
            if not opcode:
                self.labels += 1
                self.text = self.text + "L" + str(self.labels) + ":\n"
                continue
            self.text = self.text + "    " + opcode.ljust(6) + " " + ", ".join(operands)
            if remark:
                self.text = self.text + "  " + self.comment + " " + remark
            self.text = self.text + "\n"
        return self.text


# ==== exam ====
TARGET = "CodeWriter.write_all"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "Each + copies all the text so far, several times for a line; the pieces can be joined."
SIZES = (50, 500, 3000)


def twice(writer, one, other):
    return writer.write_all(one), writer.write_all(other), writer.labels, writer.text


def calls():
    yield call(CodeWriter(), [])
    yield call(CodeWriter(), [("ret", [], "")])
    yield call(CodeWriter(), [("mov", ["eax", "1"], "one"), ("add", ["eax", "eax"], None)])
    yield call(CodeWriter("#"), [("", [], ""), ("jmp", ["L1"], "for ever"), (None, None, None)])
    yield call(CodeWriter("//"), [("vfmadd", ("a", "b", "c"), "long"), ("nop", "", "ü")])
    yield call(CodeWriter(), iter([("db", "abc", "")]))
    yield call(CodeWriter(), ())
    yield call(CodeWriter(), None)
    yield call(CodeWriter(), 5)
    yield run(twice, CodeWriter(), [("", [], ""), ("nop", [], "")], [("", [], ""), ("ret", [], "x")])
    yield run(twice, CodeWriter(), [], [])
    yield run(twice, CodeWriter(), [("nop", [], "")], [])


def sized(n):
    return call(CodeWriter(), [("mov" if i % 7 else "", [f"r{i % 16}", str(i)], "spilled" if i % 3 == 0 else "") for i in range(n)])
