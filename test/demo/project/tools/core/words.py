def clean(word):
    return word.strip(".,").lower()


def unused():
    return None
