"""Builds the tree of contents: what is needed in the field, then strategies, then all other kinds."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain
from typing import NamedTuple

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import FOR_REPORTS, FOR_TIPS, Entry, Kind
from guide.i18n import tr
from guide.render.labels import kind_plural
from guide.render.page_names import FACTORS_ANCHOR
from guide.steps import Steps, finish
from guide.stored.once import Once

# The kinds of entries under each heading, in this order; a kind without entries is not shown.
IN_THE_FIELD = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)
DIRECTORY = (
    Kind.SERVICE, Kind.PROGRAM, Kind.CURRICULUM, Kind.TRAINING, Kind.CAMPAIGN, Kind.NETWORK, Kind.LAW,
)  # fmt: skip
MOST_ROWS = 100  # in one branch; the window lays out all rows of an open branch at once
AT_ONCE = 500  # the entries of one step


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the contents; target is the page that it opens, "" for a heading or a group.

    number is the number of a strategy, shown before its text.
    """

    text: str
    target: str = ""
    number: str = ""
    children: Sequence["Node"] = ()
    is_heading: bool = False


class LaterNodes(Sequence[Node]):
    """Rows below another one that are made when they are looked at first. There is at least one."""

    def __init__(self, make: Callable[[], Sequence[Node]]) -> None:
        self._made = Once(make)

    def __bool__(self) -> bool:
        return True

    def __len__(self) -> int:
        return len(self._made())

    def __getitem__(self, number: int) -> Node:  # type: ignore[override]
        """Return a row."""
        return self._made()[number]


class _Found(NamedTuple):
    """The rows of entries: by their ids, and by kind and what they stand apart for."""

    nodes: dict[str, Node]
    members: defaultdict[tuple[Kind, str], list[Node]]
    in_places: frozenset[str]

    @classmethod
    def of(cls, guide: Guide) -> "_Found":
        """Return what is found of a guide before any entry is added."""
        return cls({}, defaultdict(list), _in_places(guide))

    def add(self, entries: Iterable[Entry], guide: Guide, today: date) -> None:
        """Add the rows of entries."""
        for entry in entries:
            node = Node(_text(entry, overdue=is_overdue(entry, guide, today)), entry.id)
            self.nodes[entry.id] = node
            apart = FOR_REPORTS if entry.id in self.in_places else entry.apart
            self.members[entry.kind, apart].append(node)

    def rows(self, kind: Kind, apart: str) -> tuple[Node, ...]:
        """Return the rows below the heading of a kind."""
        return _branches(_by_name(self.members.get((kind, apart), [])))


_Below = Callable[[Kind, str], Sequence[Node]]  # returns the rows below a heading for these
_WAITING = (Node(""),)  # in place of rows that are made later


def contents_of(guide: Guide, today: date) -> tuple[Node, ...]:
    """Return the rows of the contents, top to bottom; today decides which entries are marked as overdue."""
    return finish(contents_steps(guide, today))


def first_contents(guide: Guide, today: date) -> tuple[Node, ...]:
    """Return the same rows, but without making entries that are not made yet: `LaterNodes` stand for them."""
    first = guide.first
    if first is None or not _in_places(guide).isdisjoint(first.later):
        return contents_of(guide, today)
    later = {(each.kind, each.apart) for each in first.branches}
    found = _Found.of(guide)
    found.add(first.entries, guide, today)

    def below(kind: Kind, apart: str) -> Sequence[Node]:
        return _WAITING if (kind, apart) in later else found.rows(kind, apart)

    strategies = (_strategy(e, found, _WAITING) for e in guide.of_kind(Kind.STRATEGY))
    rows = finish(_in_order(found, below, strategies))
    whole = Once(lambda: {(row.text, row.target): row.children for row in contents_of(guide, today)})

    def later_below(row: Node) -> LaterNodes:
        return LaterNodes(lambda: whole().get((row.text, row.target), ()))

    return tuple(replace(row, children=later_below(row)) if row.children is _WAITING else row for row in rows)


def contents_steps(guide: Guide, today: date) -> Steps[tuple[Node, ...]]:
    """Return the rows of the contents, in short steps, because a large guide takes long."""
    found = _Found.of(guide)
    for start in range(0, len(guide.entries), AT_ONCE):
        found.add(guide.entries[start : start + AT_ONCE], guide, today)
        yield
    strategies = (_strategy(e, found, _below(e, guide, found)) for e in guide.of_kind(Kind.STRATEGY))
    return (yield from _in_order(found, found.rows, strategies))


def _in_order(found: _Found, below: _Below, strategies: Iterable[Node]) -> Steps[tuple[Node, ...]]:
    rows: list[Node] = []
    for heading, under in (
        (tr("In the field"), _groups(below, IN_THE_FIELD)),
        (tr("Strategies"), strategies),
        (tr("Directory"), _groups(below, DIRECTORY)),
        (tr("About"), chain(found.members[Kind.INTRODUCTION, ""], _groups(below, (Kind.LINK,)))),
    ):
        under_heading: list[Node] = []
        for node in under:
            under_heading.append(node)
            yield
        if under_heading:
            rows += (Node(heading, is_heading=True), *under_heading)
    return tuple(rows)


def _in_places(guide: Guide) -> frozenset[str]:
    """Return the ids of those who take the reports of a place."""
    return frozenset(name for place in guide.places.rows if place.is_local for name in place.report_to)


def _text(entry: Entry, *, overdue: bool) -> str:
    title = entry.neutral_title
    return tr("{title} (review overdue)", title=title) if overdue else title


def _strategy(entry: Entry, found: _Found, below: Sequence[Node]) -> Node:
    return replace(found.nodes[entry.id], number=str(entry.order or ""), children=below)


def _below(strategy: Entry, guide: Guide, found: _Found) -> tuple[Node, ...]:
    factors = tuple(Node(factor.text, f"{strategy.id}#{factor.id}") for factor in strategy.key_factors)
    return (
        Node(tr("Key factors"), f"{strategy.id}#{FACTORS_ANCHOR}", children=factors),
        *_branches(found.nodes[member.id] for member in guide.members_of(strategy)),
    )


def _groups(below: _Below, kinds: Iterable[Kind]) -> Iterator[Node]:
    for kind in kinds:
        names = {
            "": kind_plural(kind),
            FOR_REPORTS: tr("Who takes reports"),
            FOR_TIPS: tr("Police tip lines"),
        }
        for apart, name in names.items():
            if rows := below(kind, apart):
                yield Node(name, children=rows)


def _by_name(rows: list[Node]) -> list[Node]:
    """Return rows by their text if they need branches, whose names say where to look; else as they are."""
    return sorted(rows, key=lambda row: row.text.casefold()) if len(rows) > MOST_ROWS else rows


def _branches(nodes: Iterable[Node]) -> tuple[Node, ...]:
    """Return rows as they are, or, if they are many, in branches named after their first and last row."""
    rows = tuple(nodes)
    while len(rows) > MOST_ROWS:
        parts = (rows[start : start + MOST_ROWS] for start in range(0, len(rows), MOST_ROWS))
        rows = tuple(Node(_span(part[0], part[-1]), children=part) for part in parts)
    return rows


def _span(first: Node, last: Node) -> str:
    while first.children:
        first = first.children[0]
    while last.children:
        last = last.children[-1]
    return tr("{first} – {last}", first=first.text, last=last.text)
