"""Lists the texts that a person reads before they are published."""

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace

from guide.content.hsds import Service
from guide.directory.decisions import Decisions
from guide.directory.judged import Admitted, Passage, ReadState, read_state

MOST_NAMES = 3  # of rows, beside a text


def passages_of(
    items: Iterable[tuple[str, Admitted]], decisions: Decisions, known: Container[str]
) -> tuple[Passage, ...]:
    """Return the passages of rows with their names, in the order of the rows, decided or not.

    `known` has the words, in small letters, of places and pages: they name no one.
    """
    found = dict[str, list[tuple[str, Passage, Service]]]()
    for name, admitted in items:
        for each in admitted.passages:
            found.setdefault(each.key, []).append((name, each, admitted.service))
    return tuple(_passage(each, decisions, known) for each in found.values())


def _passage(
    rows: Sequence[tuple[str, Passage, Service]], decisions: Decisions, known: Container[str]
) -> Passage:
    _, first, _ = rows[0]
    state = read_state(first.key, decisions)
    is_shown = state in (ReadState.PUBLISHED, ReadState.EDITED)
    named = {name: service for name, _, service in reversed(rows) if name}
    names = tuple(dict.fromkeys(name for name, *_ in rows if name))[:MOST_NAMES]
    return replace(
        first,
        names=names,
        headings=tuple(dict.fromkeys(heading for _, each, _ in rows for heading in each.headings if heading)),
        count=len(rows),
        is_label=all(each.is_label for _, each, _ in rows),
        state=state,
        shown=decisions.texts[first.key] or first.text if is_shown else "",
        services=tuple(named[name] for name in names),
        known=known,
    )
