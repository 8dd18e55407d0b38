"""Lays texts out as an entry holds them, and keeps what it has no field for as data of its source.

Nothing is cut, nothing but white space changes, and only what a person has let in is kept.
"""

import re
from dataclasses import fields, replace
from textwrap import wrap
from typing import Any, TypeVar

from guide.content import hsds
from guide.content.confidential import texts_in
from guide.content.hsds import Language, Program, Schedule, Service
from guide.content.hsds_schema import MOST as MOST_KEPT
from guide.content.limits import COUNTED_AS, MAX_ITEMS, MAX_TEXT
from guide.content.parts import Section

SUMMARY = 300  # characters
MOST = MAX_TEXT - 200  # characters of a field or paragraph, with room for what stands beside
# A sentence ends before a capital letter, but not in "St. Paul" or "J. Doe".
_END = re.compile(r"(?<![ (][A-Z])(?<![ (][A-Z][a-z])[.!?][\")’”]?(?=\s+[^\sa-z])")
_NEXT = re.compile(r"(?<=[^\s.,:;!?])\s*\n\s*(?=[^\s-])")


def summary_of(text: str) -> str:
    """Return the first whole sentences of a text, "" if even the first one is too long for a field."""
    line = " ".join(text.split("\n- ", maxsplit=1)[0].split())
    if len(line) <= SUMMARY:
        return line
    ends = [match.end() for match in _END.finditer(line, 0, min(len(line), MOST))]
    short = [end for end in ends if end <= SUMMARY]
    if ends:
        return line[: short[-1] if short else ends[0]]
    return line if _fits(line) else ""


def on_one_line(text: str) -> str:
    """Return a text whose lines are told apart, on one line."""
    return " ".join(_NEXT.sub("; ", text.strip()).split())


def field_or_section(text: str, section_id: str, title: str) -> tuple[str, tuple[Section, ...]]:
    """Return a text on one line for a field, or, if no field can hold it, as a section of its own."""
    line = on_one_line(text)
    return (line, ()) if _fits(line) else ("", (section(section_id, title, text),))


def section(section_id: str, title: str, text: str) -> Section:
    """Return a section with all of a text."""
    return Section(id=section_id, title=title, text=in_paragraphs(text))


def in_paragraphs(text: str) -> str:
    """Return a text with blank lines between the words of each paragraph that is too long."""
    return "\n".join(line if _fits(line) else _wrapped(line) for line in text.split("\n"))


def _wrapped(line: str) -> str:
    return "\n\n".join(wrap(line, _most(line), break_on_hyphens=False, replace_whitespace=False))


def _fits(line: str) -> bool:
    return len(line) <= _most(line)


def _most(line: str) -> int:
    return MOST if line.isascii() else MOST // COUNTED_AS


Value = TypeVar("Value")
# An entry has fields of its own for these.
_OF_ENTRY = frozenset(
    "name alternate_name description url email alert application_process fees_description"
    " eligibility_description minimum_age maximum_age assured_date".split()
)


def rest_of(service: Service, title: str, *, with_place: bool) -> tuple[Service | None, tuple[str, ...]]:
    """Return what an entry keeps of its service as data, None if that is nothing, and fields of too much.

    Its phones and areas are those that the entry itself can't hold. Without its place no text of one is
    there, and no further web address, which may be a map.
    """
    empty, program, owner = Service(), service.program, service.organization
    if program and program.name == title:
        program = replace(program, name="")
    # Without an own text, that of the organization is the entry's.
    about = owner.description if owner and service.description else ""
    kept: dict[str, Any] = {each.name: getattr(service, each.name) for each in fields(Service)}
    kept |= dict.fromkeys(_OF_ENTRY, "")
    kept |= {
        "status": "" if service.status == "active" else service.status,
        "last_modified": service.last_modified if service.assured_date else "",
        "organization": hsds.Organization(description=about) if about else None,
        "program": program if program != Program() else None,
        # What of a schedule its words do not say.
        "schedules": tuple(
            Schedule(attending_type=each.attending_type, schedule_link=each.schedule_link)
            for each in service.schedules
        ),
        "service_at_locations": tuple(map(_place, service.service_at_locations)) if with_place else (),
        "languages": tuple(each for each in service.languages if each != Language(code=each.code)),
        "additional_urls": service.additional_urls if with_place else (),
    }
    kept = {name: _mapped(value) for name, value in kept.items() if value}
    left_out, size = list[str](), sum(map(_size, kept.values()))
    for name, whole in sorted(kept.items(), key=lambda each: -_size(each[1])):
        if size > MOST_KEPT:
            kept[name] = getattr(empty, name)
            size -= _size(whole)
        elif isinstance(whole, tuple):
            kept[name] = whole[:MAX_ITEMS]
        if kept[name] != whole:
            left_out.append(name.replace("_", " "))
    rest = Service(**kept)
    return (None if rest == empty else rest), tuple(left_out)


def _place(at: hsds.ServiceAtLocation) -> hsds.ServiceAtLocation:
    """Return what of a place is not in an entry's address; a point without a street may be of a home."""
    location = at.location
    if location.location_type == "physical":
        location = replace(location, location_type="")
    if not any(each.address_type != "postal" and each.address_1 for each in location.addresses):
        location = replace(location, latitude="", longitude="")
    postal = tuple(each for each in location.addresses if each.address_type == "postal")
    return replace(at, location=replace(location, addresses=postal))


def _mapped(value: Value) -> Value:
    """Return a value with blank lines in its longest paragraphs, and without empty objects in its lists."""
    if isinstance(value, str):
        return in_paragraphs(value)  # type: ignore[return-value]
    if isinstance(value, tuple):
        done = tuple(_mapped(each) for each in value)
        return tuple(each for each in done if each != type(each)())  # type: ignore[return-value]
    parts = {each.name: _mapped(getattr(value, each.name)) for each in fields(value)}  # type: ignore[arg-type]
    return replace(value, **parts)  # type: ignore[type-var]


def _size(value: object) -> int:
    return sum(len(text.encode(errors="surrogatepass")) for text in texts_in(value))
