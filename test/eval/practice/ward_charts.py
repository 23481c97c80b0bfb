import copy

BLANK_CHART = {
    "temperature": None,
    "pulse": None,
    "pressure": "",
    "pain": 0,
    "meals": 0,
    "notes": "",
}


def ward_charts(patients, day):
    """One fresh chart per patient for the day's round; those who fast get a note."""
    charts = {}
    for patient in patients:
        chart = copy.deepcopy(BLANK_CHART)
        chart["day"] = day
        chart["bed"] = patient["bed"]
        if patient.get("fasting"):
            chart["notes"] = "nothing by mouth"
        charts[patient["name"]] = chart
    return charts


# ==== exam ====
TARGET = "ward_charts"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The blank chart holds texts, numbers and None only: dict.copy does the same."
SIZES = (50, 250, 1000)


def patient(name, bed, **more):
    return dict({"name": name, "bed": bed}, **more)


def day_after_day():
    one = ward_charts([patient("Ada", 1)], "mon")
    one["Ada"]["pulse"] = 80
    two = ward_charts([patient("Ada", 1)], "tue")
    return one, two, dict(BLANK_CHART)


def calls():
    yield call([], "mon")
    yield call([patient("Ada", "3a")], "mon")
    yield call([patient("Ada", "3a", fasting=True), patient("Bo", "3b", fasting=False)], "2024-02-29")
    yield call([patient("Ada", 1), patient("Ada", 2)], "mon")
    yield call((patient("Åke", None),), None)
    yield run(day_after_day)
    yield call([patient("Ada", 1, pain=9, notes="cough")], "mon")
    yield call([{"name": "Bo"}], "mon")
    yield call([{"bed": 4}], "mon")
    yield call([patient(["Ada"], 1)], "mon")
    yield call(["Ada"], "mon")
    yield call(None, "mon")


def sized(n):
    return call([patient(f"Patient {i}", i, fasting=i % 5 == 0) for i in range(n)], "mon")
