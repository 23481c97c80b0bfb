def faulty_channels(recordings, low, high):
    """Names of the channels that left the range at least once, and whether every channel was switched on at all."""
    faulty = []
    for name, samples in recordings.items():
        if any([sample < low or sample > high for sample in samples]):
            faulty.append(name)
    complete = all([len(samples) > 0 for samples in recordings.values()])
    return faulty, complete


# ==== exam ====
TARGET = "faulty_channels"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "The list of all comparisons is built even when the first sample is out of range; any stops there when it gets a generator."
SIZES = (10, 50, 250)


def calls():
    yield call({}, 0, 1)
    yield call({"ecg": [0, 5, 9]}, 0, 10)
    yield call({"ecg": [0, 5, 11], "eeg": [3], "emg": [-1, 4]}, 0, 10)
    yield call({"ecg": [], "eeg": [99]}, 0, 10)
    yield call({"ecg": [], "eeg": []}, 0, 10)
    yield call({"é": (0.5, 1.5), "a": (1.5, 0.5)}, 0.0, 1.0)
    yield call({"a": [0, 10], "b": [10, 0]}, 0, 10)
    yield call({"a": [5]}, 10, 0)
    yield call({"a": [float("nan")], "b": [float("inf")]}, 0, 10)
    yield call({"a": [None]}, 0, 10)
    yield call({"a": [1, "2"]}, 0, 10)
    yield call({"a": None}, 0, 10)
    yield call({"a": 5}, 0, 10)
    yield call([("a", [1])], 0, 10)
    yield call({"a": [1]}, None, 10)


def sized(n):
    return call({f"channel {c}": [(c * 31 + i * 17) % 120 for i in range(400)] for c in range(n)}, 10, 90)
