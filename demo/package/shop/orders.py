"""What customers ordered."""


def counted(number: int, name: str) -> str:
    """`1 order`, `2 orders`."""
    return f"{number} {name}" if number == 1 else f"{number} {name}s"
