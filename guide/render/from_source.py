"""Shows what an entry keeps of its source as the section "More from the source", in the reader's language."""

from collections.abc import Iterable, Iterator

from guide.blocks.blocks import Block, Heading, Items, Paragraph
from guide.content.hsds import Capacity, Location, Service
from guide.content.model import Entry
from guide.i18n import tr
from guide.render.page_names import SOURCE_ANCHOR


def from_source_blocks(entry: Entry) -> Iterator[Block]:
    """Yield the section, nothing if there is no line in it. A confidential entry shows no places."""
    kept = entry.hsds
    if not kept:
        return
    lines = [*_lines(kept), *(() if entry.confidential else _place_lines(kept))]
    said = tuple(Paragraph(f"{label}: {text}") for label, text in lines if text)
    if said:
        yield Heading(tr("More from the source"), SOURCE_ANCHOR)
        yield Items(said)


def _lines(kept: Service) -> Iterator[tuple[str, str]]:
    yield tr("Status"), kept.status
    yield tr("Know first"), kept.alert
    yield tr("Kind"), _joined(each.name for each in kept.taxonomy_terms)
    if kept.program:
        yield tr("Program"), kept.program.name
        yield tr("The program is also called"), kept.program.alternate_name
        yield tr("About the program"), kept.program.description
    if kept.organization:
        yield tr("About the organization"), kept.organization.description
    yield tr("Languages"), _joined(_said(each.name, each.note) for each in kept.languages)
    yield tr("Interpreters"), kept.interpretation_services
    yield tr("Where it serves"), _joined(each.name or each.description for each in kept.service_areas)
    yield tr("Documents to bring"), _joined(each.document for each in kept.required_documents)
    yield tr("Room"), _joined(map(_room, kept.capacities))
    yield tr("Waiting time"), kept.wait_time
    costs = (_said(each.option, each.amount_description or each.amount) for each in kept.cost_options)
    yield tr("Cost"), _joined(costs)
    yield tr("Accreditation"), kept.accreditations
    yield tr("License"), kept.licenses
    yield tr("Paid by"), _joined(each.source for each in kept.funding)
    yield tr("When"), _joined(each.description or each.notes for each in kept.schedules)
    yield tr("How to attend"), _joined(each.attending_type for each in kept.schedules)
    yield tr("Hours on the web"), _joined(each.schedule_link for each in kept.schedules)
    yield tr("Fax"), _joined(each.number for each in kept.phones if each.type == "fax")
    others = (_said(each.number, each.description) for each in kept.phones if each.type != "fax")
    yield tr("Other numbers"), _joined(others)
    yield tr("Links"), _joined(_said(each.url, each.label) for each in kept.additional_urls)
    yield tr("Last checked, as its source says"), kept.assured_date


def _place_lines(kept: Service) -> Iterator[tuple[str, str]]:
    for at in kept.service_at_locations:
        place = at.location
        yield tr("Place"), place.name
        yield tr("The place is also called"), place.alternate_name
        yield tr("There"), at.description
        yield tr("About the place"), place.description
        yield from _addresses(place)
        yield tr("Getting there"), place.transportation
        yield tr("Access"), _joined(each.description or each.details for each in place.accessibility)
        yield tr("Web page of the place"), place.url
        yield tr("Web page about access"), _joined(each.url for each in place.accessibility)


def _addresses(place: Location) -> Iterator[tuple[str, str]]:
    for each in place.addresses:
        area = f"{each.state_province} {each.postal_code}".strip()
        text = ", ".join(filter(None, (each.attention, each.address_1, each.address_2, each.city, area)))
        yield (tr("Mailing address") if each.address_type == "postal" else tr("Where it is")), text


def _room(each: Capacity) -> str:
    free = tr("{number} free", number=each.available) if each.available else ""
    most = tr("{number} in all", number=each.maximum) if each.maximum else ""
    return _said(each.unit, ", ".join(filter(None, (free, most, each.description))))


def _said(text: str, more: str) -> str:
    return f"{text} ({more})" if text and more else text or more


def _joined(texts: Iterable[str]) -> str:
    return "; ".join(dict.fromkeys(filter(None, texts)))
