"""Finds the columns of one object ("Phone 2", "Phone 2 Type"), and what headings say beside fields."""

from collections import Counter, defaultdict
from collections.abc import Sequence

from guide.directory.columns.words import lists, words_of

# The field by which an object begins; another of its fields belongs to the one with most words in common.
_FIRST = frozenset(
    "phone.number address.address_1 address.whole url.url schedule.description contact.name contact.phone "
    "contact.email taxonomy_term.name language.name service_area.name required_document.document "
    "location.name".split()
)
_MOST = 50  # objects of a kind among which others are looked for
_LABELLED = ("phone.number", "address.address_1", "address.whole", "url.url", "schedule.description")


def groups_of(headings: Sequence[str], fields: Sequence[str]) -> list[tuple[int, str]]:
    """Return of each column the number of its group among objects of its kind, and its label."""
    words = [frozenset(words_of(heading)) for heading in headings]
    kinds, is_first = [field.partition(".")[0] for field in fields], [field in _FIRST for field in fields]
    opened = defaultdict[str, list[frozenset[str]]](list)
    for kind, own, opens in zip(kinds, words, is_first, strict=True):
        opened[kind] += [own] if opens else []
    before, groups = Counter[str](), list[int]()
    for kind, own, opens in zip(kinds, words, is_first, strict=True):
        several = opened[kind][:_MOST]
        groups.append(before[kind] if opens or not several else _nearest(own, several, before[kind] - 1))
        before[kind] += opens
    return list(zip(groups, map(_label, headings, fields), strict=True))


def _nearest(words: frozenset[str], opened: Sequence[frozenset[str]], last: int) -> int:
    """Return the group with most words in common, of those with as many the last that stands before."""
    return max(range(len(opened)), key=lambda at: (len(words & opened[at]), at <= last, -abs(at - last)))


def _label(heading: str, field: str) -> str:
    says = any((word,) not in lists()["no label"] for word in words_of(heading) if not word.isdigit())
    return " ".join(heading.replace("_", " ").split())[:80] if says and field in _LABELLED else ""
