import copy

DEFAULTS = {
    "scheme": "https",
    "port": 443,
    "timeout": 2.5,
    "retries": 3,
    "verify": True,
    "user_agent": "probe/1.4",
    "proxy": None,
    "keep_alive": True,
}


def endpoint_settings(endpoints):
    """Full settings per endpoint name; what an endpoint does not say comes from DEFAULTS."""
    settings = {}
    for name, overrides in endpoints.items():
        full = copy.deepcopy(DEFAULTS)
        for key, value in overrides.items():
            if key not in full:
                raise KeyError("%s: unknown setting %s" % (name, key))
            full[key] = value
        settings[name] = full
    return settings


# ==== exam ====
TARGET = "endpoint_settings"
KIND = "deepcopy of flat data"
IMPROVABLE = True
WHY = "The defaults hold only numbers, texts and None; a shallow copy is as good as a deep one."
SIZES = (50, 300, 2000)


def twice(endpoints):
    one = endpoint_settings(endpoints)
    one["a"]["port"] = 1
    return one, endpoint_settings(endpoints)


def calls():
    yield call({})
    yield call({"a": {}})
    yield call({"a": {}, "b": {}})
    yield call({"a": {"port": 80, "scheme": "http"}, "b": {"port": 8080}})
    yield call({"ä": {"user_agent": "Prüfer"}})
    yield call({"a": {"proxy": ["p1", "p2"]}})
    yield call({1: {"retries": 0}, None: {"verify": False}})
    yield run(twice, {"a": {"port": 8}, "b": {}})
    yield call({"a": {"prot": 80}})
    yield call({"a": {"port": 80}, "b": {"colour": "red"}})
    yield call({"a": None})
    yield call([("a", {})])


def sized(n):
    return call({"svc%d" % i: {"port": 8000 + i} for i in range(n)})
