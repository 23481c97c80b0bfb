class UploadError(Exception):
    pass


async def upload_artifacts(artifacts, send):
    """Sends the artifacts of a build one after the other; stops at the first that the server does not confirm."""
    receipts = []
    for artifact in artifacts:
        receipt = await send(artifact)
        if receipt is None:
            raise UploadError(f"{artifact} was not confirmed after {len(receipts)} others")
        receipts.append(receipt)
    return receipts


# ==== exam ====
TARGET = "upload_artifacts"
KIND = "waiting, reading and writing"
IMPROVABLE = False
WHY = "Later artifacts are not to be sent before earlier ones are confirmed; gather would start them all."
SIZES = (500, 5000, 30000)


async def server(artifact):
    import asyncio

    print("begin", artifact)
    await asyncio.sleep(0)
    print("end", artifact)
    return None if artifact == "lost" else len(artifact)


async def quick(artifact):
    return artifact


def listed(*names):
    for name in names:
        print("next", name)
        yield name


def calls():
    yield call([], server)
    yield call(["a.zip"], server)
    yield call(["a.zip", "manifest", "é"], server)
    yield call(["a", "a"], server)
    yield call(["a", "lost", "b"], server)
    yield call(["lost"], server)
    yield call(["a", 5, "b"], server)
    yield call(listed("a", "bc"), server)
    yield call(listed("a", "lost", "bc"), server)
    yield call([0, "", False], quick)
    yield call([1, None, 2], quick)
    yield call(["a"], len)
    yield call(None, server)


def sized(n):
    return call(list(range(n)), quick)
