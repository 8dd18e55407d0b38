"""Finds addresses and coordinates in the texts of what is confidential."""

import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from guide.content.number_words import NUMBER_WORDS
from guide.content.safe_text import short
from guide.i18n import tr

_ROADS = "St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr|Drive|Ln|Lane|Way|Court|Ct|Place|Pl|Hwy|Highway"
# A house number with the name of a street, or a pair of coordinates.
_PLACE = re.compile(
    rf"(?:\b\d{{1,5}}|{NUMBER_WORDS})\s+(?:[NSEW]\.?\s+)?[A-Z0-9][\w.]*(?:\s+[A-Z0-9][\w.]*)*\s+"
    rf"(?:{_ROADS})\b"
    r"|-?\d{1,3}\.\d{3,},\s*-?\d{1,3}\.\d{3,}"
)
_ENDS = (re.compile(rf"\s(?:{_ROADS})\b"), re.compile(r"\.\d{3,},"))  # found much faster, and in each


def place_sentence(text: str) -> str:
    """Return the sentence about the place that a text of a confidential entry names, "" if it names none."""
    location = _PLACE.search(text) if _may_name(text) else None
    if not location:
        return ""
    return tr(
        "This entry is confidential, so '{place}' can't stand here; delete it.",
        place=short(location.group()),
    )


def without_places(text: str, instead: str) -> str:
    """Return a text with `instead` in place of each place that it names."""
    return _PLACE.sub(lambda _: instead, text) if _may_name(text) else text


def _may_name(text: str) -> bool:
    return any(each.search(text) for each in _ENDS)


def place_sentence_of(value: Any) -> str:
    """Return the sentence about the first place in the texts of a value and of all its parts, "" for none."""
    return next(filter(None, map(place_sentence, texts_in(value))), "")


def texts_in(value: Any) -> Iterator[str]:
    """Yield the texts of a value and of all its parts."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from texts_in(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))
