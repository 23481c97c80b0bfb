BOUNDARIES = [(90, "A"), (80, "B"), (65, "C"), (50, "D"), (0, "F")]


class Gradebook:
    def __init__(self, marks):
        self.marks = marks  # list of (student, exam, points)

    def average(self, student):
        points = [points for name, _, points in self.marks if name == student]
        return sum(points) / len(points)

    def students(self):
        return sorted({name for name, _, _ in self.marks})

    def letters(self):
        """Student to letter by the average of whole points, for all students by the alphabet."""
        result = {}
        for student in self.students():
            for minimum, letter in BOUNDARIES:
                if self.average(student) >= minimum:
                    result[student] = letter
                    break
        return result


# ==== exam ====
TARGET = "Gradebook.letters"
KIND = "search from the start each time"
IMPROVABLE = True
WHY = "All marks are searched for every student and every boundary; grouped once, and one average per student, it is linear."
SIZES = (50, 150, 400)


class Generous(Gradebook):
    def average(self, student):
        return super().average(student) + 10


def calls():
    yield call(Gradebook([]))
    yield call(Gradebook([("ann", "a", 95), ("bob", "a", 10)]))
    yield call(Gradebook([("bob", "a", 80), ("ann", "b", 65), ("ann", "a", 66), ("bob", "c", 79)]))
    yield call(Gradebook([("é", "a", 50), ("z", "a", 50)]))
    yield call(Gradebook([("ann", "a", -1)]))
    yield call(Gradebook([("ann", "a", True)]))
    yield call(Generous([("ann", "a", 55), ("bob", "a", 80)]))
    yield call(Gradebook((("ann", None, 90), ("ann", None, 89))))
    yield call(Gradebook([(1, "a", 90), (2, "a", 0)]))
    yield call(Gradebook([(1, "a", 90), ("ann", "a", 0)]))
    yield call(Gradebook([("ann", "a", "90")]))
    yield call(Gradebook([("ann", "a", None)]))
    yield call(Gradebook([("ann", "a")]))
    yield call(Gradebook(None))


def sized(n):
    return call(Gradebook([(f"student {i % (n // 4)}", f"exam {i}", i * 31 % 101) for i in range(n)]))
