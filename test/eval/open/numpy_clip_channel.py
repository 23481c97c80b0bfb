import numpy as np


class Picture:
    """A grey picture: a two-dimensional array of bytes."""

    def __init__(self, pixels: np.ndarray):
        self.pixels = pixels

    def brightened(self, amount: int) -> np.ndarray:
        """A new array, each pixel brighter by the amount and kept between 0 and 255."""
        result = np.empty_like(self.pixels)
        height, width = self.pixels.shape
        for y in range(height):
            for x in range(width):
                value = int(self.pixels[y, x]) + amount
                if value > 255:
                    value = 255
                elif value < 0:
                    value = 0
                result[y, x] = value
        return result


# ==== exam ====
TARGET = "Picture.brightened"
KIND = "numpy row by row"
IMPROVABLE = True
WHY = "Pixel by pixel in Python; clip on a wider integer type does whole arrays without overflow."
REQUIRES = "numpy"
SIZES = (10, 30, 80)


def bytes_of(*rows):
    return np.array(rows, dtype=np.uint8)


def calls():
    yield call(Picture(bytes_of([0, 100, 255])), 0)
    yield call(Picture(bytes_of([0, 100, 255])), 1)
    yield call(Picture(bytes_of([0, 100, 255])), -1)
    yield call(Picture(bytes_of([0, 100], [200, 255])), 100)
    yield call(Picture(bytes_of([0, 100], [200, 255])), -150)
    yield call(Picture(bytes_of([7])), 300)
    yield call(Picture(bytes_of([7])), -300)
    yield call(Picture(np.zeros((0, 3), dtype=np.uint8)), 5)
    yield call(Picture(np.zeros((2, 0), dtype=np.uint8)), 5)
    yield call(Picture(bytes_of([1, 2, 3], [4, 5, 6])[:, ::2]), 10)
    yield call(Picture(bytes_of([1, 255])), True)
    yield call(Picture(np.zeros(3, dtype=np.uint8)), 1)
    yield call(Picture(None), 1)


def sized(n):
    return call(Picture((np.arange(n * n) % 256).astype(np.uint8).reshape(n, n)), 40)
