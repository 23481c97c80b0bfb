def milkings_per_cow(log_lines):
    """Counts how often each cow went through the robot.

    A line of the robot's log is `2024-05-01T06:12;DE0815;12.4`. Lines that start with # are comments.
    """
    counts = {}
    for line in log_lines:
        if line.startswith("#"):
            continue
        cow = line.split(";")[1]
        if cow not in counts.keys():
            counts[cow] = 0
        counts[cow] = counts[cow] + 1
    return counts


# ==== exam ====
TARGET = "milkings_per_cow"
KIND = "counting in a loop"
IMPROVABLE = True
WHY = "A test through keys() and two look-ups in Python for each line, where Counter counts in C (or one get would do)."
SIZES = (500, 4000, 20000)


def calls():
    yield call([])
    yield call(["t;A;1"])
    yield call(["t;B;1", "t;A;1", "t;B;2"])
    yield call(["# robot 3", "t;A;1", "#;A;9"])
    yield call(["t;Ä;1", "t;ä;1", "t;;1", "t; A;1", "t;A;1"])
    yield call(("t;A", "t;A"))
    yield call(iter(["t;A;1", "t;A;1"]))
    yield call(["t;A;1", "broken"])
    yield call([""])
    yield call(["t;A;1", None])
    yield call(None)
    yield call(["#", "# nothing"])


def sized(n):
    return call([f"2024-05-01T06:{i % 60:02d};DE{i * 31 % 180:04d};12.4" for i in range(n)])
