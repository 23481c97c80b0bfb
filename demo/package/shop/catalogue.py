"""What the shop sells."""


def price_text(cents: int) -> str:
    """A price as people read it."""
    return f"{cents // 100}.{cents % 100:02} EUR"
