class InviteList:
    """Who was invited to an event and who has answered."""

    def __init__(self, invited: list[str], answered: list[str] = ()):
        self.invited = list(invited)
        self.answered = list(answered)

    def answer(self, name: str) -> None:
        if name not in self.invited:
            raise KeyError(name)
        self.answered.append(name)

    def pending(self, ignore: list[str] | None = None) -> list[str]:
        """Invited people without an answer, in the order of invitation, repeated invitations included."""
        ignored = [name.casefold() for name in ignore or []]
        waiting = []
        for name in self.invited:
            if name in self.answered:
                continue
            if name.casefold() in ignored:
                continue
            waiting.append(name)
        return waiting


# ==== exam ====
TARGET = "InviteList.pending"
KIND = "membership in a list"
IMPROVABLE = True
WHY = "Two lists are searched for every invited name; sets built once per call answer at once."
SIZES = (50, 200, 600)


def twice(invites, name):
    before = invites.pending()
    invites.answer(name)
    return before, invites.pending()


def calls():
    yield call(InviteList([]))
    yield call(InviteList(["Ann", "Bob", "Cid"], ["Bob"]))
    yield call(InviteList(["Ann", "Bob", "Ann"], []))
    yield call(InviteList(["Ann", "Bob", "Cid"], ["Zoe"]), ["BOB", "cid"])
    yield call(InviteList(["Straße", "STRASSE", "ann"]), ["strasse"])
    yield call(InviteList(["Ann"]), [])
    yield call(InviteList(["Ann"]), ["ann", None])
    yield call(InviteList(["Ann"]), 3)
    yield call(InviteList(["Ann", None]))
    yield call(InviteList(["Ann", None], [None]))
    yield call(InviteList(["", " ", ""], [" "]), [""])
    yield run(lambda: twice(InviteList(["Ann", "Bob"]), "Ann"))
    yield run(lambda: twice(InviteList(["Ann", "Bob"]), "Zoe"))


def sized(n):
    names = [f"guest {i}" for i in range(n)]
    return call(InviteList(names, names[::2]), names[1::4])
