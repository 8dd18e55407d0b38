"""Weighs what the words of a heading hint at, and what the texts below it are like, against one another."""

from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from guide.directory.columns.by_heading import NOT_USED, Found
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.fits import fit, is_running_text
from guide.directory.columns.headings import Words, contains, words_of
from guide.directory.columns.hint_words import HINT_WORDS

_STRONG, _WEAK, _MORE = 0.9, 0.45, 0.1  # how much a word hints, and one more of the same field
_HEADING, _TEXTS = 0.5, 0.5  # how much each counts
_LEAST, _LEAST_FIT, _GOOD_FIT = 0.64, 0.3, 0.5  # below it nothing is said
_LIKELY, _UNSURE = 0.78, 0.5
_OPEN_FIT = 0.4
# What can be said in any words.
_OPEN = frozenset(
    """
    service.description service.eligibility_description service.application_process
    required_document.document service.fees_description location.description location.transportation
    """.split()
)
# How much more another field must have than the one that the heading names, if that fits, and if not.
_LEAD, _SMALL_LEAD = 0.3, 0.1
_FULL = 0.6  # of a heading: then it names a field
_HALF = 0.5  # of a heading: "Open Monday"
_KNOWN_PART = 0.4  # of a heading that is known to be of no use
_TALK = 0.5  # of the texts are as colleagues write to one another
_NO_ANSWERS, _MOSTLY_ANSWERS = ("service.status", "service_area.name"), 0.7
_DESCRIBED = frozenset("description descripcion what mission purpose about vision".split())
# What says in running text what is public: so would a note, if it were taken for one of these.
IN_TEXT = frozenset(
    """
    service.description service.eligibility_description service.application_process service.alert
    service.category service.status location.description location.transportation
    required_document.document schedule.description
    """.split()
)


@cache
def _hints() -> tuple[tuple[Words, str, float], ...]:
    return tuple(_read_hints())


def _read_hints() -> Iterator[tuple[Words, str, float]]:
    for line in HINT_WORDS.replace("\n  ", " ").strip().splitlines():
        field, _, phrases = line.partition(":")
        for part, weight in zip(phrases.split(";"), (_STRONG, _WEAK), strict=False):
            for phrase in part.split("|"):
                if phrase.strip():
                    yield words_of(phrase), field, weight


@lru_cache(maxsize=4096)
def hints_of(words: Words) -> Mapping[str, float]:
    """Return the fields at which a heading hints, each with how strongly it does, from 0 to 1."""
    found: dict[str, float] = {}
    for phrase, field, weight in _hints():
        if contains(words, phrase):
            before = found.get(field, 0.0)
            found[field] = min(1.0, max(before, weight) + (_MORE if before else 0))
    return found


def _stays(found: Found) -> bool:
    """Return whether what a heading names holds whatever the texts are: no use, a note, a day, an area."""
    is_day = found.field.startswith("schedule.") and found.field.endswith("day") and found.part >= _HALF
    is_no_use = found.field == NOT_USED and found.part >= _KNOWN_PART
    is_area = found.field.startswith("service_area.") and found.part >= _HALF
    return found.field == "private.note" or is_day or is_no_use or is_area


def is_surely_described(column: Column, found: Found | None) -> bool:
    """Return whether a whole heading names the description: agencies write "We help" there, too."""
    is_named = found is not None and found.part == 1 and found.field == "service.description"
    return is_named and not _DESCRIBED.isdisjoint(column.words)


def weighed(column: Column, found: Found | None) -> Draft | None:
    """Return the guess on which heading and texts agree best, None if they agree on none.

    `found` is what the whole heading names, if that is known; texts of that kind leave it little doubt.
    """
    if not column.samples or (found and _stays(found)):
        return None
    hints = dict(hints_of(column.words))
    if found and found.field != NOT_USED:
        hints[found.field] = max(hints.get(found.field, 0.0), 0.5 + 0.5 * found.part)
    fits = {field: _fit(field, column, hint) for field, hint in hints.items()}
    scores = {field: _HEADING * hint + _TEXTS * fits[field] for field, hint in hints.items()}
    best = max(scores, key=lambda field: scores[field], default=NOT_USED)
    if scores.get(best, 0.0) < max(_LEAST, _needed(best, found, scores, fits)) or fits[best] < _LEAST_FIT:
        return None
    if found and found.part == 1 and best.endswith(".name") and best != found.field:
        return None  # "Organization type"
    if best in _NO_ANSWERS and column.share("yes_no") >= _MOSTLY_ANSWERS:
        return None  # "Topic covered: Budgeting"
    is_clear = hints[best] >= _STRONG
    is_named = is_surely_described(column, found) and best == "service.description"
    is_public = is_named or (is_clear and fits[best] >= _TALK)
    if best in IN_TEXT and column.share("talk") >= _TALK and not is_public:
        return Draft("private.note", _UNSURE)
    return Draft(best, min(scores[best], _LIKELY) if is_clear and fits[best] > _OPEN_FIT else _UNSURE)


def _fit(field: str, column: Column, hint: float) -> float:
    """Return how texts fit a field; in running text that a heading clearly names anything may stand."""
    found = fit(field, column)
    return max(found, _OPEN_FIT) if hint >= _STRONG and field in _OPEN and is_running_text(column) else found


def _needed(best: str, found: Found | None, scores: Mapping[str, float], fits: Mapping[str, float]) -> float:
    """Return the score that a field must have in place of the one that the heading names."""
    if found is None or found.field == best:
        return 0.0
    is_known = found.part >= _FULL and fits.get(found.field, 0.0) >= _GOOD_FIT
    return scores.get(found.field, 0.0) + (_LEAD if is_known else _SMALL_LEAD)
