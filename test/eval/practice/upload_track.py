import asyncio


class Refused(Exception):
    """The station did not take a fix in any attempt."""


async def upload_track(station, fixes, attempts=3, pause=0):
    """Sends the fixes of a track one by one; each carries the receipt of the one before. Returns the last receipt."""
    receipt = None
    for fix in fixes:
        for _ in range(attempts):
            answer = await station.send(fix, receipt)
            if answer is not None:
                receipt = answer
                break
            await asyncio.sleep(pause)
        else:
            raise Refused(f"{fix} after {receipt}")
    return receipt


# ==== exam ====
TARGET = "upload_track"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "Each fix needs the receipt of the one before, so nothing can be sent at the same time; all the time goes into the station."
SIZES = (50, 200, 600)


class Station:
    def __init__(self, refusals=()):
        self.refusals = list(refusals)
        self.got = []

    async def send(self, fix, receipt):
        await asyncio.sleep(0)
        self.got.append((fix, receipt))
        if self.refusals and self.refusals.pop(0):
            return None
        return len(self.got)


class Falsy(Station):
    async def send(self, fix, receipt):
        self.got.append((fix, receipt))
        return 0 if fix else ""


def reading_late():
    station = Station([0, 1, 0])

    def fixes():
        for fix in "abc":
            print(fix, len(station.got))
            yield fix

    return asyncio.run(upload_track(station, fixes())), station.got


def calls():
    yield call(Station(), [])
    yield call(Station(), [(52.5, 13.4)])
    yield call(Station(), ["a", "b", "c"])
    yield call(Station([1, 1, 0, 1]), ["a", "b"])
    yield call(Station([0, 1, 1, 1, 0]), ["a", "b", "ç"])
    yield call(Station([1]), ["a"], 1)
    yield call(Station(), ["a"], attempts=0)
    yield call(Station(), [], 0)
    yield call(Falsy(), [1, 0, 2])
    yield run(reading_late)
    yield call(Station([1]), ["a"], pause="long")
    yield call(Station(), ["a"], pause="long")
    yield call(Station(), ["a"], "3")
    yield call(None, ["a"])
    yield call(Station(), None)


def sized(n):
    return call(Station([i % 5 == 3 for i in range(2 * n)]), [(i, -i) for i in range(n)])
