def find_agent(agents, code):
    for agent in agents:
        if agent["code"] == code:
            return agent
    return None


def viewing_plan(viewings, agents):
    """Lines for the week's plan: address, and who shows the property. Agent codes are texts; the first of a code counts."""
    lines = []
    for address, code in viewings:
        agent = find_agent(agents, code)
        if agent is None:
            lines.append(f"{address}: nobody yet")
        else:
            lines.append(f"{address}: {agent['name']}, {agent['phone']}")
    return lines


# ==== exam ====
TARGET = "viewing_plan"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "For each viewing the list of agents is searched from its start; a dictionary by code finds them at once."
SIZES = (50, 150, 500)


def agent(code, name="Kim", phone="0151"):
    return {"code": code, "name": name, "phone": phone}


def calls():
    yield call([], [])
    yield call([("Elm Street 1", "k")], [])
    yield call([], [agent("k")])
    yield call([("Elm Street 1", "k")], [agent("k")])
    yield call([("Elm Street 1", "k"), ("Elm Street 1", "k")], [agent("j", "Jo"), agent("k")])
    yield call([("Allee 3", "k")], [agent("k", "first"), agent("k", "second")])
    yield call([("Allee 3", "K"), ("Öde 4", "ü")], [agent("k"), agent("ü", "Ümit")])
    yield call([("", "")], (agent("", "", None),))
    yield call([("Allee 3", None)], [agent("k")])
    yield call([("Allee 3", "k")], [{"code": "k", "name": "no phone"}])
    yield call([("Allee 3", "k")], [{"name": "no code"}])
    yield call([("Allee 3",)], [agent("k")])
    yield call(None, [agent("k")])
    yield call([("Allee 3", "k")], None)


def sized(n):
    return call([(f"Road {i}", f"a{i * 7 % n}") for i in range(n)], [agent(f"a{i}", f"Agent {i}") for i in range(n)])
