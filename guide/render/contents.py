"""Builds the tree of contents: what is needed in the field, then strategies, then all other kinds."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import chain

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render.labels import kind_plural
from guide.render.page_names import FACTORS_ANCHOR
from guide.steps import Steps, finish

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
    children: tuple["Node", ...] = ()
    is_heading: bool = False


_Nodes = Mapping[str, Node]  # by the id of an entry
_Members = Mapping[tuple[Kind, str], list[Node]]  # by the kind of entries, and what is not for support
_TIPS, _REPORTS = "tips", "reports"


def contents_of(guide: Guide, today: date) -> tuple[Node, ...]:
    """Return the rows of the contents, top to bottom; today decides which entries are marked as overdue."""
    return finish(contents_steps(guide, today))


def contents_steps(guide: Guide, today: date) -> Steps[tuple[Node, ...]]:
    """Return the rows of the contents, in short steps, because a large guide takes long."""
    nodes: dict[str, Node] = {}
    local = (place for place in guide.places.rows if place.is_local)
    in_places = {name for place in local for name in place.report_to}
    members: defaultdict[tuple[Kind, str], list[Node]] = defaultdict(list)
    for start in range(0, len(guide.entries), AT_ONCE):
        for entry in guide.entries[start : start + AT_ONCE]:
            node = Node(_text(entry, overdue=is_overdue(entry, guide, today)), entry.id)
            nodes[entry.id] = node
            members[entry.kind, _REPORTS if entry.id in in_places else _not_support(entry)].append(node)
        yield
    rows: list[Node] = []
    for heading, below in (
        (tr("In the field"), _groups(members, IN_THE_FIELD)),
        (tr("Strategies"), (_strategy(entry, guide, nodes) for entry in guide.of_kind(Kind.STRATEGY))),
        (tr("Directory"), _groups(members, DIRECTORY)),
        (tr("About"), chain(members[Kind.INTRODUCTION, ""], _groups(members, (Kind.LINK,)))),
    ):
        under_heading: list[Node] = []
        for node in below:
            under_heading.append(node)
            yield
        if under_heading:
            rows += (Node(heading, is_heading=True), *under_heading)
    return tuple(rows)


def _text(entry: Entry, *, overdue: bool) -> str:
    title = entry.neutral_title
    return tr("{title} (review overdue)", title=title) if overdue else title


def _strategy(entry: Entry, guide: Guide, nodes: _Nodes) -> Node:
    factors = tuple(Node(factor.text, f"{entry.id}#{factor.id}") for factor in entry.key_factors)
    children = (
        Node(tr("Key factors"), f"{entry.id}#{FACTORS_ANCHOR}", children=factors),
        *_branches(nodes[member.id] for member in guide.members_of(entry)),
    )
    return replace(nodes[entry.id], number=str(entry.order or ""), children=children)


def _groups(members: _Members, kinds: Iterable[Kind]) -> Iterator[Node]:
    for kind in kinds:
        names = {"": kind_plural(kind), _REPORTS: tr("Who takes reports"), _TIPS: tr("Police tip lines")}
        for apart, name in names.items():
            if rows := members.get((kind, apart)):
                yield Node(name, children=_branches(_by_name(rows)))


def _not_support(entry: Entry) -> str:
    if entry.takes_reports:
        return _REPORTS
    return _TIPS if entry.is_police_tip else ""


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
