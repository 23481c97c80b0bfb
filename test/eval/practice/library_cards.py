_next_number = 1001


def library_cards(names, print_card):
    """
    Gives each new reader the next number and has the card printed; name -> card.
    A number is used up as soon as the printer has it, even if the printer fails or someone else registers in between.
    """
    global _next_number
    cards = {}
    for name in names:
        number = _next_number
        _next_number += 1
        cards[name] = print_card(number, name)
    return cards


# ==== exam ====
TARGET = "library_cards"
KIND = "state kept between calls"
IMPROVABLE = False
WHY = "The number has to be counted on before each card is printed, since the printer may fail or register others itself; printing is what costs."
SIZES = (200, 1000, 5000)


def plain(number, name):
    return f"{number}: {name}"


def jammed(number, name):
    if name == "Jam":
        raise OSError("paper jam")
    return number


def after_a_jam():
    try:
        library_cards(["Ann", "Jam", "Cid"], jammed)
    except OSError as error:
        text = str(error)
    return text, library_cards(["Dee"], jammed)


def family():
    made = []

    def printer(number, name):
        if name == "Parent":
            made.append(library_cards(["Child", "Child 2"], printer))
        return number

    return library_cards(["Ann", "Parent", "Bob"], printer), made


def waiting():
    def arriving():
        yield "Ann"
        yield str(library_cards(["First"], plain))
        yield "Bob"

    return library_cards(arriving(), plain)


def engraved(number, name):
    return f"{number:010d} {name.strip().title().center(30)} {number % 97:02d}"


def calls():
    yield call([], plain)
    yield call(["Ann"], plain)
    yield call(["Ann", "Bob", "Ann"], plain)
    yield call("Zoë", plain)
    yield call(iter(["Ann", None, 7]), plain)
    yield call(["Ann", "Jam", "Bob"], jammed)
    yield run(after_a_jam)
    yield run(family)
    yield run(waiting)
    yield run(lambda: [library_cards(["Ann"], plain), library_cards([], plain), library_cards(["Ann"], plain)])
    yield call(["Ann", ["Bob"], "Cid"], plain)
    yield call(["Ann"], None)
    yield call(["Ann"], lambda number: number)
    yield call(None, plain)
    yield call({"Ann": 1, "Bob": 2}, lambda *given: given)


def sized(n):
    return call([f" reader number {i} " for i in range(n)], engraved)
