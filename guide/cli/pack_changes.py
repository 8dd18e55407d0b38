"""Converts what differs between two editions of a guide to lines for the terminal, and to JSON."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.content.safe_text import escape_invisible
from guide.packs.changes import Change
from guide.packs.words import kind_headings, number_line


def change_lines(changes: Sequence[Change]) -> Iterator[str]:
    """Yield a heading for each kind of change, and a line for each entry and each of its numbers."""
    headings = kind_headings()
    for kind, group in groupby(changes, key=lambda change: change.kind):
        yield f"{headings[kind]}:"
        for change in group:
            yield f"  {change.entry.id}  {escape_invisible(change.entry.title)}"
            yield from (f"    {number_line(number)}" for number in change.numbers)


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
