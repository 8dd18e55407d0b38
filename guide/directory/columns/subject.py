"""Guesses what the rows of a table are about: services, organizations, phones and so on."""

import re
from collections.abc import Sequence

from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.standard_names import is_standard
from guide.directory.endings import ENDING

# What a table is about by the words of its name; "" is of no use for a directory.
_NAMES = """
service: service | listing | resource
organization: organization | agency | provider | nonprofit | partner
location: location | site | facility | branch | place | venue
service_at_location: service at location | service location | location service
program: program
address: address | physical address | postal address | mailing address | email address | mail address
phone: phone | number
contact: contact | staff | people
schedule: schedule | regular schedule | holiday schedule | hour
language: language
accessibility: accessibility | accessibility for disability
service_area: service area | area
required_document: required document
cost_option: cost option
url: url | additional website | additional url
funding: funding
taxonomy: taxonomies
taxonomy_term: taxonomy term | taxonomy | term
attribute: attribute | service taxonomy | service attribute | other attribute | taxonomy detail | eligibility
  | payment accepted | service tag | organization taxonomy
service_capacity: service capacity
unit: unit
: organization identifier | metadata | meta table description | data package
  | meta data | readme | instruction | lookup | change log | meta description
"""
# A table of this name describes others: "Service Mapping", "Data dictionary".
_DESCRIBING = frozenset("mapping crosswalk glossary dictionary codebook legend definition schema".split())
# So does one whose columns are pairs of these: "Field", "Mapped to", "Definition".
_NAMES_OF_FIELDS = frozenset("field column variable element term abbreviation acronym heading code".split())
_SAID_OF_FIELDS = frozenset(
    "mapped mapping definition meaning explanation description datatype type format required example".split()
)
_MOST_OF_A_GLOSSARY = 6  # columns
_NO_NAME = frozenset(
    "grid view all main export data final copy new old csv of the list sheet x table my".split()
)
_MOST_OF_THE_STANDARD = 24  # columns
_FLAT = frozenset("phone hour address city zip eligibility website".split())


# How a name of one word can end, the longest first.
_GLUED_NAMES = (
    ("servicesatlocation", "service_at_location"),
    ("serviceatlocation", "service_at_location"),
    ("address", "address"),
    ("phone", "phone"),
    ("contact", "contact"),
    ("schedule", "schedule"),
    ("program", "program"),
    ("organization", "organization"),
    ("agency", "organization"),
    ("org", "organization"),
    ("location", "location"),
    ("site", "location"),
    ("service", "service"),
)
_NEAR_FIRST = 4  # columns
_PLACED = {("service", "id"), ("location", "id")}
_OF_STANDARD = ("service_capacity", "unit")  # only where the headings are the standard's, too


def _read_names() -> dict[Words, str]:
    lines = _NAMES.strip().replace("\n  ", " ").splitlines()
    parts = (line.partition(":") for line in lines)
    return {words_of(phrase): about for about, _, phrases in parts for phrase in phrases.split("|")}


_ABOUT = _read_names()


def about_of(name: str, headings: Sequence[str]) -> str:
    """Return the object that a table is about, by its name and headings; a flat sheet is about services."""
    words = [words_of(heading) for heading in headings]
    if _is_called_describing(name, words):
        return ""
    by_name = _by_name(name)
    if by_name == "program" and _is_flat(words):
        return "service"
    if by_name in _OF_STANDARD and not is_standard(by_name, headings):
        return ""  # "Units" of a landlord
    if by_name is not None or _has_pairs(words):
        return by_name or ""
    if _has_only_ids(words):
        return "service_at_location" if set(words) >= _PLACED else ""
    return _by_end(name, headings) or _by_glued(name, words) or _by_first(words) or "service"


def _by_name(name: str) -> str | None:
    """Return the object by the whole name of the table, or by its last part ("2021 sites - Phones.csv")."""
    last = _last_part(name)
    if "taxonomies" in last.lower():
        return "taxonomy"
    words = tuple(word for word in words_of(last) if not word.isdigit() and word not in _NO_NAME)
    return _ABOUT.get(words)


def _by_glued(name: str, headings: Sequence[Words]) -> str | None:
    """Return the object by the end of a name of one word, for tables with ids: "brevlocationphone.csv"."""
    has_id = any(words[-1:] == ("id",) for words in headings[:_NEAR_FIRST])
    word = re.sub(r"\d+$", "", ENDING.sub("", name).strip()).lower()
    ends = (word, word.removesuffix("s"), word.removesuffix("es")) if has_id and word.isalpha() else ()
    return next(
        (about for end, about in _GLUED_NAMES if word != end and any(e.endswith(end) for e in ends)), None
    )


def _last_part(name: str) -> str:
    plain = ENDING.sub("", name).strip().rstrip(")]")
    return re.split(r"[/\\]| [-–—] |_-_|[()\[\]:!]|, (?:sheet )?", plain)[-1]


def _is_called_describing(name: str, headings: Sequence[Words]) -> bool:
    """Return whether a table is called as one that tells of the fields of others."""
    is_narrow = len(headings) <= _MOST_OF_A_GLOSSARY and not _is_flat(headings)
    return is_narrow and not _DESCRIBING.isdisjoint(words_of(_last_part(name))[-1:])


def _has_pairs(headings: Sequence[Words]) -> bool:
    """Return whether a table has a column of fields or words, and one with what is said of them."""
    if not 1 < len(headings) <= _MOST_OF_A_GLOSSARY:
        return False
    first, others = set(headings[0]), {word for words in headings[1:] for word in words}
    is_of_fields = first <= _NAMES_OF_FIELDS | {"name"} and not first.isdisjoint(_NAMES_OF_FIELDS)
    return is_of_fields and not others.isdisjoint(_SAID_OF_FIELDS)


def _has_only_ids(headings: Sequence[Words]) -> bool:
    return len(headings) > 1 and all(words[-1:] == ("id",) for words in headings)


def _by_end(name: str, headings: Sequence[str]) -> str | None:
    """Return the object by the end of the name, for tables with the standard's own id and few columns."""
    if len(headings) > _MOST_OF_THE_STANDARD or "id" not in (heading.strip().lower() for heading in headings):
        return None
    words = words_of(ENDING.sub("", name))
    return next((_ABOUT[words[at:]] for at in range(len(words)) if words[at:] in _ABOUT), None)


def _by_first(headings: Sequence[Words]) -> str | None:
    """Return the object whose id is the first column: "phone_recordid"."""
    first = headings[0] if headings else ()
    about = _ABOUT.get(first[:-1]) if len(first) > 1 and first[-1] == "id" else None
    if about in ("organization", "location", "program") and _is_flat(headings):
        return None
    return about


def _is_flat(headings: Sequence[Words]) -> bool:
    return len(_FLAT.intersection(word for words in headings for word in words)) >= 3
