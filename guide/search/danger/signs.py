"""Names the signs by which danger is heard in a sentence."""

from collections.abc import Sequence

from guide.search.learned.text_model import signs_of

START, END = "^", "$"
NUMBERS = {"911", "988"}  # that are called, and no amounts


def danger_signs(words: Sequence[str]) -> set[str]:
    """Return the signs of folded words: those of every text model, and pairs with a word between.

    All amounts are one. The first and the last word are pairs with START and END: "help" alone is not
    "help with rent".
    """
    words = ["0" if word.isdigit() and word not in NUMBERS else word for word in words]
    signs = {*signs_of(words)}
    signs.update(f"{one}-_{other}" for one, other in zip(words, words[2:], strict=False))
    if words:
        signs |= {f"{START}_{words[0]}", f"{words[-1]}_{END}"}
    return signs
