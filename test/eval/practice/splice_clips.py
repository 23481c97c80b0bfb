def splice_clips(clips, gap=0, silence=0):
    """Samples of all clips one behind the other, with `gap` samples of silence between them."""
    track = []
    first_clip = True
    for clip in clips:
        if not first_clip:
            for _ in range(gap):
                track.append(silence)
        first_clip = False
        for sample in clip:
            track.append(sample)
    return track


# ==== exam ====
TARGET = "splice_clips"
KIND = "append loop"
IMPROVABLE = True
WHY = "Samples are appended one by one, though extend takes a whole clip at once."
SIZES = (5, 30, 150)


def calls():
    yield call([])
    yield call([[1, 2], [3]])
    yield call([[1, 2], [3], [4, 5]], 2)
    yield call([[], [], [1]], 1)
    yield call([[1]], 5)
    yield call([[1], [2]], -3)
    yield call([[0.5], (1, None)], gap=1, silence=0.0)
    yield call(iter([iter([1, 2]), [3]]), 1)
    yield call(["ab", "ä"], 1, "-")
    yield call([[1], [1], [1]], 0, None)
    yield call([[1], None])
    yield call([5])
    yield call([[1], [2]], "3")
    yield call(None)


def sized(n):
    return call([[(i * j) % 200 - 100 for j in range(1000)] for i in range(n)], 100)
