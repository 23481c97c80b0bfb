def ip_country(addresses, blocks):
    """
    The country of each IPv4 address (dotted text), None where no block holds it. Blocks are (first, last, country) with
    integers, in ascending order without overlap.
    """
    countries = []
    for address in addresses:
        number = 0
        for part in address.split("."):
            number = number * 256 + int(part)
        country = None
        for first_number, last_number, name in blocks:
            if first_number <= number <= last_number:
                country = name
                break
        countries.append(country)
    return countries


# ==== exam ====
TARGET = "ip_country"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "Blocks in order are searched from the first; bisect finds the only candidate in a few steps."
SIZES = (50, 200, 500)
BLOCKS = [(0, 9, "A"), (10, 10, "B"), (256, 511, "Ç"), (1000, 2000, None)]


def calls():
    yield call([], [])
    yield call(["0.0.0.0"], [])
    yield call(["0.0.0.0", "0.0.0.9", "0.0.0.10", "0.0.0.11"], BLOCKS)
    yield call(["0.0.1.0", "0.0.1.255", "0.0.2.0"], BLOCKS)
    yield call(["255.255.255.255", "0.0.4.0"], BLOCKS)
    yield call(["5", "1.0", "0.0.0.300"], BLOCKS)
    yield call(["-1", " 7 ", "1_0", "٣"], BLOCKS)
    yield call([""], BLOCKS)
    yield call(["a.b.c.d"], BLOCKS)
    yield call(["1.2.3.4", None], BLOCKS)
    yield call(iter(["0.0.0.1"]), tuple(BLOCKS))
    yield call("12", BLOCKS)
    yield call(None, BLOCKS)
    yield call(["0.0.0.1"], None)
    yield call([], None)
    yield call(["0.0.0.1"], [(0, 5)])


def sized(n):
    blocks = [(i * 1000, i * 1000 + 900, f"C{i % 50}") for i in range(n)]
    return call([f"0.{i * 7919 * 16 // 65536 % 256}.{i % 256}.{i * 3 % 256}" for i in range(n)], blocks)
