import math
from dataclasses import dataclass


@dataclass
class Spring:
    stiffness: float = 10.0
    damping: float = 0.3
    position: float = 1.0
    speed: float = 0.0

    def advance(self, seconds: float, step: float = 0.001) -> float:
        """Moves the spring forward by small semi-implicit Euler steps; gives back the position."""
        if step <= 0:
            raise ValueError("step must be positive")
        stiffness, damping = self.stiffness, self.damping
        position, speed = self.position, self.speed
        for _ in range(math.ceil(seconds / step)):
            speed += (-stiffness * position - damping * speed) * step
            position += speed * step
        self.position, self.speed = position, speed
        return position


# ==== exam ====
TARGET = "Spring.advance"
KIND = "order of floating point"
IMPROVABLE = False
WHY = "Each step needs the one before, and attributes are held in local names already; a closed form gives other digits."
SIZES = (1, 4, 20)


def twice(spring):
    return spring.advance(0.1), spring.advance(0.1), spring


def calls():
    yield call(Spring(), 0)
    yield call(Spring(), 1)
    yield call(Spring(), 0.5, 0.01)
    yield call(Spring(damping=0.0), 2, 0.05)
    yield call(Spring(stiffness=1e6), 1, 0.1)
    yield call(Spring(position=0.0), 1)
    yield call(Spring(), -1)
    yield call(Spring(), 1, 0)
    yield call(Spring(), 1, -0.1)
    yield call(Spring(), float("nan"))
    yield call(Spring(), float("inf"))
    yield call(Spring(), "1")
    yield call(Spring(position="x"), 0.01)
    yield call(Spring(position=None), 0)
    yield run(twice, Spring())


def sized(n):
    return call(Spring(), n)
