"""How text becomes words: the same for the index, for a query and for marking hits."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from whoosh.analysis import Analyzer, Token
from whoosh.lang.porter import stem

# A word is letters and digits, with combining accents and inner apostrophes; all else parts words.
_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*(?:['’ʼ][^\W_]+)*")
_POSSESSIVE = re.compile(r"['’ʼ]s$")
_APOSTROPHE = re.compile(r"['’ʼ]")
# "harbour" and "harbor" are one word to the person who types it; "hour" and "four" stay as they are.
_BRITISH_OUR = re.compile(r"(?<=[a-z]{3})our(?=s?$)")
LONGEST_WORD = 40


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a text: as it is compared, its stem, and where it stands (characters)."""

    surface: str
    stem: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of an entry's text and how much a word in it counts."""

    text: str
    weight: float


class WeightedText(str):
    """The text of one entry for one Whoosh field, still in its weighted parts."""

    __slots__ = ("parts",)
    parts: tuple[Part, ...]

    @classmethod
    def of(cls, parts: Iterable[Part]) -> "WeightedText":
        """Join the parts; Whoosh sees a plain string, our analyzers see the parts."""
        kept = tuple(parts)
        text = cls("\n".join(part.text for part in kept))
        text.parts = kept
        return text


def fold(text: str) -> str:
    """Give the text without case, accents and possessive endings, as words are compared."""
    lowered = _POSSESSIVE.sub("", text.casefold())
    plain = "".join(c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c))
    return _BRITISH_OUR.sub("or", _APOSTROPHE.sub("", plain))


@lru_cache(maxsize=20_000)
def _forms(raw: str) -> tuple[str, str]:
    surface = fold(raw[:LONGEST_WORD])
    return surface, str(stem(surface))


def words_of(text: str) -> Iterator[Word]:
    """Give the words of a text in order."""
    for match in _WORD.finditer(text):
        surface, stemmed = _forms(match.group())
        if surface:
            yield Word(surface, stemmed, match.start(), match.end())


def joined_compounds(text: str) -> Iterator[str]:
    """Give compounds written as one word, so that "hotline" finds "hot-line" and "157177" finds 157.177."""
    for match in re.finditer(r"[^\W_]+(?:[-‐‑.][^\W_]+)+", text):
        yield fold(re.sub(r"[\W_]", "", match.group())[:LONGEST_WORD])


class PartsAnalyzer(Analyzer):  # type: ignore[misc]  # Whoosh's classes are untyped
    """Feeds Whoosh the words of a WeightedText, each with the weight of its part."""

    def __init__(self, words: Callable[[str], Iterator[str]]) -> None:
        self._words = words

    def __call__(self, value: str, **_kwargs: object) -> Iterator[Token]:
        """Give Whoosh one token after another, as it asks of an analyzer."""
        parts = getattr(value, "parts", None) or (Part(value, 1.0),)
        token = Token(boosts=True)
        for part in parts:
            for text in self._words(part.text):
                token.text = text
                token.boost = part.weight
                yield token


def stems_of(text: str) -> Iterator[str]:
    """Give the words of a text as stems: what scores are made from."""
    yield from (word.stem for word in words_of(text))
    yield from map(stem, joined_compounds(text))


def surfaces_of(text: str) -> Iterator[str]:
    """Give the words of a text as they are written: what an unfinished word is looked up in."""
    yield from (word.surface for word in words_of(text))
    yield from joined_compounds(text)
