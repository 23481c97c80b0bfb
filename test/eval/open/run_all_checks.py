class Form:
    def __init__(self, fields):
        self.fields = fields
        self.errors = []

    def require(self, name):
        """Notes an error and says False when a field is empty."""
        if not str(self.fields.get(name, "")).strip():
            self.errors.append(f"{name} is required")
            return False
        return True

    def submit(self, required, send):
        """Sends the fields when all required ones are there; else every missing one is noted, not only the first."""
        if not all([self.require(name) for name in required]):
            return False
        for name in required:
            send(name, self.fields[name])
        return True


# ==== exam ====
TARGET = "Form.submit"
KIND = "effects and their order"
IMPROVABLE = False
WHY = "The list inside all() is there on purpose: each check notes its own error, and a generator would stop at the first."
SIZES = (100, 500, 3000)


def submitted(form, required):
    sent = []
    try:
        answer = form.submit(required, lambda *pair: sent.append(pair))
    except Exception as error:
        answer = type(error).__name__
    return answer, sent, form


def calls():
    yield run(submitted, Form({}), [])
    yield run(submitted, Form({}), ["name", "mail", "name"])
    yield run(submitted, Form({"name": "Ann"}), ["name"])
    yield run(submitted, Form({"name": "Ann"}), ["mail", "name", "town"])
    yield run(submitted, Form({"name": " ", "mail": "\u2003"}), ["name", "mail"])
    yield run(submitted, Form({"name": None, "age": 0}), ["name", "age"])
    yield run(submitted, Form({"ü": "ß"}), "üü")
    yield run(submitted, Form({"a": 1}), iter(["a"]))
    yield run(submitted, Form({"a": 1}), ["b", ["a"]])
    yield run(submitted, Form(None), ["a"])
    yield run(submitted, Form({}), None)
    yield call(Form({"a": 1}), ["a"], None)
    yield call(Form({"a": 1}), ["b"], None)


def sized(n):
    return call(Form({str(i): i for i in range(n)}), [str(i) for i in range(0, 2 * n, 2)], print)
