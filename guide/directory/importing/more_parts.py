"""Writes what HSDS has in objects of their own, and a page has no field for, as items of a list."""

import re
from collections.abc import Iterator, Sequence

from guide.directory.importing.addresses import addresses
from guide.directory.importing.plain_text import one_line
from guide.directory.pieces import Values
from guide.directory.records import Record
from guide.i18n import tr

_STREET = re.compile(r"(?:^|[,;] )\d+\w?\s+[^\W\d]")  # "12 Oak St", not "PO Box 12"
_NOWHERE = 0.5  # degrees: 0, 0 stands for no place in many lists


def with_links(values: Sequence[Values], text: str, link: str) -> list[str]:
    """Return texts of objects, each with its web address beside it."""
    return [": ".join(filter(None, (each.get(text, ""), each.get(link, "")))) for each in values]


def links(record: Record) -> list[str]:
    """Return the further web addresses of a service, each behind what it is called."""
    schedules = record.all_of("schedule", "schedule_link")
    return [*with_links(record.objects.get("url", ()), "label", "url"), *schedules]


def capacities(record: Record) -> Iterator[str]:
    """Yield how much room a service has: "beds: 3 free, 10 in all"."""
    units = {each.get("id", ""): each.get("name", "") for each in record.objects.get("unit", ())}
    for each in record.objects.get("service_capacity", ()):
        said = [
            tr("{number} free", number=each["available"]) if each.get("available") else "",
            tr("{number} in all", number=each["maximum"]) if each.get("maximum") else "",
            each.get("description", ""),
            each.get("updated", "").partition("T")[0],
        ]
        unit = units.get(each.get("unit_id", ""), "")
        text = ", ".join(filter(None, said))
        yield f"{unit}: {text}" if unit and text else text


def about_owners(record: Record, shown: str) -> Iterator[str]:
    """Yield what the program and the organization of a service say of themselves, but for what is `shown`."""
    labels = {"program": tr("About the program"), "organization": tr("About the organization")}
    for kind, label in labels.items():
        names = {name.casefold() for name in record.all_of(kind, "name")}
        for text in dict.fromkeys(map(one_line, record.all_of(kind, "description"))):
            if text and text not in shown and text.casefold() not in names:
                yield f"- {label}: {text}"


def more_about_place(record: Record) -> Iterator[str]:
    """Yield what else is said of where a service is: a confidential one has none of it."""
    places = record.objects.get("location", ())
    pages = [*record.all_of("location", "url"), *record.all_of("accessibility", "url")]
    is_street = _STREET.search(addresses(record, is_postal=False))
    known = [*record.all_of("service", "url"), *record.all_of("organization", "website")]
    lines = {
        tr("The place is also called"): record.all_of("location", "alternate_name"),
        tr("There"): record.all_of("service_at_location", "description"),
        tr("Web page of the place"): [each for each in pages if each not in known],
        # Where no street is told, the point may be of a home.
        tr("On the map"): [_point(places[0])] if len(places) == 1 and is_street else [],
    }
    for label, texts in lines.items():
        if said := ", ".join(dict.fromkeys(filter(None, map(one_line, texts)))):
            yield f"- {label}: {said}"


def _point(place: Values) -> str:
    point = [place.get(name, "").strip() for name in ("latitude", "longitude")]
    try:
        is_somewhere = all(abs(float(each)) > _NOWHERE for each in point)
    except ValueError:
        return ""
    return ", ".join(point) if is_somewhere else ""
