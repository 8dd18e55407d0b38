"""Decides which entries stand in a directory, and writes each as a service of HSDS 3.1 with all of it."""

from collections.abc import Iterable
from functools import partial
from typing import NamedTuple

from guide.content.confidential import place_sentence_of
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.directory.export.objects import Value, hsds_id, pack_id_of, written
from guide.directory.export.own import rest_of
from guide.directory.export.reaching import WHO, numbers_of
from guide.directory.export.values import owner_of, program_of, values_of
from guide.directory.read.limits import OWN
from guide.errors import GuideError
from guide.i18n import tr, trn

Term = dict[str, object]


class Listed(NamedTuple):
    """The entries that a directory has, and why others that it should have are left out."""

    entries: tuple[Entry, ...]
    left_out: tuple[tuple[Entry, str], ...]


def listed(entries: Iterable[Entry]) -> Listed:
    """Return those of `entries` that a directory has: lines and services, and what else can be reached.

    Campaigns, lessons, trainings, laws and pages are about help, and no help that somebody can turn to.
    """
    known = (Kind.LINE, Kind.SERVICE)
    reached = (Kind.PROGRAM, Kind.NETWORK)
    return without_places(
        each for each in entries if each.kind in known or (each.kind in reached and each.contacts)
    )


def listed_in(guide: Guide) -> Listed:
    """Return the entries of a guide that a directory has. Raise GuideError if there are none."""
    found = listed(guide.entries)
    if not found.entries:
        raise GuideError(tr("There is no service to be written."))
    return found


def without_places(entries: Iterable[Entry]) -> Listed:
    """Return `entries` in their order, without what is confidential and names its place.

    No pack that was checked has a confidential entry with a place in it. If one has, it is left out: an
    export goes to others, who do not know what must stay secret.
    """
    found = list[tuple[Entry, str]]()
    for entry in entries:
        sentence = place_sentence_of(entry) if entry.confidential else ""
        if entry.confidential and (entry.address or (entry.hsds and entry.hsds.service_at_locations)):
            sentence = tr("This entry is confidential and has an address.")
        found.append((entry, sentence))
    left_out = tuple((entry, sentence) for entry, sentence in found if sentence)
    return Listed(tuple(entry for entry, sentence in found if not sentence), left_out)


def left_out_sentence(found: Listed) -> str:
    """Return the sentence about the entries that are left out, "" if there are none."""
    if not found.left_out:
        return ""
    return trn(
        "{number} confidential entry is left out, because it names its place.",
        "{number} confidential entries are left out, because they name their places.",
        len(found.left_out),
    )


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
    service = written("service", values_of(entry, guide), new_id) or {}
    for phone, contact in zip(service.get("phones", ()), numbers_of(entry), strict=False):
        name, about = WHO[contact.kind]
        who = _term(f"who-answers:{contact.kind}", name, about, "Who answers", "Whom a phone number reaches.")
        phone["attributes"] = [_attribute(phone["id"], "phone", who)]
    for area, place in zip(service.get("service_areas", ()), entry.region, strict=False):
        area["id"] = new_id("area", place)  # its number may change with the next edition
    if not entry.hsds or not entry.hsds.service_at_locations:
        for at in service.get("service_at_locations", ()):
            at["id"], at["location"]["id"] = new_id("at"), new_id("location")
    terms = [_strategy_term(each, guide) for each in entry.strategies]
    kinds = entry.hsds.taxonomy_terms if entry.hsds else ()
    terms += [_source_term(each.name) for each in kinds if each.name]
    if terms:
        service["attributes"] = [_attribute(new_id(), "service", term) for term in terms]
    return service | _owners(entry, pack_id) | {OWN: rest_of(entry, guide)}


def _owners(entry: Entry, pack_id: str) -> Value:
    """Return who runs an entry, and its program: other entries may have them, too."""
    owner, url = owner_of(entry), entry.organization.url if entry.organization else ""
    new_id = partial(hsds_id, pack_id)
    own_id = new_id("organization", owner.name, url)
    found: Value = {"organization_id": own_id}
    if program := program_of(entry):
        added = written("program", program, partial(hsds_id, own_id), "program", program.name) or {}
        found["program"] = added | {"organization_id": own_id}
    organization = written("organization", owner, new_id, "organization", owner.name, url)
    return found | {"organization": organization}


def _strategy_term(strategy: str, guide: Guide) -> Term:
    """Return the term of a strategy, whose code is its id."""
    entry = guide.find(strategy)
    name = entry.title if entry else strategy.replace("-", " ").capitalize()
    description = (entry.goal or entry.summary) if entry else name
    return _term(strategy, name, description, "Prevention strategies", "Ways to prevent harm.")


def _source_term(name: str) -> Term:
    """Return the term under which the source of an entry has it, which has no code here."""
    term = _term(name, name, name, "Kind", "Kinds of services, as their source calls them.")
    return {key: value for key, value in term.items() if key != "code"}


def _attribute(link: str, entity: str, term: Term) -> dict[str, object]:
    """Return the attribute that links a term to what has the id `link`."""
    new = {"id": hsds_id(link, str(term["id"])), "link_type": term["taxonomy"], "link_entity": entity}
    return {**new, "taxonomy_term": term}


def _term(code: str, name: str, description: str, taxonomy: str, about: str) -> Term:
    term = {"id": hsds_id("term", taxonomy, code), "code": code, "name": name, "description": description}
    detail = {"id": hsds_id("taxonomy", taxonomy), "name": taxonomy, "description": about}
    return {**term, "taxonomy": taxonomy, "taxonomy_detail": detail}
