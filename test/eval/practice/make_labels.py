import copy

LABEL = {
    "format": "A6",
    "sender": "Nordlicht Versand GmbH",
    "sender_city": "24103 Kiel",
    "service": "standard",
    "weight_g": 0,
    "insured": False,
    "note": None,
}


def make_labels(parcels):
    """A label per parcel: the template, overwritten by what the parcel says itself."""
    labels = []
    for parcel in parcels:
        unknown = [field for field in parcel if field not in LABEL and field not in ("name", "street", "city")]
        if unknown:
            raise KeyError("no such field: " + ", ".join(unknown))
        label = copy.deepcopy(LABEL)
        label.update(parcel)
        labels.append(label)
    return labels


# ==== exam ====
TARGET = "make_labels"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The template holds texts and numbers only; dict.copy is enough for each label to have its own."
SIZES = (50, 400, 2000)


def calls():
    yield call([])
    yield call([{}])
    yield call([{}, {}])
    yield call([{"name": "Ada Løv", "street": "Kai 3", "city": "Oslo"}])
    yield call([{"name": "A", "weight_g": 1200}, {"name": "B", "insured": True}])
    yield call([{"service": "express", "name": "A", "format": "A5"}])
    yield call([{"note": ["fragile", "this side up"], "name": "A"}])
    yield call(iter([{"name": "A"}, {"name": "A"}]))
    yield call(({"city": "Ulm"},))
    yield call([{"name": "A"}, {"nmae": "B"}])
    yield call([{"colour": 1, "size": 2}])
    yield call([None])
    yield call(None)


def sized(n):
    return call([{"name": f"Customer {i}", "street": f"Road {i}", "city": "Kiel", "weight_g": i} for i in range(n)])
