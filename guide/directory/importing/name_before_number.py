"""Finds names of people right before a number in running texts: "Intakes: Jane Doe (218) 555-0100"."""

import re
from collections.abc import Collection, Iterator

from guide.directory.columns.patterns import GROUP, PHONE, STREET_WORD
from guide.directory.columns.people import is_first_name
from guide.directory.columns.surnames import is_surname
from guide.search.analysis.common_words import is_common_word

_MAY_BE = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ'’-]+ [A-ZÀ-Ý][a-zß-ÿ'’-]+\W{1,60}\d")  # most texts have none
_LOOKED_AT = 90  # characters before a number
_WORD = r"[A-ZÀ-Ý][a-zß-ÿ'’-]+"
_BEFORE = re.compile(rf"(\b\w[\w'’-]* )?\b(({_WORD}) ({_WORD}))\W{{1,60}}$")
_NO_NAME = re.compile(
    rf"{GROUP.pattern}|\b(?:{STREET_WORD})\b|\b(?:beach|city|park|heights|springs|valley|hall|area|region)\b",
    re.IGNORECASE,
)
_OF_TOWNS = frozenset(
    "port lake san santa saint fort mount glen villa el la los las new north south east west point".split()
)


def may_name_before_number(text: str) -> bool:
    """Return whether a text has a number, and two words with capitals before one."""
    return bool(PHONE.search(text) and _MAY_BE.search(text))


def names_before_numbers(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield each name right before a number, with both; `known` ones, in small letters, are left out."""
    for number in PHONE.finditer(text):
        start = max(0, number.start() - _LOOKED_AT)
        found = _BEFORE.search(text[start : number.start()])
        if found and found[2].casefold() not in known and _is_name(*found.group(1, 3, 4)):
            yield text[start + found.start(2) : number.end()]


def _is_name(before: str | None, first: str, last: str) -> bool:
    """Return whether two words are a name: one is a first name, and neither is of a town or a group."""
    is_of_group = before and before[:1].isupper() and GROUP.search(before)
    if is_of_group or _NO_NAME.search(f"{first} {last}") or first.lower() in _OF_TOWNS:
        return False
    if is_first_name(first):
        return is_surname(last) or not is_common_word(last.lower())
    return is_first_name(last) and not is_common_word(first.lower())
