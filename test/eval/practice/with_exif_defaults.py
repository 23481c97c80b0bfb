import copy

DEFAULTS = {"camera": "unknown", "iso": 100, "exposure": "1/60", "flash": False}


def with_exif_defaults(photos, overrides=None):
    """New EXIF records with missing tags filled in; the given records stay as they are.

    A record maps tag names to plain numbers and texts.
    """
    completed = []
    for photo in photos:
        record = copy.deepcopy(DEFAULTS)
        own = copy.deepcopy(photo)
        record.update(own)
        if overrides:
            record.update(copy.deepcopy(overrides))
        completed.append(record)
    return completed


# ==== exam ====
TARGET = "with_exif_defaults"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "Flat dictionaries of numbers and texts are copied deeply; update copies them already."
SIZES = (50, 300, 1500)


def calls():
    yield call([])
    yield call([{}])
    yield call([{"camera": "X100", "iso": 400}])
    yield call([{"camera": "X100"}, {"camera": "X100"}])
    yield call([{"lens": "35mm f/2", "iso": 3200}], {"artist": "Zoë"})
    yield call([{"iso": 50}, {"flash": True}], {"iso": 200})
    yield call([{"iso": None}], {})
    yield call([{"title": "Möwe über dem Watt"}])
    yield call(({"iso": i} for i in (1, 2, 3)))
    yield call([None])
    yield call([5])
    yield call(None)


def sized(n):
    return call([{"file": f"IMG_{i:05}.jpg", "iso": 100 * (i % 32), "width": 6000, "height": 4000} for i in range(n)])
