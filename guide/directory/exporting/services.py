"""Turns an entry into a service of HSDS 3.1, with all that belongs to it inside it."""

from collections.abc import Iterator
from functools import partial

from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Section
from guide.directory.exporting.addresses import split_address, uri
from guide.directory.exporting.ids import hsds_id, pack_id_of
from guide.directory.exporting.reaching import NewId, Value, languages, phones, web_and_mail
from guide.directory.exporting.rest import KEY, NOT_SIGNED, STATUSES, rest_of
from guide.directory.exporting.schedules import schedules
from guide.directory.exporting.terms import attribute, strategy_term


def service_of(entry: Entry, guide: Guide) -> Value:
    """Return an entry as a service. What it does not have is left out."""
    pack_id = pack_id_of(guide, entry.id)
    new_id = partial(hsds_id, pack_id, entry.id)
    locations = list(_locations(entry, new_id))
    pack = guide.pack_of(entry.id)
    rest = rest_of(entry, pack_id, pack.time_zone if pack else "", has_location=bool(locations))
    if guide.is_unsigned(entry.id):
        rest[NOT_SIGNED] = True
    parts = {
        "phones": list(phones(entry, new_id)),
        "schedules": _with_ids("schedule", schedules(entry), new_id),
        "service_areas": list(_areas(entry, guide, new_id)),
        "service_at_locations": locations,
        "languages": languages(entry.languages, new_id),
        "attributes": [
            attribute(new_id(), "service", strategy_term(each, guide)) for each in entry.strategies
        ],
    }
    organization = _organization(entry, pack_id)
    service: Value = {"id": new_id(), "organization_id": organization["id"]}
    service |= _own_fields(entry) | web_and_mail(entry, new_id)
    service |= {name: value for name, value in parts.items() if value}
    return service | {"organization": organization, KEY: rest}


def _own_fields(entry: Entry) -> Value:
    texts = {
        "name": entry.title,
        "alternate_name": "; ".join(entry.other_names),
        "description": "\n\n".join((entry.summary, *map(_section, entry.sections))),
        "status": STATUSES[entry.status],
        "application_process": entry.application_process,
        "fees_description": entry.fees_description,
        "eligibility_description": entry.eligibility_description,
        "assured_date": entry.reviewed.isoformat() if is_day_known(entry) else "",
        "alert": entry.notice,
    }
    ages = {"minimum_age": entry.ages.from_, "maximum_age": entry.ages.to} if entry.ages else {}
    return {name: text for name, text in texts.items() if text} | {
        name: age for name, age in ages.items() if age is not None
    }


def _section(section: Section) -> str:
    rows = (" | ".join(row) for row in (section.table.columns, *section.table.rows)) if section.table else ()
    return "\n".join(filter(None, (section.title, section.content_note, section.text.strip(), *rows)))


def _organization(entry: Entry, pack_id: str) -> Value:
    """Return who runs an entry; where that is not known, the entry itself, because HSDS asks for somebody."""
    name, url = (entry.organization.name, entry.organization.url) if entry.organization else (entry.title, "")
    found: Value = {"id": hsds_id(pack_id, "organization", name, url), "name": name, "description": name}
    return found | ({"website": uri(url)} if uri(url) else {})


def _areas(entry: Entry, guide: Guide, new_id: NewId) -> Iterator[Value]:
    for place in entry.region:
        name = guide.places.name_of(place)
        yield {"id": new_id("area", place), "name": name, "extent": name, "extent_type": "text"}


def _locations(entry: Entry, new_id: NewId) -> Iterator[Value]:
    """Yield where an entry is, if its address is whole. A confidential entry is nowhere."""
    address = {} if entry.confidential else split_address(entry.address)
    if address:
        location = {
            "id": new_id("location"),
            "location_type": address["address_type"],
            "name": entry.title,
            "addresses": [{"id": new_id("address"), **address}],
        }
        yield {"id": new_id("at"), "location": location}


def _with_ids(name: str, values: Iterator[Value], new_id: NewId) -> list[Value]:
    return [{"id": new_id(f"{name}-{at}"), **value} for at, value in enumerate(values)]
