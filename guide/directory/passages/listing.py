"""Lists the texts that a person reads before they are published, each once for all cells that have it."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence

from guide.content.hsds import Service
from guide.directory.decisions import Decisions
from guide.directory.judged import Admitted, Mark, Passage, ReadState, Waiting
from guide.directory.passages.marking import marks_in

MOST_NAMES = 3  # of rows, beside a text
Marks = dict[tuple[str, frozenset[str]], tuple[Mark, ...]]  # by the key of a text and the words of its rows
_WORD = re.compile(r"[^\W\d_]+")


def passages_of(
    items: Iterable[tuple[str, Admitted]],
    decisions: Decisions,
    known: Container[str],
    marks: Marks | None = None,
) -> tuple[Passage, ...]:
    """Return the passages of rows with their names, in the order of the rows, decided or not.

    `known` has the words, in small letters, of places and pages. They, and those of a row, name no one.
    `marks` keeps those that were found, for the next time with the same words.
    """
    found = dict[str, list[tuple[str, Waiting, Service]]]()
    for name, admitted in items:
        for waiting in admitted.passages:
            found.setdefault(waiting.key, []).append((name, waiting, admitted.service))
    return tuple(_passage(each, decisions, known, {} if marks is None else marks) for each in found.values())


def _passage(
    rows: Sequence[tuple[str, Waiting, Service]], decisions: Decisions, known: Container[str], kept: Marks
) -> Passage:
    _, first, _ = rows[0]
    key, state, shown = first.key, ReadState.UNREAD, ""
    if key in decisions.left_out:
        state = ReadState.LEFT_OUT
    elif key in decisions.texts:
        state = ReadState.EDITED if decisions.texts[key] else ReadState.PUBLISHED
        shown = decisions.texts[key] or first.text
    named = {name: service for name, _, service in reversed(rows) if name}
    names = tuple(dict.fromkeys(name for name, *_ in rows if name))[:MOST_NAMES]
    kind = key, frozenset(word for name in names for word in _words_of(name, named[name]))
    if kind not in kept:
        kept[kind] = marks_in(first.text, known, kind[1])
    headings = tuple(dict.fromkeys(each.heading for _, each, _ in rows if each.heading))
    return Passage(key, first.text, first.field, names, headings, len(rows), kept[kind], state, shown)


def _words_of(name: str, service: Service) -> Iterator[str]:
    """Yield the words of a row's names and towns in small letters."""
    texts = [name, service.name, service.organization.name if service.organization else ""]
    for each in service.service_at_locations:
        texts += [each.location.name, *(one.city for one in each.location.addresses)]
    return (word.casefold() for text in texts for word in _WORD.findall(text))
