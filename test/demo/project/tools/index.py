import os

from .core import words as spelling


class Index:
    def __init__(self, stop_words: list[str]) -> None:
        self.stop_words = stop_words

    def folder(self):
        return os.getcwd()

    def add(self, text: str) -> str:
        """The words of a text that are no stop words."""
        result = ""
        for word in text.split():
            word = spelling.clean(word)
            if word in self.stop_words:
                continue
            result += word + " "
        return result
