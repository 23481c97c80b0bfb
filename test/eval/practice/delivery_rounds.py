def delivery_rounds(messages, limit=3):
    """Plays through a night's broadcast: who gets the message at which attempt, and who never does.

    A message says how many attempts will fail; a failed one goes to the end of the queue again.
    """
    if limit < 1:
        raise ValueError("at least one attempt")
    queue = []
    for message in messages:
        queue.append((message["to"], message.get("failures", 0), 1))
    delivered = []
    lost = []
    while len(queue) > 0:
        to, failures, attempt = queue.pop(0)
        if attempt > failures:
            delivered.append((to, attempt))
        elif attempt < limit:
            queue.append((to, failures, attempt + 1))
        else:
            lost.append(to)
    return {"delivered": delivered, "lost": lost}


# ==== exam ====
TARGET = "delivery_rounds"
KIND = "list as a queue"
IMPROVABLE = True
WHY = "pop(0) moves the whole rest of the list; a deque takes from its left end at once."
SIZES = (500, 2000, 9000)


def calls():
    yield call([])
    yield call([{"to": "ann"}])
    yield call([{"to": "ann", "failures": 1}, {"to": "bob"}, {"to": "cid", "failures": 2}])
    yield call([{"to": "ann", "failures": 3}, {"to": "bob", "failures": 9}])
    yield call([{"to": "ann", "failures": 1}, {"to": "ann", "failures": 1}], limit=1)
    yield call([{"to": "jürgen", "failures": 4}, {"to": None, "failures": -1}], 5)
    yield call([{"to": ["a", "list"], "failures": 1.5}])
    yield call(iter([{"to": 1}, {"to": 2, "failures": True}]))
    yield call([], 0)
    yield call([{"to": "ann"}], -2)
    yield call([{"failures": 1}])
    yield call([{"to": "ann", "failures": "x"}])
    yield call([None])
    yield call(None)


def sized(n):
    return call([{"to": f"user{i}", "failures": i % 4} for i in range(n)])
