def collect_recipients(messages, include_bcc=False):
    """Every recipient of the messages in the order of mention (To, Cc and, if wanted, Bcc)."""
    recipients = []
    for message in messages:
        if message.get("status") == "draft":
            continue
        recipients = recipients + message.get("to", [])
        recipients = recipients + message.get("cc", [])
        if include_bcc:
            recipients = recipients + message.get("bcc", [])
    return recipients


# ==== exam ====
TARGET = "collect_recipients"
KIND = "list concatenation in a loop"
IMPROVABLE = True
WHY = "The list so far is copied two or three times per message; extend only adds."
SIZES = (100, 400, 1200)


def calls():
    yield call([])
    yield call([{}])
    yield call([{"to": ["a@x.org"], "cc": ["b@x.org", "c@x.org"], "bcc": ["d@x.org"]}])
    yield call([{"to": ["a@x.org"], "bcc": ["d@x.org"]}, {"bcc": ["e@x.org"]}], include_bcc=True)
    yield call([{"to": ["a@x.org"], "status": "draft"}, {"to": ["b@x.org"], "status": "sent"}])
    yield call([{"to": ["a@x.org"]}, {"to": ["a@x.org"]}])
    yield call([{"to": ["jürgen@köln.de"]}, {"cc": []}], True)
    yield call(({"to": [name]} for name in "abc"))
    yield call(({"to": []}, {"to": []}))
    yield call([None])
    yield call([{"to": 5}])
    yield call(None)


def sized(n):
    return call([{"to": [f"user{i}@x.org", f"user{i + 1}@x.org"], "cc": ["team@x.org"]} for i in range(n)])
