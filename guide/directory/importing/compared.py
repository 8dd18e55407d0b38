"""Compares the rows of an import: one that looks like another, or like one that is private, needs a look."""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace

from guide.content.model import Entry
from guide.directory.importing.alike import alike
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.own_export import is_own
from guide.directory.importing.own_ids import row_name
from guide.i18n import tr


def compared(rows: Sequence[Judged], known: Container[str] = ()) -> Iterator[Judged]:
    """Yield the rows, each with what it looks like: of two, the later one the other.

    One whose id is `known`, as its page is there already, comes before all others, wherever its row stands.
    """
    entries = [None if each.outcome is Outcome.HELD or is_own(each.record) else each.entry for each in rows]
    is_known = [each is not None and each.id in known for each in entries]
    order = sorted(range(len(rows)), key=lambda at: not is_known[at])
    found = alike([entries[at] for at in order])
    near = {order[later]: order[earlier] for later, earlier in found.items()}
    private = _near_private(rows, entries)
    for number, each in enumerate(rows):
        reasons = list[Reason]()
        if number in near:
            other = rows[near[number]]
            sentence = tr("It looks like {row}.", row=row_name(other))
            reasons.append(Reason(Outcome.LOOK, "alike", sentence, other.place))
        if twin := private.get(number):
            sentence = tr("It looks like {row}, which is private.", row=row_name(twin))
            reasons.append(Reason(Outcome.LOOK, "twin", sentence, twin.place))
        yield replace(each, reasons=(*each.reasons, *reasons)) if reasons else each


def _near_private(rows: Sequence[Judged], entries: Sequence[Entry | None]) -> Mapping[int, Judged]:
    """Return the number of each row with an entry that looks like a private row, with that row.

    A private row knows which one before it has its id and name, or all that it has.
    """
    private = [each for each in rows if _is_private(each)]
    if not private:
        return {}
    others = {
        reason.other: each
        for each in private
        for reason in each.reasons
        if reason.outcome is not Outcome.COMES
    }
    found = {number: others[each.place] for number, each in enumerate(rows) if each.place in others}
    first = len(private)
    for number, other in alike([*(each.entry for each in private), *entries], first).items():
        if number >= first:
            found[number - first] = private[other]
    return {number: each for number, each in found.items() if entries[number]}


def _is_private(row: Judged) -> bool:
    return any(each.outcome is Outcome.HELD and each.kind == "private" for each in row.reasons)
