"""Turns an entry into the typed service of HSDS that it and its source say: its own fields come first."""

from collections.abc import Iterator
from dataclasses import fields, replace
from typing import TypeVar

from guide.content import hsds
from guide.content.confidential import place_sentence
from guide.content.freshness import is_day_known
from guide.content.guide import Guide
from guide.content.hours_words import hours_words
from guide.content.model import Entry, Status
from guide.content.parts import Section
from guide.content.places import Places
from guide.directory.admit.addresses import address_of
from guide.directory.export.reaching import languages, mail_of, numbers_of, phone, urls_of
from guide.i18n import tr
from guide.render.labels import language_label

Owner = TypeVar("Owner", hsds.Organization, hsds.Program)
_SAME = ("application_process", "fees_description", "eligibility_description")
_PAUSED = "temporarily closed"
_LAST_MINUTE = "23:59"  # HSDS has no 24:00
_NO_PLACES = Places()  # an address is split by its own words alone


def values_of(entry: Entry, guide: Guide) -> hsds.Service:
    """Return an entry as a service, without who runs it."""
    kept, ages = entry.hsds or hsds.Service(), entry.ages
    url, more_urls = urls_of(entry, kept)
    own = {
        "name": entry.title,
        "alternate_name": "; ".join(entry.other_names),
        "description": "\n\n".join((entry.summary, *map(_section, entry.sections))),
        "url": url,
        "email": mail_of(entry),
        **{name: getattr(entry, name) for name in _SAME},
        "minimum_age": str(ages.from_) if ages and ages.from_ is not None else "",
        "maximum_age": str(ages.to) if ages and ages.to is not None else "",
    }
    # What the guide shows is active, as people are sent there, unless it has ended.
    status = _PAUSED if kept.status.casefold() == _PAUSED else "active"
    status = "defunct" if entry.status is Status.ENDED else status
    is_confirmed = is_day_known(entry) and entry.status is not Status.UNKNOWN
    alerts = [entry.notice, kept.alert]
    if entry.status is Status.UNKNOWN:
        alerts.append(tr("Nobody has confirmed that this still exists; call before you send somebody."))
    names = map(guide.places.name_of, entry.region)
    areas = (hsds.ServiceArea(name=each, extent=each, extent_type="text") for each in names)
    return replace(
        kept,
        **{name: text for name, text in own.items() if text},
        status=status,
        assured_date=entry.reviewed.isoformat() if is_confirmed else "",
        alert=" ".join(filter(None, dict.fromkeys(alerts))),
        phones=(*map(phone, numbers_of(entry)), *kept.phones),
        schedules=(*_schedules(entry), *kept.schedules),
        service_areas=(*areas, *kept.service_areas),
        service_at_locations=_places(entry, kept),
        languages=_languages(entry, kept),
        additional_urls=more_urls,
    )


def owner_of(entry: Entry) -> hsds.Organization:
    """Return who runs an entry; where that is not known, the entry itself, because HSDS asks for somebody."""
    kept = _without_street((entry.hsds and entry.hsds.organization) or hsds.Organization())
    name = entry.organization.name if entry.organization else entry.title
    url = entry.organization.url if entry.organization else ""
    return replace(kept, name=name, description=kept.description or name, website=url or kept.website)


def program_of(entry: Entry) -> hsds.Program | None:
    """Return the program of an entry, called as the entry is where only its description is known."""
    if not entry.hsds or not entry.hsds.program:
        return None
    kept = _without_street(entry.hsds.program)
    name = kept.name or entry.title
    return replace(kept, name=name, description=kept.description or name)


def _without_street(owner: Owner) -> Owner:
    """Return an owner without what names a street: it would stand beside its confidential services, too."""
    texts = {each.name: getattr(owner, each.name) for each in fields(owner)}
    return replace(owner, **{name: "" for name, text in texts.items() if place_sentence(text)})


def _section(section: Section) -> str:
    rows = (" | ".join(row) for row in (section.table.columns, *section.table.rows)) if section.table else ()
    return "\n".join(filter(None, (section.title, section.content_note, section.text.strip(), *rows)))


def _schedules(entry: Entry) -> Iterator[hsds.Schedule]:
    """Yield the words of an entry, and a rule for each row of its hours that is open: HSDS has no others."""
    if entry.schedule:
        yield hsds.Schedule(description=entry.schedule)
    for row in entry.hours:
        if not row.closed:
            yield hsds.Schedule(
                description=hours_words([row]),
                freq="WEEKLY",
                interval="1",
                byday=",".join(day[:2].upper() for day in row.days),
                opens_at=row.from_,
                closes_at=_LAST_MINUTE if row.to == "24:00" else row.to,
            )


def _languages(entry: Entry, kept: hsds.Service) -> tuple[hsds.Language, ...]:
    """Return the languages of an entry, and those that it has no code for; a note goes to its language."""
    found = {each.name: each for each in languages(entry.languages)}
    for each in kept.languages:
        name = each.name or language_label(each.code)
        found[name] = replace(each, name=name, code=found[name].code if name in found else each.code)
    return tuple(found.values())


def _places(entry: Entry, kept: hsds.Service) -> tuple[hsds.ServiceAtLocation, ...]:
    """Return where an entry is, as far as fields can tell it. A confidential entry is nowhere.

    Its own addresses go to the only place of its source, or to one more: no one knows to which of several.
    """
    found = () if entry.confidential else kept.service_at_locations
    known = {each.address_type for at in found for each in at.location.addresses}
    own = () if entry.confidential or known - {"postal"} else _addresses(entry)
    if not own:
        return found
    of_type = "physical" if any(each.address_type != "postal" for each in own) else "postal"
    only = found[0] if len(found) == 1 else hsds.ServiceAtLocation(location=hsds.Location(name=entry.title))
    addresses = (*own, *only.location.addresses)
    at = replace(only, location=replace(only.location, addresses=addresses, location_type=of_type))
    return (at,) if len(found) == 1 else (*found, at)


def _addresses(entry: Entry) -> tuple[hsds.Address, ...]:
    """Return the addresses of an entry, which has `; ` between several, if all of them can be split."""
    found = [address_of(each, _NO_PLACES) for each in entry.address.split("; ")]
    whole = tuple(each for each in found if each and each.state_province and each.postal_code)
    return whole if len(whole) == len(found) else ()
