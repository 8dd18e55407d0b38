"""Turns an entry into a service of HSDS 3.1, with all that belongs to it inside it."""

from collections.abc import Iterable, Iterator
from functools import partial

from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.model import Entry
from guide.content.parts import Section
from guide.directory.exporting.addresses import uri
from guide.directory.exporting.given_back import Given, given_back
from guide.directory.exporting.ids import hsds_id, pack_id_of
from guide.directory.exporting.places import places
from guide.directory.exporting.reaching import NewId, Value, languages, phones, web_and_mail
from guide.directory.exporting.rest import KEY, NOT_SIGNED, STATUSES, rest_of
from guide.directory.exporting.schedules import schedules
from guide.directory.exporting.terms import Term, attribute, source_term, strategy_term


def services_of(entries: Iterable[Entry], guide: Guide) -> list[Value]:
    """Return entries as services. Where some tell more of an organization or a program, all of it do."""
    services = [service_of(entry, guide) for entry in entries]
    owners: list[Value] = [
        each[kind] for each in services for kind in ("organization", "program") if kind in each
    ]
    said = {each["id"]: each["description"] for each in reversed(owners) if not _is_bare(each)}
    for each in filter(_is_bare, owners):
        each["description"] = said.get(each["id"], each["name"])
    return services


def _is_bare(owner: Value) -> bool:
    return bool(owner["description"] == owner["name"])


def service_of(entry: Entry, guide: Guide) -> Value:
    """Return an entry as a service. What it does not have is left out."""
    pack_id = pack_id_of(guide, entry.id)
    new_id = partial(hsds_id, pack_id, entry.id)
    given = given_back(entry)
    at = list(places(entry, given, new_id, guide.places))
    pack = guide.pack_of(entry.id)
    rest = rest_of(entry, pack_id, pack.time_zone if pack else "", has_place=bool(at))
    if guide.is_unsigned(entry.id):
        rest[NOT_SIGNED] = True
    organization = _organization(entry, given, pack_id)
    parts = {
        "phones": [*phones(entry, new_id), *given.several("phone", new_id)],
        "schedules": _schedules(entry, given, new_id),
        "service_areas": [*_areas(entry, guide, new_id), *given.several("service_area", new_id)],
        "service_at_locations": at,
        "languages": _languages(entry, given, new_id),
        "program": _program(entry, given, organization["id"]),
        "required_documents": given.several("required_document", new_id),
        "funding": given.several("funding", new_id),
        "capacities": given.several("service_capacity", new_id),
        "attributes": [attribute(new_id(), "service", term) for term in _terms(entry, given, guide)],
    }
    service: Value = {"id": new_id(), "organization_id": organization["id"]}
    service |= (
        _own_fields(given.entry)
        | given.one("service")
        | web_and_mail(entry, given.objects.get("url", ()), new_id)
    )
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


def _organization(entry: Entry, given: Given, pack_id: str) -> Value:
    """Return who runs an entry; where that is not known, the entry itself, because HSDS asks for somebody."""
    name, url = (entry.organization.name, entry.organization.url) if entry.organization else (entry.title, "")
    found: Value = {"id": hsds_id(pack_id, "organization", name, url), "name": name, "description": name}
    found |= given.one("organization")
    return found | ({"website": uri(url)} if uri(url) else {})


def _areas(entry: Entry, guide: Guide, new_id: NewId) -> Iterator[Value]:
    for place in entry.region:
        name = guide.places.name_of(place)
        yield {"id": new_id("area", place), "name": name, "extent": name, "extent_type": "text"}


def _program(entry: Entry, given: Given, organization_id: str) -> Value:
    """Return the program of an entry, called as the entry is where only its description is known."""
    said = given.one("program")
    name = said.get("name", entry.title)
    new = {"id": hsds_id(organization_id, "program", name), "organization_id": organization_id}
    return {**new, "name": name, "description": name, **said} if said else {}


def _languages(entry: Entry, given: Given, new_id: NewId) -> list[Value]:
    """Return the languages of an entry, and those that it has no code for; a note goes to its language."""
    known = {each["name"]: each for each in languages(entry.languages, new_id)}
    more = given.several("language", new_id)
    known |= {each["name"]: each | known.get(each["name"], {}) for each in more}
    return list(known.values())


def _schedules(entry: Entry, given: Given, new_id: NewId) -> list[Value]:
    """Return the schedules of an entry; how to attend, and their web page, are those of all of them."""
    said = given.one("schedule")
    found = list(schedules(entry)) or ([{}] if said else [])
    return [{"id": new_id(f"schedule-{at}"), **value, **said} for at, value in enumerate(found)]


def _terms(entry: Entry, given: Given, guide: Guide) -> Iterator[Term]:
    yield from (strategy_term(each, guide) for each in entry.strategies)
    yield from (source_term(each["name"]) for each in given.objects.get("taxonomy_term", ()))
