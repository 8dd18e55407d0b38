"""An entry of the guide as a page: what its reader needs first stands first."""

from collections.abc import Iterator

from guide.content.model import Channel, Confidence, Contact, Entry, Guide, Kind, Status
from guide.render import labels
from guide.render.page import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Fine,
    Heading,
    Items,
    Page,
    Paragraph,
    Refs,
    Tags,
    Title,
    WebAddress,
    text_blocks,
)
from guide.words import tr

FACTORS_ANCHOR = "key-factors"


def entry_page(entry: Entry, guide: Guide) -> Page:
    """Lay out one entry with its ways to other entries."""
    return Page(
        (
            *_head(entry, guide),
            *_strategy_body(entry, guide),
            *_sections(entry),
            *_reach(entry),
            *_ways(entry, guide),
            *_provenance(entry),
        )
    )


def entry_ref(entry: Entry) -> EntryRef:
    """Give the way to an entry, with its kind."""
    return EntryRef(entry.id, entry.title, labels.kind_label(entry.kind))


def _head(entry: Entry, guide: Guide) -> Iterator[Block]:
    crumbs = tuple(EntryRef(strategy.id, strategy.neutral_title) for strategy in guide.strategies_of(entry))
    if crumbs:
        yield Crumbs(crumbs)
    yield Title(entry.title)
    yield Tags(labels.tags(entry))
    if entry.status is not Status.ACTIVE:
        yield Box("warn", labels.status_label(entry.status) + ".", entry.notice)
    elif entry.confidence is not Confidence.CONFIRMED:
        yield Box("warn", labels.check_first(), entry.notice)
    elif entry.notice:
        yield Box("warn", tr("Good to know."), entry.notice)
    yield Box("summary", tr("In 30 seconds."), entry.summary)
    if entry.status is not Status.ACTIVE and entry.confidence is not Confidence.CONFIRMED:
        yield Box("warn", labels.check_first(), labels.confidence_label(entry.confidence) + ".")


def _strategy_body(entry: Entry, guide: Guide) -> Iterator[Block]:
    if entry.goal:
        yield Heading(tr("Goal"), "goal")
        yield Paragraph(entry.goal)
    if entry.key_factors:
        yield Heading(tr("Key factors"), FACTORS_ANCHOR)
        yield Items(tuple(Paragraph(factor.text, factor.id) for factor in entry.key_factors), numbered=True)
    members = guide.members_of(entry)
    if entry.kind is Kind.STRATEGY and members:
        yield Heading(tr("Who does it, and with what"), "programs")
        yield Refs(tuple(entry_ref(member) for member in members))


def _sections(entry: Entry) -> Iterator[Block]:
    for section in entry.sections:
        yield Heading(section.title, section.id)
        if section.confidence is not Confidence.CONFIRMED:
            yield _unsure(section.confidence)
        yield from text_blocks(section.text)


def _unsure(confidence: Confidence) -> Box:
    return Box("unsure", labels.check_first(), labels.confidence_label(confidence) + ".")


def _reach(entry: Entry) -> Iterator[Block]:
    if entry.organization:
        yield Heading(tr("Who runs it"), "organization")
        if entry.organization.url:
            yield WebAddress(entry.organization.name, entry.organization.url)
        else:
            yield Paragraph(entry.organization.name)
    if entry.contacts:
        yield Heading(tr("How to reach them"), "contacts")
        for contact in entry.contacts:
            yield from _contact(contact)
    if entry.links:
        yield Heading(tr("On the web"), "links")
        for link in entry.links:
            yield WebAddress(link.title, link.url, _with_check(link.note, link.confidence))


def _contact(contact: Contact) -> Iterator[Block]:
    note = _with_check(contact.note, contact.confidence)
    if contact.channel is Channel.WEB:
        yield WebAddress(labels.contact_label(contact), contact.value, note)
        return
    languages = ", ".join(map(labels.language_label, contact.languages))
    confirmed = labels.date_label(contact.confirmed_on) if contact.confirmed_on else ""
    rows = (
        (labels.contact_label(contact), contact.value),
        (tr("Hours"), contact.hours),
        (tr("Languages"), languages),
        (tr("Not for"), contact.not_for),
        (tr("Note"), note),
        (tr("Checked by a call"), confirmed),
    )
    yield Facts(tuple((label, value) for label, value in rows if value))


def _with_check(note: str, confidence: Confidence) -> str:
    if confidence is Confidence.CONFIRMED:
        return note
    return " ".join(filter(None, (labels.check_first(), labels.confidence_label(confidence) + ".", note)))


def _ways(entry: Entry, guide: Guide) -> Iterator[Block]:
    strategies = guide.strategies_of(entry)
    if strategies:
        yield Heading(tr("Belongs to"), "belongs-to")
        yield Refs(tuple(EntryRef(s.id, f"{s.order or ''}  {s.title}".strip()) for s in strategies))
    shown = {entry.id, *entry.strategies, *(member.id for member in guide.members_of(entry))}
    related = tuple(other for other in guide.related_to(entry) if other.id not in shown)
    if related:
        yield Heading(tr("See also"), "see-also")
        yield Refs(tuple(map(entry_ref, related)))
    if entry.other_names:
        yield Heading(tr("Other names"), "other-names")
        yield Paragraph(" · ".join(entry.other_names))


def _provenance(entry: Entry) -> Iterator[Block]:
    languages = ", ".join(map(labels.language_label, entry.languages))
    yield Heading(tr("How sure is this"), "sources")
    yield Facts(
        tuple(
            (label, value)
            for label, value in (
                (tr("State"), labels.status_label(entry.status)),
                (tr("How sure"), labels.confidence_label(entry.confidence)),
                (tr("Languages"), languages),
                (tr("Reviewed"), labels.date_label(entry.reviewed)),
            )
            if value
        )
    )
    yield Heading(tr("Sources"))
    for source in entry.sources:
        seen = tr("read on {date}", date=labels.date_label(source.seen_on))
        if source.url:
            yield WebAddress(source.title, source.url, seen)
        else:
            yield Fine(f"{source.title} · {seen}")
