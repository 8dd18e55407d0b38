"""States what comes of a plan, as lists with their numbers: rows in, out, asked and double."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from enum import Enum, auto

from guide.content.safe_text import escape_invisible, short
from guide.directory.decisions import Decisions
from guide.directory.judged import Judged, Outcome, Plan, ReadState
from guide.directory.pack.differences import differences
from guide.directory.pack.into_pack import Comparison
from guide.directory.rows.judging import LEFT_OUT, PLACE
from guide.i18n import tr, trn
from guide.window.directory.lines import Line


class ListKind(Enum):
    """A list of the last step."""

    COMES = auto()
    ASKED = auto()
    OUT = auto()
    DOUBLE = auto()
    TEXTS = auto()
    PLACES = auto()
    CHANGES = auto()


def list_label(kind: ListKind, number: int) -> str:
    """Return what a list has, with how many."""
    labels: Mapping[ListKind, Callable[[int], str]] = {
        ListKind.COMES: lambda n: trn("{number} page comes in", "{number} pages come in", n),
        ListKind.ASKED: lambda n: trn(
            "{number} row is asked about: tick it if it is for all",
            "{number} rows are asked about: tick those that are for all",
            n,
        ),
        ListKind.OUT: lambda n: trn("{number} row stays out: why", "{number} rows stay out: why", n),
        ListKind.DOUBLE: lambda n: trn("{number} row is double", "{number} rows are double", n),
        ListKind.TEXTS: lambda n: trn(
            "{number} text left out or edited", "{number} texts left out or edited", n
        ),
        ListKind.PLACES: lambda n: trn(
            "{number} address may be a shelter: tick it if it is public",
            "{number} addresses may be shelters: tick the public ones",
            n,
        ),
        ListKind.CHANGES: lambda n: trn(
            "{number} change since the last edition", "{number} changes since the last edition", n
        ),
    }
    return labels[kind](number)


def lists_of(plan: Plan, decisions: Decisions, *, is_whole: bool) -> dict[ListKind, tuple[Line, ...]]:
    """Return the lists of a plan. What a person has ticked, or no longer, stays in the list in which it was.

    If a pack is made again as it `is_whole`, no row can be left out of it.
    """
    ticked = {kind: ids for kind, ids in decisions.rows.items() if kind not in (PLACE, LEFT_OUT)}
    found: dict[ListKind, list[Line]] = {kind: [] for kind in ListKind}
    for each in plan.judged:
        entry_id = each.entry.id if each.entry else ""
        kinds = tuple(kind for kind, ids in ticked.items() if entry_id in ids)
        is_left_out = entry_id in decisions.rows.get(LEFT_OUT, ())
        if each.outcome is Outcome.COMES or is_left_out:
            kinds_out = () if is_whole else (LEFT_OUT,)
            line = replace(_line(each), kinds=kinds_out, is_ticked=not is_left_out)
            found[ListKind.COMES].append(line)
        if kinds and each.outcome is Outcome.COMES:
            sentence = tr("You let it in.")
            found[ListKind.ASKED].append(Line(_name(each), sentence, entry_id, kinds, is_ticked=True))
        elif each.outcome is Outcome.ASKED:
            found[ListKind.ASKED].append(_line(each, Outcome.ASKED))
        elif each.outcome is Outcome.DOUBLE:
            found[ListKind.DOUBLE].append(_line(each, Outcome.DOUBLE))
        elif each.outcome is Outcome.OUT and not is_left_out:
            found[ListKind.OUT].append(_line(each))
        if each.placed and each.outcome is Outcome.COMES:
            found[ListKind.PLACES].append(_place(each, decisions))
    found[ListKind.TEXTS] = list(_texts(plan))
    return {kind: tuple(lines) for kind, lines in found.items()}


def _line(judged: Judged, ticks: Outcome | None = None) -> Line:
    sentences = [each.sentence for each in judged.reasons]
    kinds = tuple(each.kind for each in judged.reasons if each.outcome is ticks) if judged.entry else ()
    return Line(_name(judged), _said(sentences), judged.entry.id if judged.entry else "", kinds)


def _place(judged: Judged, decisions: Decisions) -> Line:
    entry_id = judged.placed.id if judged.placed else ""
    is_ticked = entry_id in decisions.rows.get(PLACE, ())
    address = short(judged.placed.address) if judged.placed and judged.placed.address else ""
    why = [each.sentence for each in judged.reasons if each.kind == PLACE]
    return Line(_name(judged), _said([address, *why]), entry_id, (PLACE,), is_ticked=is_ticked)


def _texts(plan: Plan) -> Iterator[Line]:
    labels = {ReadState.EDITED: tr("Edited"), ReadState.LEFT_OUT: tr("Left out")}
    for each in plan.passages:
        if each.state in labels:
            where = ", ".join(map(short, (*each.names[:1], *each.headings[:1])))
            text = " ".join((each.shown or each.text).split())
            yield Line(f"{labels[each.state]}: {where}", escape_invisible(text[:500]))


def change_lines(changes: Comparison) -> tuple[Line, ...]:
    """Return what is new since the last edition: first the pages with other numbers."""
    changed = [(each, list(differences(changes.before[each.id], each))) for each in changes.changed]
    changed.sort(key=lambda pair: not has_other_number(changes, pair[0].id))
    lines = [Line(escape_invisible(each.title), _said(sentences)) for each, sentences in changed]
    groups = {
        tr("No longer in the source."): changes.vanished,
        tr(
            "Changed in the source; a person has gone through it since, so it stays as it is."
        ): changes.edited,
        tr("New."): changes.new,
    }
    lines += [
        Line(escape_invisible(each.title), said) for said, entries in groups.items() for each in entries
    ]
    return tuple(lines)


def has_other_number(changes: Comparison, entry_id: str) -> bool:
    """Return whether a page that changed has other numbers or addresses than before."""
    after = next(each for each in changes.changed if each.id == entry_id)
    values = [{one.value for one in entry.contacts} for entry in (changes.before[entry_id], after)]
    return values[0] != values[1]


def change_sentence(changes: Comparison) -> str:
    """Return how much changed since the last edition, numbers first."""
    numbers = sum(has_other_number(changes, each.id) for each in changes.changed)
    return tr(
        "Other numbers: {numbers}. New pages: {new}, changed: {changed}, no longer in the source: {gone}.",
        numbers=numbers,
        new=len(changes.new),
        changed=len(changes.changed),
        gone=len(changes.vanished),
    )


def _name(judged: Judged) -> str:
    where = tr("row {row}", row=judged.row)
    return f"{escape_invisible(judged.name) or tr('No name')} ({where})"


def _said(sentences: Sequence[str]) -> str:
    return escape_invisible(" ".join(filter(None, sentences)))
