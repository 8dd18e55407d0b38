"""Composes the entry of a service, marked as imported and not checked."""

import re
from dataclasses import replace
from datetime import date
from typing import Any

from guide.content import hsds
from guide.content.hsds import Service
from guide.content.model import Entry, Kind, Status
from guide.content.parts import AgeRange, Confidence, Organization, Section, Source
from guide.directory.admit.addresses import address_line
from guide.directory.admit.areas import served_by
from guide.directory.admit.schedules import current, hours_of_schedules, schedule_words
from guide.directory.compose.contacts import codes_of, contacts_of
from guide.directory.compose.origin import Origin, Place, entry_id, title_of
from guide.directory.compose.texts import field_or_section, on_one_line, rest_of, section, summary_of
from guide.i18n import tr

_AGE = re.compile(r"(\d{1,3})(?:\.0)?")
_KIND_LENGTHS = range(4, 300)  # characters of a kind that says enough in place of a summary


def composed(
    service: Service, origin: Origin, place: Place, *, with_place: bool, is_secret: bool = False
) -> Entry:
    """Return the entry of a service that has a name. Without its place it is confidential.

    The id of one that `is_secret` stays the same when a person lets its place in.
    """
    title = title_of(service)
    contacts, phones = contacts_of(service)
    owner = service.organization or hsds.Organization()
    site = owner.website
    if not with_place:  # a web address can be a map of the place
        contacts = tuple(each for each in contacts if not _is_map(each.value))
        site = "" if _is_map(site) else site
    text = service.description or owner.description
    other_names = f"{service.alternate_name}\n{owner.alternate_name}".split("\n")
    names = (" ".join(each.split()) for each in other_names)
    kinds = "; ".join(dict.fromkeys(on_one_line(each.name) for each in service.taxonomy_terms if each.name))
    named = tr("A service of {name}.", name=on_one_line(owner.name) or title)
    summary = summary_of(text) or (kinds if len(kinds) in _KIND_LENGTHS and not text else "") or named
    sections = list[Section]()
    if text and " ".join(text.split()) != summary:
        sections.append(section("what-it-is", tr("What it offers"), text))

    def held(value: str, section_id: str, heading: str) -> str:
        line, more = field_or_section(value, section_id, heading)
        sections.extend(more)
        return line

    checked = _day_of(service, origin.day)
    alert = held(service.alert, "alert", tr("Note of the source"))
    notice = (
        alert,
        tr("Imported from {source}, not checked since.", source=origin.source),
        # The day of the import must not look as one on which anybody checked.
        "" if checked else tr("Nobody knows when it was last checked."),
        tr("Call before you send anyone."),
    )
    region, areas = served_by(service, origin.places, with_place=with_place)
    if not (region or service.service_areas) and origin.places.find(origin.region):
        region = (origin.region,)
    ages, more_ages = _ages(service)
    eligibility = [service.eligibility_description, more_ages]
    rules = current(service.schedules, origin.day, origin.time_zone)
    schedules = "\n".join(dict.fromkeys(filter(None, map(schedule_words, rules))))
    address = _addresses(service) if with_place else ""
    fields: dict[str, Any] = {
        "eligibility_description": held("\n".join(filter(None, eligibility)), "who", tr("Who can go")),
        "schedule": held(schedules, "hours", tr("Opening hours")),
        "application_process": held(service.application_process, "how-to-get-in", tr("How to get in")),
        "fees_description": held(service.fees_description, "fees", tr("What it costs")),
        "address": held(address, "addresses", tr("Addresses")),
    }
    unheld = replace(service, phones=phones, service_areas=areas)
    rest, left_out = rest_of(unheld, title, with_place=with_place)
    if left_out:
        said = tr("Its source says more than fits here: {fields}.", fields=", ".join(left_out))
        sections.append(section("more-in-the-source", tr("More in the source"), said))
    return Entry(
        id=entry_id(service, origin, place, is_confidential=is_secret or not with_place),
        kind=Kind.SERVICE,
        title=title,
        other_names=tuple(dict.fromkeys(each for each in names if each and each != title)),
        summary=summary,
        notice=" ".join(filter(None, notice)),
        sections=tuple(sections),
        ages=ages,
        region=region,
        languages=codes_of(service.languages),
        organization=Organization(name=on_one_line(owner.name), url=site) if owner.name else None,
        hours=hours_of_schedules(rules),
        contacts=contacts,
        sources=(Source(title=_source(origin, place), seen_on=origin.day),),
        status=Status.ACTIVE if service.status == "active" else Status.UNKNOWN,
        confidence=Confidence.NOT_CHECKED,
        reviewed=checked or origin.day,
        confidential=not with_place,
        hsds=rest,
        **fields,
    )


def _is_map(address: str) -> bool:
    """Return whether a web address may show where something is."""
    return bool(re.search(r"(?i)\bmaps?\b|goo\.gl|directions|-?\d{1,3}\.\d{3,},", address))


def _source(origin: Origin, place: Place) -> str:
    values = {"source": origin.source, "number": place.row}
    if place.sheet:  # each sheet of a workbook has a row 6
        return tr("{source}, sheet {sheet}, row {number}", sheet=place.sheet, **values)
    return tr("{source}, row {number}", **values)


def _addresses(service: Service) -> str:
    addresses = (each for at in service.service_at_locations for each in at.location.addresses)
    found = (on_one_line(address_line(each)) for each in addresses if each.address_type != "postal")
    return "; ".join(dict.fromkeys(filter(None, found)))


def _ages(service: Service) -> tuple[AgeRange | None, str]:
    """Return the span of ages, and in words all that is said if that is more; "from 0 on" says nothing."""
    values = [each.strip() for each in (service.minimum_age, service.maximum_age)]
    found = [_AGE.fullmatch(each) for each in values]
    low, high = (int(each[1]) if each and int(each[1]) <= 120 else None for each in found)
    low = low or None  # from birth on is no limit
    span = AgeRange(from_=low, to=high) if (low or high) and (low or 0) <= (high or 120) else None
    is_more = any(text.strip("0.") and not (span and age) for text, age in zip(values, found, strict=True))
    return span, tr("Ages: {ages}", ages=" – ".join(filter(None, values))) if is_more else ""


def _day_of(service: Service, today: date) -> date | None:
    """Return the day on which the source was last sure, None if it does not say; none is still to come."""
    try:
        return min(date.fromisoformat((service.assured_date or service.last_modified)[:10]), today)
    except ValueError:
        return None
