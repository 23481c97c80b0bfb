def find_animal(animals, tag):
    for animal in animals:
        if animal["tag"] == tag:
            return animal
    return None


def herd_report(animals, treatments):
    """Text for the authority: each treated animal once, with the number of its treatments and the drugs used.

    Ear tags are strings. Treatments of animals that are not in the herd are listed at the end.
    """
    done = []
    unknown = []
    text = "TAG         BORN        TREATMENTS\n"
    for treatment in treatments:
        tag = treatment["tag"]
        if tag in done:
            continue
        done.append(tag)
        animal = find_animal(animals, tag)
        if animal is None:
            unknown.append(tag)
            continue
        own = [t for t in treatments if t["tag"] == tag]
        drugs = []
        for t in own:
            if t["drug"] not in drugs:
                drugs.append(t["drug"])
        text = text + tag.ljust(12) + animal["born"].ljust(12) + str(len(own)) + " (" + ", ".join(drugs) + ")\n"
    if unknown:
        text = text + "not in the herd: " + ", ".join(sorted(unknown)) + "\n"
    return text


# ==== exam ====
TARGET = "herd_report"
KIND = "several at once"
IMPROVABLE = True
WHY = "Membership in a list, a search for the animal, a pass over all treatments for each animal, and text that grows by copies."
SIZES = (40, 150, 500)


def t(tag, drug="P"):
    return {"tag": tag, "drug": drug}


HERD = [{"tag": "DE1", "born": "2020-01-01"}, {"tag": "DE2", "born": "2021-02-03"}, {"tag": "DE1", "born": "1999-01-01"}]


def calls():
    yield call([], [])
    yield call(HERD, [])
    yield call([], [t("DE1")])
    yield call(HERD, [t("DE1")])
    yield call(HERD, [t("DE2"), t("DE1"), t("DE2", "Q"), t("DE2", "P")])
    yield call(HERD, [t("X9"), t("DE1"), t("A1"), t("X9")])
    yield call(HERD, [t("DE1", "Ä"), t("DE1", "")])
    yield call(tuple(HERD), (t("DE2"), t("DE2")))
    yield call([{"tag": "", "born": ""}], [t("")])
    yield call(HERD, [{"drug": "P"}])
    yield call(HERD, [t("DE1", None)])
    yield call(HERD, None)
    yield call(HERD, [t("long tag of twenty chars")] * 3)


def sized(n):
    return call(
        [{"tag": f"DE{i:05d}", "born": f"2020-01-{i % 28 + 1:02d}"} for i in range(n)],
        [t(f"DE{i * 31 % (n + 10):05d}", "PQRS"[i % 4]) for i in range(n)],
    )
