"""Returns how sure and how old a page is, for its top; below, only what differs from that stands again."""

from collections.abc import Iterator
from datetime import date

from guide.blocks.blocks import Box
from guide.content.amendments import AmendedBy
from guide.content.freshness import due_on, is_day_known, is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind, Status
from guide.content.parts import Confidence, Contact, Link, Section
from guide.i18n import tr
from guide.render import labels
from guide.render.certainty import check_first, good_to_know, is_number_sure, is_sure

_OWN = (Kind.INTRODUCTION, Kind.STRATEGY, Kind.SITUATION, Kind.PRACTICE, Kind.TERM)


def state_tags(entry: Entry) -> tuple[str, ...]:
    """Return whether what the entry is about still runs, how sure this is, and of which day it is."""
    # The authors' own text can't move or end as a service can; what does not run any more is in the warning.
    is_running = entry.kind not in _OWN and entry.status is Status.ACTIVE
    state = (labels.status_label(entry.status),) if is_running else ()
    return (*state, _how_sure(entry), _as_of(entry))


def warnings(entry: Entry, guide: Guide, today: date) -> Iterator[Box]:
    """Yield what to know of the whole page before using it, then who amended it, and if it is overdue."""
    unsure = "" if is_sure(entry.confidence) else check_first()
    gone = "" if entry.status is Status.ACTIVE else f"{labels.status_label(entry.status)}."
    notice = entry.notice
    if notice.startswith(check_first()):
        unsure, notice = check_first(), notice.removeprefix(check_first()).strip()
    if unsure or gone or notice:
        yield Box("warn", " ".join(filter(None, (unsure, gone))) or good_to_know(), notice)
    yield from amended_by(entry, guide)
    if is_overdue(entry, guide, today):
        due = labels.date_label(due_on(entry, guide))
        yield Box(
            "warn", tr("Overdue."), tr("This page was to be reviewed by {date}. Check it first.", date=due)
        )


def amended_by(entry: Entry, guide: Guide) -> tuple[Box, ...]:
    """Return for each amendment of an entry which pack made it, what it changed, and when it was reviewed."""
    return tuple(map(_amended_by, guide.amendments_of(entry.id)))


def _amended_by(made: AmendedBy) -> Box:
    """Return which pack changed the page, the words for its changes, and the day of their review."""
    words = {"notice": tr("notice"), "schedule": tr("hours"), "hours": tr("hours"), "contacts": tr("numbers")}
    changed = ", ".join(dict.fromkeys(words[key] for key in made.keys))
    lead = tr("Changed by {pack}: {changed}.", pack=made.pack.title, changed=changed)
    reviewed = tr("Reviewed {date}.", date=labels.date_label(made.reviewed))
    return Box("warn", lead, reviewed)


def _how_sure(entry: Entry) -> str:
    """Return how sure the page is. A page with an unsure part does not say that the sources agree."""
    of_parts = [part.confidence for part in _parts(entry)]
    are_sure = all(map(is_sure, of_parts)) and all(is_number_sure(each, entry) for each in entry.contacts)
    if is_sure(entry.confidence) and Confidence.DISPUTED in of_parts:
        return tr("Sources disagree on a part")
    if is_sure(entry.confidence) and not are_sure:
        return tr("A part is less sure")
    return labels.confidence_label(entry.confidence)


def _parts(entry: Entry) -> tuple[Section | Contact | Link, ...]:
    return (*entry.sections, *entry.contacts, *entry.links)


def _as_of(entry: Entry) -> str:
    day = labels.date_label(entry.reviewed)
    # A law or a network is described as it was on a day.
    is_described = entry.kind in (Kind.LAW, Kind.NETWORK)
    if is_described:
        return tr("As of {date}", date=day)
    return tr("Reviewed {date}", date=day) if is_day_known(entry) else tr("Copied {date}", date=day)
