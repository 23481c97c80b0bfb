def effect_chain(blocks, *effects):
    """Sends audio blocks through the effects as they arrive; an effect that returns None swallows its block."""
    for block in blocks:
        for effect in effects:
            block = effect(block)
            if block is None:
                break
        else:
            yield block


# ==== exam ====
TARGET = "effect_chain"
KIND = "iterators read once and late"
IMPROVABLE = False
WHY = "Blocks may come from a microphone without end, and each is to leave before the next is read."
SIZES = (500, 3000, 12000)


def endless(heard):
    block = 0
    while True:
        heard.append(block)
        yield [block, -block]
        block += 1


class Gate:
    def __init__(self, every):
        self.every = every
        self.count = 0

    def __call__(self, block):
        self.count += 1
        return None if self.count % self.every == 0 else block


def double(block):
    return [2 * sample for sample in block]


def in_turn():
    heard = []
    chain = effect_chain(endless(heard), double, Gate(2))
    seen = []
    for _ in range(3):
        seen.append((next(chain), list(heard)))
    return seen


def shared_source():
    source = iter([[1], [2], [3], [4]])
    chain = effect_chain(source, double)
    return next(chain), next(source), next(chain), list(source), list(chain)


def broken(block):
    if block == [3]:
        raise RuntimeError("device lost")
    return block


def noisy(block):
    print("block", block)
    return block


def calls():
    yield call([])
    yield call([[1], [2]])
    yield call([[1], [2]], double)
    yield call([[1], [2], [3]], Gate(2), double)
    yield call([[1], [2], [3]], noisy, double, noisy)
    yield call([None, [1]])
    yield call([None, [1]], noisy)
    yield call([[1], [2], [3], [4]], broken)
    yield first(2, call([[1], [2], [3], [4]], noisy, broken))
    yield run(in_turn)
    yield run(shared_source)
    yield call([[1]], None)
    yield call(None, double)
    yield run(lambda: hasattr(effect_chain(None), "send"))


def sized(n):
    return call([[i % 256, i % 7] for i in range(n)], Gate(3), double)
