import json


def field(line, name, default=None):
    """One field of a message as the chat server logs it: a JSON object per line."""
    return json.loads(line).get(name, default)


def room_mentions(lines, bot):
    """Texts that mention the bot, by room, as (sender, text); deleted messages are left out."""
    rooms = {}
    for line in lines:
        if field(line, "deleted", False):
            continue
        if "@" + bot in field(line, "text", ""):
            room = field(line, "room", "lobby")
            rooms.setdefault(room, []).append((field(line, "sender"), field(line, "text")))
    return rooms


# ==== exam ====
TARGET = "room_mentions"
KIND = "parsing the same again"
IMPROVABLE = True
WHY = "Each line is parsed up to five times, once for every field; once per line is enough."
SIZES = (30, 150, 800)


def calls():
    yield call([], "helper")
    yield call(['{"text": "hi @helper", "sender": "ann", "room": "dev"}'], "helper")
    yield call(['{"text": "hi @helper"}', '{"text": "@helper?", "sender": null}', '{"sender": "x"}'], "helper")
    yield call(['{"text": "@helper", "deleted": true}', '{"text": "@helper", "deleted": 0, "room": null}'], "helper")
    yield call(['{"text": "@b\\u00f6t grüße", "sender": {"id": 1}, "room": 7}'] * 2, "böt")
    yield call(['{"text": ["@bot"], "sender": [1, 2]}'], "bot")
    yield call(['{"text": "a@b", "text": "c"}', '{}'], "b")
    yield call(['{"text": "any @ where"}'], "")
    yield call(iter(['{"text": "@bot"}', '{"text": "@bot", "room": "b"}']), "bot")
    yield call(['{"text": "@bot", "room": ["a"]}'], "bot")
    yield call(['{"text": null}'], "bot")
    yield call(['{"text": '], "bot")
    yield call(["[]"], "bot")
    yield call([None], "bot")
    yield call(['{"text": "@bot"}'], None)


def sized(n):
    return call([json.dumps({"room": f"room {i % 9}", "sender": f"user {i}", "text": f"hello @{'bot' if i % 3 else 'ann'}, question {i}", "tags": ["a", "b"]}) for i in range(n)], "bot")
