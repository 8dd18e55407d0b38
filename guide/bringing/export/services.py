"""Turns an entry into a service of HSDS 3.1, with all that belongs to it inside it."""

from collections.abc import Iterable, Iterator
from functools import partial

from guide.bringing.export.addresses import uri
from guide.bringing.export.ids import hsds_id, pack_id_of
from guide.bringing.export.kept import SEVERAL, plain_fields, several
from guide.bringing.export.places import places
from guide.bringing.export.reaching import NewId, Value, languages, phones, web_and_mail
from guide.bringing.export.rest import KEY, rest_of
from guide.bringing.export.schedules import schedules
from guide.bringing.export.terms import Term, attribute, source_term, strategy_term
from guide.content.confidential import place_sentence
from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.hsds import Service
from guide.content.model import Entry, Status
from guide.content.parts import Section
from guide.i18n import tr

_PAUSED = "temporarily closed"


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
    pack = guide.pack_of(entry.id)
    kept = entry.hsds or Service()
    organization = _organization(entry, kept, pack_id)
    parts = {
        "phones": [*phones(entry, new_id), *several("phone", kept.phones, new_id)],
        "schedules": _schedules(entry, kept, new_id),
        "service_areas": [
            *_areas(entry, guide, new_id),
            *several("service_area", kept.service_areas, new_id),
        ],
        "service_at_locations": places(entry, new_id, guide.places),
        "languages": _languages(entry, kept, new_id),
        "program": _program(entry, kept, organization["id"]),
        "attributes": [attribute(new_id(), "service", term) for term in _terms(entry, kept, guide)],
    }
    for name in ("required_documents", "cost_options", "funding", "capacities"):
        parts[name] = several(SEVERAL[name], getattr(kept, name), new_id)
    service: Value = {"id": new_id(), "organization_id": organization["id"]}
    service |= plain_fields("service", kept) | _own_fields(entry, kept)
    urls = several("url", kept.additional_urls, new_id)
    service |= web_and_mail(entry, urls, new_id)
    service |= {name: value for name, value in parts.items() if value}
    rest = rest_of(entry, pack_id, pack.time_zone if pack else "", is_unsigned=guide.is_unsigned(entry.id))
    return service | {"organization": organization, KEY: rest}


def _own_fields(entry: Entry, kept: Service) -> Value:
    texts = {
        "name": entry.title,
        "alternate_name": "; ".join(entry.other_names),
        "description": "\n\n".join((entry.summary, *map(_section, entry.sections))),
        "status": _status(entry, kept),
        "application_process": entry.application_process,
        "fees_description": entry.fees_description,
        "eligibility_description": entry.eligibility_description,
        "assured_date": entry.reviewed.isoformat() if _is_confirmed(entry) else "",
        "alert": " ".join(_alert(entry, kept)),
    }
    ages = {"minimum_age": entry.ages.from_, "maximum_age": entry.ages.to} if entry.ages else {}
    return {name: text for name, text in texts.items() if text} | {
        name: age for name, age in ages.items() if age is not None
    }


def _status(entry: Entry, kept: Service) -> str:
    """Return the status: what the guide shows is active, as people are sent there, unless it has ended."""
    if entry.status is Status.ENDED:
        return "defunct"
    return _PAUSED if kept.status.casefold() == _PAUSED else "active"


def _is_confirmed(entry: Entry) -> bool:
    return is_day_known(entry) and entry.status is not Status.UNKNOWN


def _alert(entry: Entry, kept: Service) -> Iterator[str]:
    """Yield what to know first; of what nobody has confirmed, that it is so."""
    yield from filter(None, dict.fromkeys((entry.notice, kept.alert)))
    if entry.status is Status.UNKNOWN:
        yield tr("Nobody has confirmed that this still exists; call before you send somebody.")


def _section(section: Section) -> str:
    rows = (" | ".join(row) for row in (section.table.columns, *section.table.rows)) if section.table else ()
    return "\n".join(filter(None, (section.title, section.content_note, section.text.strip(), *rows)))


def _organization(entry: Entry, kept: Service, pack_id: str) -> Value:
    """Return who runs an entry; where that is not known, the entry itself, because HSDS asks for somebody."""
    name, url = (entry.organization.name, entry.organization.url) if entry.organization else (entry.title, "")
    found: Value = {"id": hsds_id(pack_id, "organization", name, url), "name": name, "description": name}
    if kept.organization:
        found |= _without_street(plain_fields("organization", kept.organization)) | {"name": name}
    return found | ({"website": uri(url)} if uri(url) else {})


def _areas(entry: Entry, guide: Guide, new_id: NewId) -> Iterator[Value]:
    for place in entry.region:
        name = guide.places.name_of(place)
        yield {"id": new_id("area", place), "name": name, "extent": name, "extent_type": "text"}


def _without_street(owner: Value) -> Value:
    """Return an owner without what names a street: it would stand beside its confidential services, too."""
    return {name: text for name, text in owner.items() if not place_sentence(str(text))}


def _program(entry: Entry, kept: Service, organization_id: str) -> Value:
    """Return the program of an entry, called as the entry is where only its description is known."""
    if not kept.program:
        return {}
    name = kept.program.name or entry.title
    new = {"id": hsds_id(organization_id, "program", name), "organization_id": organization_id}
    return {
        **new,
        "name": name,
        "description": name,
        **_without_street(plain_fields("program", kept.program)),
    }


def _languages(entry: Entry, kept: Service, new_id: NewId) -> list[Value]:
    """Return the languages of an entry, and those that it has no code for; a note goes to its language."""
    known = {each["name"]: each for each in languages(entry.languages, new_id)}
    more = several("language", kept.languages, new_id)
    known |= {each.get("name", each["id"]): each | known.get(each.get("name"), {}) for each in more}
    return list(known.values())


def _schedules(entry: Entry, kept: Service, new_id: NewId) -> list[Value]:
    own = [{"id": new_id(f"schedule-{at}"), **value} for at, value in enumerate(schedules(entry))]
    return [*own, *several("schedule", kept.schedules, new_id)]


def _terms(entry: Entry, kept: Service, guide: Guide) -> Iterator[Term]:
    yield from (strategy_term(each, guide) for each in entry.strategies)
    yield from (source_term(each.name) for each in kept.taxonomy_terms if each.name)
