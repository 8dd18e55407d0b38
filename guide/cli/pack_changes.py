"""Converts what differs between two editions of a guide to lines for the terminal, and to JSON."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.content.safe_text import escape_invisible
from guide.i18n import tr
from guide.packs.changes import Change, ChangeKind, NumberChange


def change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Yield a heading for each kind of change, and a line for each entry and each of its numbers."""
    headings = {
        ChangeKind.NUMBERS: tr("Other numbers:"),
        ChangeKind.NEW: tr("New:"),
        ChangeKind.GONE: tr("Gone:"),
        ChangeKind.CHANGED: tr("Changed:"),
    }
    for kind, group in groupby(changes, key=lambda change: change.kind):
        yield headings[kind]
        for change in group:
            yield f"  {change.entry.id}  {escape_invisible(change.entry.title)}"
            yield from (f"    {_number_line(number)}" for number in change.numbers)


def plain_change(change: Change) -> dict[str, object]:
    """Return a change as a dict for JSON."""
    plain: dict[str, object] = {
        "kind": change.kind.name.lower(),
        "id": change.entry.id,
        "title": change.entry.title,
    }
    if change.numbers:
        plain["numbers"] = [
            {"channel": str(each.contact.channel), "before": each.before, "after": each.after}
            for each in change.numbers
        ]
    return plain


def _number_line(number: NumberChange) -> str:
    before, after = escape_invisible(number.before), escape_invisible(number.after)
    if not before:
        return tr("new: {number}", number=after)
    return f"{before} → {after}" if after else tr("gone: {number}", number=before)
