class Ticket:
    def __init__(self, number, priority, opened, assignee=None):
        self.number = number
        self.priority = priority
        self.opened = opened
        self.assignee = assignee


class HelpDesk:
    def __init__(self, tickets):
        self.tickets = tickets

    def next_ticket(self):
        """The ticket to work on now: most urgent (1 is highest), then oldest. None when all have somebody."""
        waiting = []
        for ticket in self.tickets:
            if ticket.assignee is None:
                waiting.append(ticket)
        if not waiting:
            return None
        waiting.sort(key=lambda ticket: (ticket.priority, ticket.opened))
        return waiting[0]


# ==== exam ====
TARGET = "HelpDesk.next_ticket"
KIND = "sorting for one element"
IMPROVABLE = True
WHY = "All waiting tickets are sorted for the first; min with the same key finds the same one in one pass."
SIZES = (300, 2000, 15000)


def calls():
    yield call(HelpDesk([]))
    yield call(HelpDesk([Ticket(1, 2, "09:00", "Ana")]))
    yield call(HelpDesk([Ticket(1, 2, "09:00")]))
    yield call(HelpDesk([Ticket(1, 2, "09:00"), Ticket(2, 1, "09:30"), Ticket(3, 1, "09:10")]))
    yield call(HelpDesk([Ticket(1, 2, "09:00"), Ticket(2, 2, "09:00"), Ticket(2, 2, "09:00")]))
    yield call(HelpDesk([Ticket(1, 1, "09:00", "Ana"), Ticket(2, 3, "08:00"), Ticket(3, 3, "07:59")]))
    yield call(HelpDesk([Ticket(1, 1, "09:00", ""), Ticket(2, 3, "08:00")]))
    yield call(HelpDesk((Ticket("ü", 1.5, 3), Ticket("v", True, 9))))
    yield call(HelpDesk([Ticket(1, 2, None), Ticket(2, 1, None)]))
    yield call(HelpDesk([Ticket(1, 2, "09:00"), Ticket(2, None, "09:00")]))
    yield call(HelpDesk([Ticket(1, 2, "09:00"), Ticket(2, 2, 900)]))
    yield call(HelpDesk([None]))
    yield call(HelpDesk(None))


def sized(n):
    return call(HelpDesk([Ticket(i, 1 + i * 7 % 4, i * 7919 % n, "Bo" if i % 5 == 0 else None) for i in range(n)]))
