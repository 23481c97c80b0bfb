import re
from datetime import datetime


def thread_digest(mails, muted):
    """A text with a heading for each thread and a line for each of its mails, oldest first."""
    threads = []
    for mail in mails:
        subject = re.sub(r"^((re|fwd?|aw):\s*)+", "", mail["subject"].strip(), flags=re.IGNORECASE)
        if subject in list(muted):
            continue
        if subject not in threads:
            threads.append(subject)
    text = ""
    for thread in threads:
        members = []
        for mail in mails:
            subject = re.sub(r"^((re|fwd?|aw):\s*)+", "", mail["subject"].strip(), flags=re.IGNORECASE)
            if subject == thread:
                members.append(mail)
        members = sorted(members, key=lambda mail: datetime.strptime(mail["date"], "%Y-%m-%d"))
        text = text + "# " + thread + "\n"
        for mail in members:
            text = text + "- " + mail["date"] + " " + mail["from"] + "\n"
    return text


# ==== exam ====
TARGET = "thread_digest"
KIND = "several at once"
IMPROVABLE = True
WHY = "Subjects are cleaned anew for every thread, threads are searched in a list, text grows by addition."
SIZES = (20, 60, 120)


def mail(subject, date="2026-01-01", sender="ann"):
    return {"subject": subject, "date": date, "from": sender}


def calls():
    yield call([], [])
    yield call([mail("Hello")], [])
    yield call([mail("Hello", "2026-02-01"), mail("Re: Hello", "2026-01-01", "bob")], [])
    yield call([mail("AW: Re: Plan"), mail("FWD:plan"), mail("fw: Plan")], [])
    yield call([mail("a"), mail("b"), mail("Re: a")], ["b"])
    yield call([mail("a"), mail("Re: b")], ("a", "b"))
    yield call([mail("Re: "), mail("")], [])
    yield call([mail("Übung", sender="Jörg"), mail("RE:  Übung", sender="Zoë")], ["übung"])
    yield call([mail("same", "2026-01-01", "1st"), mail("same", "2026-01-01", "2nd")], [])
    yield call([mail("a", "yesterday")], [])
    yield call([mail("a", "yesterday")], ["a"])
    yield call([mail(None)], [])
    yield call(None, [])


def sized(n):
    return call([mail(f"Re: topic {i % (n // 2)}", f"2026-{1 + i % 12:02}-{1 + i % 28:02}", f"user{i}") for i in range(n)], ["topic 3"])
