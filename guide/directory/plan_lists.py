"""Lists what comes of a plan for the person who decides: rows in, out, asked and double, and texts."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum

from guide.content.model import Entry
from guide.content.safe_text import escape_invisible, short
from guide.directory.decisions import Decisions
from guide.directory.judged import Judged, Outcome, Plan, ReadState
from guide.directory.pack.into_pack import Comparison
from guide.directory.rows.judging import LEFT_OUT, PLACE
from guide.i18n import tr


class ListKind(Enum):
    """A list of the last step, by what it has, one and several of it."""

    COMES = "{number} page comes in", "{number} pages come in"
    ASKED = "{number} row is asked about", "{number} rows are asked about"
    OUT = "{number} row stays out: why", "{number} rows stay out: why"
    DOUBLE = "{number} row is double", "{number} rows are double"
    TEXTS = "{number} text left out or edited", "{number} texts left out or edited"
    PLACES = "{number} address may be a shelter", "{number} addresses may be shelters"
    CHANGES = "{number} change since the last edition", "{number} changes since the last edition"


@dataclass(frozen=True, slots=True)
class Line:
    """A name and the sentences about it. With `kinds`, a person can let it in, or no longer, by its id."""

    name: str
    sentence: str = ""
    entry_id: str = ""
    kinds: tuple[str, ...] = ()
    is_ticked: bool = False


Lists = dict[ListKind, list[Line]]


def lists_of(plan: Plan, decisions: Decisions) -> Lists:
    """Return the lists of a plan. What a person has ticked, or no longer, stays in the list where it was."""
    found: Lists = {kind: [] for kind in ListKind}
    kinds = {Outcome.ASKED: ListKind.ASKED, Outcome.OUT: ListKind.OUT, Outcome.DOUBLE: ListKind.DOUBLE}
    for each in plan.judged:
        line, is_in = _line(each, [one.sentence for one in each.reasons]), each.outcome is Outcome.COMES
        ticked = decisions.ticked(line.entry_id)
        if is_in or LEFT_OUT in ticked:
            found[ListKind.COMES].append(replace(line, kinds=(LEFT_OUT,), is_ticked=is_in))
        if let_in := tuple(kind for kind in ticked if is_in and kind not in (PLACE, LEFT_OUT)):
            said = tr("You let it in.")
            found[ListKind.ASKED].append(replace(line, sentence=said, kinds=let_in, is_ticked=True))
        elif not is_in and LEFT_OUT not in ticked:
            can_come = each.outcome is not Outcome.OUT and each.entry
            asked = tuple(one.kind for one in each.reasons if can_come and one.outcome is each.outcome)
            found[kinds[each.outcome]].append(replace(line, kinds=asked))
        if each.placed and is_in:
            why = [one.sentence for one in each.reasons if one.kind == PLACE]
            place = _line(each, [short(each.placed.address or ""), *why])
            found[ListKind.PLACES].append(replace(place, kinds=(PLACE,), is_ticked=PLACE in ticked))
    found[ListKind.TEXTS] += _texts(plan)
    return found


def _line(judged: Judged, sentences: Sequence[str]) -> Line:
    name = escape_invisible(judged.name) or tr("No name")
    where = tr("row {row}", row=judged.row)
    return Line(f"{name} ({where})", _said(sentences), judged.entry.id if judged.entry else "")


def _texts(plan: Plan) -> Iterator[Line]:
    labels = {ReadState.EDITED: tr("Edited"), ReadState.LEFT_OUT: tr("Left out")}
    for each in plan.passages:
        if each.state in labels:
            where = ", ".join(map(short, (*each.names[:1], *each.headings[:1])))
            text = " ".join((each.shown or each.text).split())
            yield Line(f"{labels[each.state]}: {where}", escape_invisible(text[:500]))


def change_lines(changes: Comparison) -> list[Line]:
    """Return what is new since the last edition: first the pages with other numbers."""
    changed = sorted(changes.changed, key=lambda each: not _has_other_number(changes, each))
    found = [(each, _said([*differences(changes.before[each.id], each)])) for each in changed]
    found += [(each, tr("No longer in the source.")) for each in changes.vanished]
    kept = tr("Changed in the source; a person has gone through it since, so it stays as it is.")
    found += [(each, kept) for each in changes.edited]
    found += [(each, tr("New.")) for each in changes.new]
    return [Line(escape_invisible(each.title), said) for each, said in found]


def _has_other_number(changes: Comparison, entry: Entry) -> bool:
    """Return whether a page that changed has other numbers or addresses than before."""
    before, after = ({one.value for one in each.contacts} for each in (changes.before[entry.id], entry))
    return before != after


def change_sentence(changes: Comparison) -> str:
    """Return how much changed since the last edition, numbers first."""
    return tr(
        "Pages on which a number changed: {numbers}. New pages: {new}, changed: {changed}, no longer in the "
        "source: {gone}.",
        numbers=sum(_has_other_number(changes, each) for each in changes.changed),
        new=len(changes.new),
        changed=len(changes.changed),
        gone=len(changes.vanished),
    )


def _said(sentences: Sequence[str]) -> str:
    return escape_invisible(" ".join(filter(None, sentences)))


def differences(before: Entry, after: Entry) -> Iterator[str]:
    """Yield a sentence about each number and address that changed, then about each field."""
    old, new = ({each.value: each for each in entry.contacts} for entry in (before, after))
    yield from (tr("{value} is new.", value=value) for value in new if value not in old)
    yield from (tr("{value} is gone.", value=value) for value in old if value not in new)
    yield from (
        tr("What stands beside {value} is new.", value=value)
        for value in new
        if value in old and old[value] != new[value]
    )
    for name, sentence in _sentences().items():
        if getattr(before, name) != getattr(after, name):
            yield sentence


def _sentences() -> dict[str, str]:
    return {
        "title": tr("It has another name."),
        "address": tr("It has another address."),
        "hours": tr("It has other hours."),
        "schedule": tr("Its hours are told in other words."),
        "confidential": tr("Its place is told, or no longer told."),
        "status": tr("Its status changed."),
        "region": tr("It serves other places."),
        "eligibility_description": tr("It is for others."),
        "summary": tr("Its summary changed."),
        "sections": tr("Its texts changed."),
        "hsds": tr("More from its source changed."),
    }
