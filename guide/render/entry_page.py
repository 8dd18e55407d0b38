"""An entry of the guide as a page: what its reader needs first stands first."""

from collections.abc import Iterator
from datetime import date

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    WebAddress,
)
from guide.blocks.text_reader import text_blocks
from guide.content.freshness import due_on, is_overdue
from guide.content.guide import Guide
from guide.content.model import Channel, Confidence, Contact, Entry, Kind, Status
from guide.i18n import tr
from guide.render import labels
from guide.render.numbers import numbers_of
from guide.render.page_names import FACTORS_ANCHOR

# Those an entry names itself come first; more than these help nobody in a minute.
MOST_RELATED = 15


def entry_page(entry: Entry, guide: Guide, today: date) -> Page:
    """Lay out one entry with its ways to other entries, as seen on one day."""
    return Page(
        (
            *_head(entry, guide, today),
            *_numbers(entry, guide),
            *_strategy_body(entry, guide),
            *_sections(entry),
            *_reach(entry),
            *_ways(entry, guide),
            *_provenance(entry, guide),
        )
    )


def entry_ref(entry: Entry) -> EntryRef:
    """Give the way to an entry, with its kind."""
    return EntryRef(entry.id, entry.title, labels.entry_label(entry))


def _head(entry: Entry, guide: Guide, today: date) -> Iterator[Block]:
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
    if is_overdue(entry, guide, today):
        due = labels.date_label(due_on(entry, guide))
        yield Box(
            "warn", tr("Overdue."), tr("This page was to be reviewed by {date}. Check it first.", date=due)
        )
    if entry.kind is Kind.SITUATION:
        # A situation's summary is the line on its card; the numbers and steps are what counts in 30 seconds.
        yield SmallPrint(entry.summary)
    else:
        yield Box("summary", tr("In 30 seconds."), entry.summary)
    if entry.status is not Status.ACTIVE and entry.confidence is not Confidence.CONFIRMED:
        yield Box("warn", labels.check_first(), labels.confidence_label(entry.confidence) + ".")


def _numbers(entry: Entry, guide: Guide) -> Iterator[Block]:
    """Give the numbers that stand before all else: a line's own, or those of the lines that a page names."""
    lines = [line for line in (entry, *guide.lines_of(entry)) if line.kind is Kind.LINE and line.contacts]
    if lines:
        yield Heading(tr("Numbers"), "numbers")
    yield from map(numbers_of, lines)
    if entry.kind is Kind.LINE:
        yield _confirmation(entry)


def _confirmation(line: Entry) -> SmallPrint:
    days = [contact.confirmed_on for contact in line.contacts]
    confirmed = [day for day in days if day]
    if not days:
        return SmallPrint(tr("No number and no address of it could be confirmed, so none is given."))
    if days and len(confirmed) == len(days):
        return SmallPrint(
            tr("A person called and checked these on {date}.", date=labels.date_label(min(confirmed)))
        )
    return SmallPrint(tr("Nobody has called to check these numbers yet. They are as the sources print them."))


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
    needs = guide.needs_for(entry)
    if entry.kind is Kind.STRATEGY and needs:
        yield Heading(tr("When you meet it"), "situations")
        yield Refs(tuple(entry_ref(need) for need in needs))


def _sections(entry: Entry) -> Iterator[Block]:
    for section in entry.sections:
        yield Heading(section.title, section.id)
        if section.confidence is not Confidence.CONFIRMED:
            yield _unsure(section.confidence)
        if section.content_note:
            yield SmallPrint(tr("Before you read on: {note}", note=section.content_note))
        yield from text_blocks(section.text)
        if section.table:
            yield Grid(section.table.columns, section.table.rows)


def _unsure(confidence: Confidence) -> Box:
    return Box("unsure", labels.check_first(), labels.confidence_label(confidence) + ".")


def _reach(entry: Entry) -> Iterator[Block]:
    if entry.organization:
        yield Heading(tr("Who runs it"), "organization")
        if entry.organization.url:
            yield WebAddress(entry.organization.name, entry.organization.url)
        else:
            yield Paragraph(entry.organization.name)
    yield from _service_facts(entry)
    if entry.contacts and entry.kind is not Kind.LINE:
        yield Heading(tr("How to reach them"), "contacts")
        for contact in entry.contacts:
            yield from _contact(contact)
    if entry.links:
        yield Heading(tr("On the web"), "links")
        for link in entry.links:
            yield WebAddress(link.title, link.url, _with_check(link.note, link.confidence))


def _service_facts(entry: Entry) -> Iterator[Block]:
    """Give what Open Referral's HSDS knows of a service; what is not known is to be asked."""
    if entry.kind is not Kind.SERVICE:
        return
    can_call = any(contact.channel is Channel.CALL for contact in entry.contacts)
    ask = tr("Not known. Call to ask.") if can_call else tr("Not known. Ask.")
    ages = labels.ages_label(entry.ages) if entry.ages else ""
    yield Heading(tr("How to use it"), "use")
    yield Facts(
        (
            (tr("Who can use it"), entry.eligibility_description or ask),
            (tr("Ages"), ages or ask),
            (tr("Where"), ", ".join(map(labels.region_label, entry.region)) or ask),
            (tr("Languages"), ", ".join(map(labels.language_label, entry.languages)) or ask),
            (tr("When"), entry.schedule or ask),
            (tr("How to get in"), entry.application_process or ask),
            (tr("Cost"), entry.fees_description or ask),
            *(((tr("Address"), entry.address),) if entry.address else ()),
        )
    )


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
    tied = (*guide.members_of(entry), *guide.needs_for(entry))
    shown = {entry.id, *entry.strategies, *entry.lines, *(other.id for other in tied)}
    related = tuple(other for other in guide.related_to(entry) if other.id not in shown)[:MOST_RELATED]
    if related:
        yield Heading(tr("See also"), "see-also")
        yield Refs(tuple(map(entry_ref, related)))
    if entry.other_names:
        yield Heading(tr("Other names"), "other-names")
        yield Paragraph(" · ".join(entry.other_names))


def _provenance(entry: Entry, guide: Guide) -> Iterator[Block]:
    languages = ", ".join(map(labels.language_label, entry.languages))
    yield Heading(tr("How sure is this"), "sources")
    yield Facts(
        tuple(
            (label, value)
            for label, value in (
                (tr("State"), "" if _is_text(entry) else labels.status_label(entry.status)),
                (tr("How sure"), labels.confidence_label(entry.confidence)),
                (tr("Languages"), languages),
                (_reviewed(entry), labels.date_label(entry.reviewed)),
                (tr("Due again"), labels.date_label(due_on(entry, guide))),
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
            yield SmallPrint(f"{source.title} · {seen}")


def _reviewed(entry: Entry) -> str:
    """Name the day of the review: laws and systems are true as of a day."""
    return tr("As of") if entry.kind in (Kind.LAW, Kind.NETWORK) else tr("Reviewed")


def _is_text(entry: Entry) -> bool:
    """Say whether an entry is our own text, which neither runs nor ends."""
    own = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.TERM)
    return entry.kind in own and entry.status is Status.ACTIVE
