"""Reads ages in a typed text: "16 year old", "she is 40", "menor". Numbers of ages are not searched for."""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import NamedTuple

from guide.search.analysis.analyzer import Word

YOUNGEST, OLDEST = 5, 99  # years that may be an age of somebody who is asked about
LIKELY = range(10, 30)  # years that are an age beside a word for a person, without a word for years
GROWN_UP = 18


class Age(NamedTuple):
    """The first and the last age, in years, that somebody may have."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class AgesSaid:
    """The age of the youngest person in a text, and the indexes of the words that tell ages as numbers."""

    youngest: Age | None = None
    numbers: frozenset[int] = frozenset()


_YEARS = frozenset("year years yr yrs y yo anos ano".split())
_OLD = frozenset("old of edad".split())
_WITH_YEARS = frozenset("yo yr yrs y f m".split())  # "17yo", "16f" are one word
_IS = frozenset(
    """is im am are shes hes theyre age aged turned turns turning just only barely almost nearly maybe
    about like probably tiene tengo cumplio cumple edad""".split()
)
_PERSON = frozenset(
    """she he her him his girl boy kid kids child teen teenager youth minor son daughter niece nephew sister
    brother friend cousin student runaway female male woman man guy boyfriend girlfriend client caller f m
    pregnant nina nino chica chico hija hijo hermana hermano sobrina sobrino muchacha joven ella novio mujer
    they them""".split()
)
_NO_AGE_AFTER = frozenset(  # words after a number that is no age
    """hour hours hr hrs h min mins minute minutes day days night nights week weeks month months mile miles
    dollar dollars buck bucks percent people kids girls boys men women beds bed times time guys am pm years
    year step minutos horas dias semanas meses grade block blocks others of""".split()
)
_NO_AGE_BEFORE = frozenset(  # words before a number that is no age
    """room rm route bus hwy highway super motel exit chapter section form step i interstate us hb sf title
    grade number apt unit floor number top line call text habitacion within for subd part day
    code article than""".split()
)
_LIMITS = frozenset("over under above below to than through until limit up plus".split())
_SINCE = frozenset("hace por durante desde".split())
_WAS = frozenset("was were tenia tenian".split())
_WRITTEN = {
    word: first + n
    for first, written in (
        (10, "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"),
        (10, "diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve veinte"),
    )
    for n, word in enumerate(written.split())
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "treinta": 30, "cuarenta": 40, "cincuenta": 50}
del _WRITTEN["once"]  # it is an English word, too
_TENS = frozenset((20, 30, 40, 50, 60))
_ONES = {word: n for n, word in enumerate("one two three four five six seven eight nine".split(), 1)}
_GROWN = Age(GROWN_UP, OLDEST)
_PLURAL = re.compile(r"[^s]s$")  # "16 dresses" are no age, "16 homeless" is
_PARTED = re.compile(r"[,;!?|]|\.\s")  # what parts a number from a word that it would count: "16, bed"
_GROUPS = {
    **dict.fromkeys("minor minors underage menor menores".split(), Age(0, GROWN_UP - 1)),
    **dict.fromkeys(
        "teen teens teenage teenager teenagers preteen adolescente adolescentes".split(), Age(13, 17)
    ),
    **dict.fromkeys("adult adults adulta adulto grown".split(), _GROWN),
}


def ages_in(words: Sequence[Word], text: str) -> AgesSaid:
    """Return what `words`, all words of `text`, tell of ages. An age in the past is no age of anybody now."""
    surfaces = [word.surface for word in words]
    parted = frozenset(
        at for at in range(1, len(words)) if _PARTED.search(text, words[at - 1].end, words[at].start)
    )
    said = list(filter(None, (_said_at(surfaces, at, parted) for at in range(len(surfaces)))))
    ages = [Age(each.number, each.number) for each in said if not each.is_past]
    groups = [
        _GROWN if "not" in surfaces[max(0, at - 2) : at] else _GROUPS[surface]
        for at, surface in enumerate(surfaces)
        if surface in _GROUPS
    ]
    no_child = [age for age in ages if age.last >= LIKELY.start]
    youngest = min(no_child or ages or groups, key=lambda age: (age.last, age.first), default=None)
    return AgesSaid(youngest, frozenset(at for each in said for at in each.used))


class _Said(NamedTuple):
    """An age that was said as a number, and the indexes of the words that say it."""

    number: int
    used: range
    is_past: bool


def _said_at(surfaces: Sequence[str], at: int, parted: Set[int]) -> _Said | None:
    """Return the age that begins with the word at index `at`, or None.

    `parted` has the indexes of the words before which a comma or the like stands.
    """
    number, unit = _number(surfaces[at])
    end = at + 1
    if number in _TENS and end < len(surfaces) and surfaces[end] in _ONES:
        number, end = number + _ONES[surfaces[end]], end + 1
    if not YOUNGEST <= number <= OLDEST or (unit and unit not in _WITH_YEARS):
        return None
    before = surfaces[at - 1] if at else ""
    after, then = (*surfaces[end : end + 2], "", "")[:2]
    is_past = before in _WAS
    if unit:
        return _Said(number, range(at, end + (after == "old")), is_past)
    if after in _YEARS:
        is_spanish = after.startswith("ano") and before not in _SINCE
        is_age = then in _OLD or is_spanish or after in _WITH_YEARS
        return _Said(number, range(at, end + 1 + (then in _OLD)), is_past) if is_age else None
    if number in LIKELY and _is_lone(at, end, len(surfaces), parted):
        return _Said(number, range(at, end), is_past)
    after = "" if end in parted else after
    is_age = not _counts_something(before, after) and _is_of_somebody(surfaces, at, number, after)
    return _Said(number, range(at, end), is_past or before == "at") if is_age else None


def _is_lone(at: int, end: int, size: int, parted: Set[int]) -> bool:
    """Return whether nothing but commas and the ends of the text stand beside a number: "girl, 16, bed"."""
    return end - at < size and (at == 0 or at in parted) and (end == size or end in parted)


def _counts_something(before: str, after: str) -> bool:
    """Return whether the words around a number make it no age: "room 16", "16 beds", "18 to 24"."""
    is_range = not _LIMITS.isdisjoint((before, after)) or before.isdigit() or after.isdigit()
    return is_range or after in _NO_AGE_AFTER or before in _NO_AGE_BEFORE


def _is_of_somebody(surfaces: Sequence[str], at: int, number: int, after: str) -> bool:
    """Return whether a number without a word for years is the age of a person beside it."""
    if at == 0 and (after in _PERSON or (after and number >= LIKELY.start and not _PLURAL.search(after))):
        return True
    before = surfaces[at - 2] if at > 1 and surfaces[at - 1] == "of" else surfaces[at - 1] if at else ""
    if before in _PERSON or before in _IS or before in _WAS:
        return True
    return number in LIKELY and not _PERSON.isdisjoint(surfaces)


def _number(surface: str) -> tuple[int, str]:
    """Return the number at the start of a folded word and the letters after it; (0, "") without a number."""
    if surface in _WRITTEN:
        return _WRITTEN[surface], ""
    digits = 0
    while digits < len(surface) and surface[digits].isascii() and surface[digits].isdigit():
        digits += 1
    return (int(surface[:digits]), surface[digits:]) if 0 < digits < 3 else (0, "")
