def apply_event(rooms, event):
    rooms = dict(rooms)
    kind, room, guest = event
    if kind == "in":
        if room in rooms:
            raise ValueError(f"room {room} is taken")
        rooms[room] = guest
    elif kind == "out":
        rooms.pop(room, None)
    else:
        raise ValueError(f"what is {kind}?")
    return rooms


def hotel_state(rooms, events):
    """Who is in which room after all the check-ins and check-outs. The rooms passed in stay as they are."""
    state = dict(rooms)
    for event in events:
        state = apply_event(dict(state), event)
    return state


# ==== exam ====
TARGET = "hotel_state"
KIND = "redundant copies"
IMPROVABLE = True
WHY = "Two copies of all rooms per event, where the one at the beginning is enough."
SIZES = (50, 200, 800)


def calls():
    yield call({}, [])
    yield call({"101": "Ruiz"}, [])
    yield call({}, [("in", "101", "Ruiz"), ("in", "102", "Sato")])
    yield call({"101": "Ruiz"}, [("out", "101", "Ruiz"), ("in", "101", "Sato")])
    yield call({"101": "Ruiz", "102": "Sato"}, [("out", "101", None), ("in", "101", "Sato"), ("out", "999", "")])
    yield call({"101": ["Ruiz", "Ruiz"]}, iter([["in", "102", ["Sato"]]]))
    yield call({"101": "Ruiz"}, [("in", "103", "Sato"), ("in", "101", "Sato")])
    yield call({}, [("move", "101", "Ruiz")])
    yield call({}, [("in", "101")])
    yield call({}, [("in", ["101"], "Ruiz")])
    yield call([("101", "Ruiz")], [("in", "102", "Ødegård")])
    yield call(None, [])
    yield call({}, None)


def sized(n):
    events = [("in", f"{i}", f"guest {i}") for i in range(n)]
    return call({}, events + [("out", f"{i * 3}", None) for i in range(n // 4)])
