def cluster_state(nodes, max_lag=30):
    """"red" without a single leader that answers, "yellow" if anything lags, is full or drains, else "green"."""
    if not nodes:
        return "red"
    if not any([node["role"] == "leader" and node["up"] for node in nodes]):
        return "red"
    if any([node["lag"] > max_lag for node in nodes]):
        return "yellow"
    if not all([node["used"] < 90 for node in nodes]):
        return "yellow"
    return "green"


# ==== exam ====
TARGET = "cluster_state"
KIND = "lists for any, all and sum"
IMPROVABLE = True
WHY = "Whole lists are built although the first node that matches settles the question."
SIZES = (100, 2000, 40000)


def node(role="follower", up=True, lag=0, used=10):
    return {"role": role, "up": up, "lag": lag, "used": used}


def calls():
    yield call([])
    yield call(None)
    yield call([node()])
    yield call([node("leader")])
    yield call([node("leader", up=False), node()])
    yield call([node(), node("leader")])
    yield call([node("leader"), node(lag=31)])
    yield call([node("leader"), node(lag=31)], 60)
    yield call([node("leader"), node(used=90)])
    yield call([node("leader"), node("leader")], max_lag=-1)
    yield call([node("leader", lag=2.5, used=89.9)])
    yield call([node("lëader", up=1)])
    yield call([{"up": True}])
    yield call([node("leader", lag=None)])
    yield call([node("leader", used="full")])
    yield call(5)


def sized(n):
    return call([node("leader" if i == 3 else "follower", lag=99 if i == 10 else i % 20) for i in range(n)])
