"""Writes what HSDS has in objects of their own, and a page has no field for, as items of a list."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from guide.directory.importing.addresses import addresses
from guide.directory.importing.plain_text import one_line
from guide.directory.pieces import Values
from guide.directory.records import Record
from guide.directory.source_lines import BETWEEN, line, number_free, number_in_all

_STREET = re.compile(r"(?:^|[,;] )\d+\w?\s+[^\W\d]")  # "12 Oak St", not "PO Box 12"
_VIRTUAL = "virtual"  # a type of place that is on the web
_MIDNIGHT = re.compile(r"T00:00:00(?:\.0+)?Z?$")
_NOWHERE = 0.5  # degrees: 0, 0 stands for no place in many lists


def joined(texts: Iterable[str]) -> str:
    """Return texts on one line, each once."""
    return BETWEEN.join(dict.fromkeys(filter(None, map(one_line, texts))))


def lines_of(texts: Mapping[str, Iterable[str]], *, shown: str = "") -> Iterator[str]:
    """Yield a line for each field of HSDS that says something else than what is `shown`."""
    for field, each in texts.items():
        found = tuple(each)
        if any(found) and (said := joined(found)) and said != shown:
            yield line(field, said)


def with_more(values: Sequence[Values], text: str, more: str) -> list[str]:
    """Return texts of objects, each with its details or its web address behind it."""
    return [": ".join(filter(None, (each.get(text, ""), each.get(more, "")))) for each in values]


def capacities(record: Record) -> Iterator[str]:
    """Yield how much room a service has: "beds: 3 free, 10 in all"."""
    units = {each.get("id", ""): each.get("name", "") for each in record.objects.get("unit", ())}
    for each in record.objects.get("service_capacity", ()):
        said = [
            number_free(each["available"]) if each.get("available") else "",
            number_in_all(each["maximum"]) if each.get("maximum") else "",
            each.get("description", ""),
            _MIDNIGHT.sub("", each.get("updated", "")).replace("T", " "),
        ]
        unit = units.get(each.get("unit_id", ""), "")
        text = ", ".join(filter(None, said))
        yield f"{unit}: {text}" if unit and text else text


def about_owners(record: Record, shown: str) -> Iterator[str]:
    """Yield what the program and the organization of a service say of themselves, but for what is `shown`."""
    yield from lines_of({"program.alternate_name": record.all_of("program", "alternate_name")})
    for kind in ("program", "organization"):
        names = {name.casefold() for name in record.all_of(kind, "name")}
        for text in dict.fromkeys(map(one_line, record.all_of(kind, "description"))):
            if text and text not in shown and text.casefold() not in names:
                yield line(f"{kind}.description", text)


def more_about_place(record: Record) -> Iterator[str]:
    """Yield what else is said of where a service is: a confidential one has none of it."""
    places = [each for each in record.objects.get("location", ()) if each.keys() - {"heading", "id"}]
    is_street = _STREET.search(addresses(record, is_postal=False))
    known = [*record.all_of("service", "url"), *record.all_of("organization", "website")]
    types = set(record.all_of("location", "location_type"))
    return lines_of(
        {
            "location.location_type": types if types == {_VIRTUAL} else (),
            "location.alternate_name": record.all_of("location", "alternate_name"),
            "service_at_location.description": record.all_of("service_at_location", "description"),
            "location.url": [each for each in record.all_of("location", "url") if each not in known],
            "accessibility.url": [
                each for each in record.all_of("accessibility", "url") if each not in known
            ],
            # Where no street is told, the point may be of a home.
            "location.point": [_point(places[0])] if len(places) == 1 and is_street else [],
        }
    )


def _point(place: Values) -> str:
    point = [place.get(name, "").strip() for name in ("latitude", "longitude")]
    try:
        is_somewhere = all(abs(float(each)) > _NOWHERE for each in point)
    except ValueError:
        return ""
    return ", ".join(point) if is_somewhere else ""
