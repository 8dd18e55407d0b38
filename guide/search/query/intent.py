"""Finds out whether a text is a sentence that asks what to do for a person, or a word, a name or a law."""

from collections.abc import Sequence
from itertools import pairwise

SHORTEST_SENTENCE = 4  # words
_PERSON = frozenset(
    """i im ive me my we our us she shes he hes him his her they theyre them their somebody someone kid kids
    child girl boy teen youth son daughter niece nephew sister brother friend cousin student client patient
    caller guest woman man guy boyfriend girlfriend husband wife mom mother dad father minor survivor person
    ella el mi hija hijo novio novia esposo hermana sobrina amiga alguien muchacha mujer nina nino yo
    quiero necesito""".split()
)
_ASKS = frozenset(
    """where who need needs needed help helps want wants call calls tell told say says stay report send find
    donde quien necesita necesito ayuda quiere quiero llamar llamo hago hacer puedo""".split()
)
_ASK_PAIRS = frozenset(
    (first, second)
    for first, seconds in {
        "how": "do can should would",
        "what": "do can should now to",
        "do": "i we",
        "can": "i we she he they",
        "should": "i we she he they",
        "must": "i we",
        "am": "i",
        "que": "hago puedo hacer",
    }.items()
    for second in seconds.split()
)
_MEANING = frozenset("mean means meaning definition define defined difference called law statute".split())


def asks_what_to_do(words: Sequence[str]) -> bool:
    """Return whether `words`, all folded words of a text, ask what to do for a person."""
    if len(words) < SHORTEST_SENTENCE or _PERSON.isdisjoint(words) or not _MEANING.isdisjoint(words):
        return False
    return not _ASKS.isdisjoint(words) or not _ASK_PAIRS.isdisjoint(pairwise(words))
