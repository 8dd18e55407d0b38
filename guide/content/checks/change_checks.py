"""Checks that changed content says so: a new number has a new review, and the pack a new edition and day."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from guide.content.checks.references import Draft
from guide.content.guide import Guide
from guide.content.model import Entry, Pack
from guide.content.nodes import Mapping, texts_of
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class Base:
    """The content to compare with: the guide as it was built, and whether pack.yaml missed later changes.

    `pack_is_behind` is true if content was changed since this copy was made, but not pack.yaml.
    """

    guide: Guide
    pack_is_behind: bool = False


def check_reviews(draft: Draft, base: Base, today: date) -> None:
    """Warn of each number or address of an entry that is not as it was built, if its review is no newer."""
    entry, built = draft.entry, base.guide.find(draft.entry.id)
    if built is None or not _is_old(entry.reviewed, built.reviewed, today):
        return
    contacts = draft.node.value("contacts")
    new = set(_new_values(entry, built))
    for text in texts_of(contacts) if contacts else ():
        if text.text in new:
            sentence = tr(
                "'{value}' was changed, but 'reviewed' is still {day}; try it, then write that day.",
                value=short(text.text),
                day=entry.reviewed.isoformat(),
            )
            draft.report.warning(text, sentence)


def check_edition(guide: Guide, node: Mapping, report: Report, base: Base, today: date) -> None:
    """Warn if content was changed, but not the edition or the day in pack.yaml, whose root is `node`."""
    pack, built = guide.pack, base.guide.pack
    if pack is None or built is None or pack.id != built.id:
        return
    is_changed = _content(guide) != _content(base.guide) or _description(pack) != _description(built)
    if not is_changed and not base.pack_is_behind:
        return
    if pack.edition <= built.edition or base.pack_is_behind:
        sentence = tr(
            "The content was changed, but 'edition' is still {edition}; write {next}.",
            edition=pack.edition,
            next=pack.edition + 1,
        )
        report.warning(node.position_of("edition"), sentence)
    published = built.published if not base.pack_is_behind else pack.published
    if _is_old(pack.published, published, today):
        sentence = tr(
            "The content was changed, but 'published' is still {day}; write today.",
            day=pack.published.isoformat(),
        )
        report.warning(node.position_of("published"), sentence)


def _is_old(day: date, before: date, today: date) -> bool:
    """Return whether a day was not raised since it was `before`; today can't be raised."""
    return day <= before and day < today


def _new_values(entry: Entry, built: Entry) -> Iterator[str]:
    """Yield the numbers and addresses of an entry that it did not have, however they were written."""
    known = {_letters(contact.value) for contact in built.contacts}
    for contact in entry.contacts:
        if _letters(contact.value) not in known:
            yield contact.value


def _letters(value: str) -> str:
    return "".join(filter(str.isalnum, value.casefold()))


def _content(guide: Guide) -> tuple[object, ...]:
    lists = (
        guide.urgent,
        guide.hearing,
        guide.needs,
        guide.learned,
        guide.thesaurus,
        guide.words,
        guide.asked,
        guide.handout_cover,
    )
    return (guide.entries, guide.amendments, *lists)


def _description(pack: Pack) -> Pack:
    return replace(pack, edition=0, published=date.min)
