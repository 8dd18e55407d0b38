"""Lists the texts that a person reads before they are published, each once for all cells that have it."""

import re
from collections.abc import Container, Iterable, Iterator
from dataclasses import dataclass, field

from guide.content.hsds import Service
from guide.directory.decisions import Decisions
from guide.directory.judged import Admitted, Mark, Passage, ReadState, Waiting
from guide.directory.passages.marking import marks_in

MOST_NAMES = 3  # of rows, beside a text
Marks = dict[tuple[str, frozenset[str]], tuple[Mark, ...]]  # by the key of a text and the words of its rows
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(slots=True)
class _Found:
    """What was found of a text so far."""

    waiting: Waiting
    names: dict[str, None] = field(default_factory=dict)
    headings: dict[str, None] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    count: int = 0


def passages_of(
    items: Iterable[tuple[str, Admitted]],
    decisions: Decisions,
    known: Container[str],
    marks: Marks | None = None,
) -> tuple[Passage, ...]:
    """Return the passages of rows with their names, in the order of the rows, decided or not.

    `known` has the words, in small letters, of places and pages. They, and those of a row, name nobody.
    `marks` keeps those that were found, for the next time with the same words.
    """
    found = dict[str, _Found]()
    for name, admitted in items:
        own = frozenset(_words_of(name, admitted.service)) if admitted.passages else frozenset[str]()
        for waiting in admitted.passages:
            each = found.setdefault(waiting.key, _Found(waiting))
            each.count += 1
            each.headings[waiting.heading] = None
            if name and len(each.names) < MOST_NAMES:
                each.names[name] = None
                each.words.update(own)
    return tuple(_passage(each, decisions, known, {} if marks is None else marks) for each in found.values())


def _passage(found: _Found, decisions: Decisions, known: Container[str], kept: Marks) -> Passage:
    waiting, state, shown = found.waiting, ReadState.UNREAD, ""
    if waiting.key in decisions.left_out:
        state = ReadState.LEFT_OUT
    elif waiting.key in decisions.texts:
        edited = decisions.texts[waiting.key]
        state = ReadState.EDITED if edited else ReadState.PUBLISHED
        shown = edited or waiting.text
    kind = waiting.key, frozenset(found.words)
    if kind not in kept:
        kept[kind] = marks_in(waiting.text, known, found.words)
    names, headings = tuple(found.names), tuple(filter(None, found.headings))
    return Passage(
        waiting.key, waiting.text, waiting.field, names, headings, found.count, kept[kind], state, shown
    )


def _words_of(name: str, service: Service) -> Iterator[str]:
    """Yield the words of a row's names and towns in small letters."""
    texts = [name, service.name, service.organization.name if service.organization else ""]
    for each in service.service_at_locations:
        texts += [each.location.name, *(one.city for one in each.location.addresses)]
    return (word.casefold() for text in texts for word in _WORD.findall(text))
