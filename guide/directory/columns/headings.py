"""Finds the field that a heading names, the columns of one object, and what headings say beside fields."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import PurePath

from guide.directory.columns.fields import FIELDS, is_field
from guide.directory.columns.words import Words, has_one_of, lists, parts_of, words_of
from guide.directory.sheet import ENDING

UNUSED = "not used"
_SEVERAL = 2  # words: a shorter phrase says nothing within a heading, but as its end or beginning
_MOST = 12  # words of a heading
# What stands for a field that an object does not have.
_INSTEAD = {"url": "website", "website": "url", "status": "", "audience": "eligibility_description"}


@dataclass(frozen=True, slots=True)
class Found:
    """The field of a column, "" for none, whether that is sure, and whether it is never public.

    It is sure if the whole heading says so, and the cells say nothing else.
    """

    field: str = ""
    sure: bool = False
    is_private: bool = False


@cache
def _fields() -> Mapping[Words, str]:
    """Return by phrase the field, with "*" for the object of the sheet."""
    found = dict[Words, str]()
    for name, phrases in lists().items():
        if name == UNUSED or is_field(name) or name.startswith("*."):
            found |= dict.fromkeys(phrases, name)
    return found


@cache
def _objects(kind: str) -> Mapping[Words, str]:
    """Return by phrase the object of the lists of a kind, such as [owner location]."""
    found = (each for each in lists().items() if each[0].startswith(kind))
    return {phrase: name.removeprefix(kind) for name, phrases in found for phrase in phrases}


def about_of_name(name: str) -> str:
    """Return what the rows of a sheet are by its name, "-" if they are of no use, "" if it does not say."""
    words = tuple(word for word in words_of(PurePath(ENDING.sub("", name)).name) if not word.isdigit())
    return _objects("sheet ").get(words, _objects("sheet ").get(words[-1:], ""))


def named(heading: str, about: str) -> Found:
    """Return the field that a heading names in a sheet about an object."""
    words = words_of(heading)[:_MOST]
    if has_one_of("of another", words):
        return Found()
    plain = tuple(word for word in words if not word.isdigit())
    short = tuple(word for word in plain if (word,) not in lists()["noise"])
    for each in dict.fromkeys((words, plain, short)):
        if each and (field := _whole(each, about)):
            return Found("" if field == UNUSED else field, sure=True)
    return Found(_of_day(_part(words, about) or _part(short, about) or _part(plain, about), words))


def _whole(words: Words, about: str) -> str:
    if field := _fields().get(words):
        return _resolved(field, about)
    for size in (2, 1):
        owner, field = _objects("owner ").get(words[:size]), _fields().get(words[size:], UNUSED)
        if owner and field != UNUSED:
            return _resolved(field, owner if owner not in ("address", "phone") else about)
    name = "_".join(words)
    return f"{about}.{name}" if name in FIELDS.get(about, ()) else ""


def _part(words: Words, about: str) -> str:
    """Return the field of the longest phrase in a heading: of several words, or its last or its first word.

    The first word is no name: "What we heard", "Provider update".
    """
    for part in parts_of(words):
        if len(part) < _SEVERAL and part not in (words[-1:], words[:1]):
            continue
        field = _whole(part, about)
        is_name = field.endswith((".name", ".category")) and part != words[-len(part) :]
        if field and field != UNUSED and not is_name:
            return field
    return ""


def _of_day(field: str, words: Words) -> str:
    """Return the field of hours; that of a day if the heading names one: "Friday open time"."""
    days = {found for word in words if (found := _fields().get((word,), "")).endswith("day")}
    if not field.startswith("schedule.") or not days:
        return field
    return days.pop() if len(days) == 1 else "schedule.description"


def _resolved(field: str, about: str) -> str:
    """Return the field of the object that the rows are for "*.name"; another field as it is."""
    owner, _, name = field.partition(".")
    if owner != "*":
        return field
    for each in (about, "service"):
        for instead in (name, _INSTEAD.get(name, name)):
            if instead in FIELDS.get(each, ()):
                return f"{each}.{instead}"
    return ""


# The field by which an object begins; another of its fields belongs to the one with most words in common.
_FIRST = frozenset(
    "phone.number address.address_1 address.whole url.url schedule.description contact.name contact.phone "
    "contact.email taxonomy_term.name language.name service_area.name required_document.document "
    "location.name".split()
)
_MOST_OBJECTS = 50  # objects of a kind among which others are looked for
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
        several = opened[kind][:_MOST_OBJECTS]
        at, last = before[kind], before[kind] - 1
        if several and not opens:  # with most words in common; of several, the last that stands before
            at = max(
                range(len(several)), key=lambda at: (len(own & several[at]), at <= last, -abs(at - last))
            )
        groups.append(at)
        before[kind] += opens
    return list(zip(groups, map(_label, headings, fields), strict=True))


def _label(heading: str, field: str) -> str:
    says = any((word,) not in lists()["no label"] for word in words_of(heading) if not word.isdigit())
    return " ".join(heading.replace("_", " ").split())[:80] if says and field in _LABELLED else ""
