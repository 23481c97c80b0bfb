def upstream_block(name, servers):
    """The upstream block of an nginx configuration for (host, port, weight) servers."""
    if not servers:
        raise ValueError("upstream " + name + " has no servers")
    conf = "upstream " + name + " {\n"
    for host, port, weight in servers:
        if ":" in host:
            host = "[" + host + "]"
        conf = conf + "    server " + host + ":" + str(port)
        if weight != 1:
            conf = conf + " weight=" + str(weight)
        conf = conf + ";\n"
    return conf + "}\n"


# ==== exam ====
TARGET = "upstream_block"
KIND = "string concatenation in a loop"
IMPROVABLE = True
WHY = "The text so far is copied with every server; pieces in a list are joined once."
SIZES = (100, 500, 2000)


def calls():
    yield call("app", [("10.0.0.1", 80, 1)])
    yield call("app", [("10.0.0.1", 80, 5), ("10.0.0.2", 8080, 1)])
    yield call("app", [("10.0.0.1", 80, 1), ("10.0.0.1", 80, 1)])
    yield call("v6", [("::1", 80, 1), ("2001:db8::1", 443, 2)])
    yield call("", [("", "", "")])
    yield call("größe", [("müller.example", "http", 0)])
    yield call("app", (("a", None, 1.0), ["b", 1, True]))
    yield call("app", [])
    yield call("app", None)
    yield call("app", [("a", 80)])
    yield call("app", [("a", 80, 1), (None, 80, 1)])
    yield call("app", [None])


def sized(n):
    return call("app", [("node%d.internal.example.org" % i, 8000 + i % 100, 1 + i % 3) for i in range(n)])
