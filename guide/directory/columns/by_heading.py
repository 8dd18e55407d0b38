"""Finds the field that a heading names."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from guide.directory.columns.headings import Words, contains, words_of
from guide.directory.columns.other_phrases import OTHER_PHRASES
from guide.directory.columns.place_phrases import PLACE_PHRASES
from guide.directory.columns.service_phrases import SERVICE_PHRASES
from guide.directory.fields import FIELDS

NOT_USED = "-"
_NOISE = frozenset(
    """
the a an our their your custom please field public main primary official current text list info information
of s and or for value system option english en official el la los las de del su if diff
different yn
""".split()
)
# The words at the start of a heading that say whose field it is.
_OWNERS = {
    "service": "service",
    "resource": "service",
    "listing": "service",
    "content": "service",
    "entry": "service",
    "node": "service",
    "program": "program",
    "organization": "organization",
    "agency": "organization",
    "provider": "organization",
    "parent": "organization",
    "operator": "organization",
    "vendor": "organization",
    "hq": "organization",
    "headquarter": "organization",
    "location": "location",
    "site": "location",
    "facility": "location",
    "branch": "location",
    "office": "location",
    "phone": "phone",
    "address": "address",
    "mailing": "address",
    "physical": "address",
    "billing": "address",
    "other": "address",
    "schedule": "schedule",
    "language": "language",
    "taxonomy": "taxonomy_term",
}
# What stands for a field that an object does not have.
_INSTEAD = {"url": ("website",), "name": ("description",), "description": ("name",)}
# A service's phones, the locations of a phone: the field if the column has texts; ids are found by the texts.
_LINKS = {
    "location": "location.name",
    "organization": "organization.name",
    "service": "service.name",
    "contact": "contact.name",
    "phone": "phone.number",
    "schedule": "schedule.description",
    "program": "program.name",
    "taxonomy": "taxonomy_term.name",
    "address": "address.whole",
}
_LEAST_PART = 0.2


@dataclass(frozen=True, slots=True)
class Found:
    """The field that a heading names ("-" if it is known and not used), and the part of it that says so."""

    field: str
    part: float


@cache
def _exact() -> dict[Words, str]:
    found = dict[Words, str]()
    for field, phrase in _phrases():
        found.setdefault(words_of(phrase.removeprefix("=")), field)
    return found


@cache
def _within() -> tuple[tuple[Words, str], ...]:
    parts = [(words_of(phrase), field) for field, phrase in _phrases() if not phrase.startswith("=")]
    return tuple(sorted(parts, key=lambda part: -len(part[0])))


def _phrases() -> Iterator[tuple[str, str]]:
    for line in (SERVICE_PHRASES + PLACE_PHRASES + OTHER_PHRASES).replace("\n  ", " ").strip().splitlines():
        field, _, phrases = line.partition(":")
        for phrase in phrases.split("|"):
            if phrase.strip():
                yield field, phrase.strip()


@lru_cache(maxsize=4096)
def field_of(words: Words, about: str) -> Found | None:
    """Return the field that a heading names in a table about an object, or None."""
    plain = tuple(word for word in words if not word.isdigit())
    short = tuple(word for word in plain if word not in _NOISE)
    for each in (words, plain, short):
        found = _exactly(each, about) or _owned(each, about)
        if found:
            return found
    return _partly(words, about)


def link_of(words: Words) -> str | None:
    """Return the object that a heading of one word names: "Locations"."""
    field = _LINKS.get(words[0]) if len(words) == 1 else None
    return field.partition(".")[0] if field else None


def _exactly(words: Words, about: str) -> Found | None:
    field = _exact().get(words)
    return Found(resolved(field, about), 1.0) if field else None


def _owned(words: Words, about: str) -> Found | None:
    """Return the field of what the heading begins with: "location name", "name of location"."""
    if "of" in words[1:-1]:
        at = words.index("of")
        if words[-1] in _OWNERS:
            words = (*words[at + 1 :], *words[:at])
        elif words[:at] == ("name",):  # "Name of pantry"
            return Found(resolved("*.name", about), 0.8)
    if len(words) < 2 or words[0] not in _OWNERS:
        return None
    owner = _OWNERS[words[0]]
    if owner == "program" and about == "service":
        owner = "service"
    rest = words[1:]
    own = next((name for name in FIELDS[owner] if words_of(name) == rest), None)
    if own:
        return Found(f"{owner}.{own}", 1.0)
    if len(rest) == 1 and rest[0] in _LINKS:
        return Found(_LINKS[rest[0]], 0.9)
    found = _exactly(rest, owner) or _owned(rest, owner)
    return found and Found(found.field, 0.9)


def _partly(words: Words, about: str) -> Found | None:
    known = tuple(word for word in words if word not in _NOISE and not word.isdigit())
    for phrase, field in _within():
        if contains(words, phrase):
            part = len(phrase) / max(len(known), 1)
            return Found(resolved(field, about), min(part, 0.95)) if part >= _LEAST_PART else None
    return None


def resolved(field: str, about: str) -> str:
    """Return the field of the object that a table is about for "*.name"; another field as it is."""
    owner, _, name = field.partition(".")
    if owner != "*":
        return field
    for each in (about, "service"):
        for instead in (name, *_INSTEAD.get(name, ())):
            if instead in FIELDS.get(each, ()):
                return f"{each}.{instead}"
    return field
