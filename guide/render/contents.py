"""The contents as a tree: the strategies with their key factors and programs, then the other kinds."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date

from guide.content.freshness import is_overdue
from guide.content.guide import Guide
from guide.content.model import Entry, Kind
from guide.i18n import tr
from guide.render.labels import kind_plural
from guide.render.page_names import FACTORS_ANCHOR

# The kinds under each heading, in this order; a kind without entries is not shown.
IN_THE_FIELD = (Kind.SITUATION, Kind.PRACTICE, Kind.LINE, Kind.TERM)
DIRECTORY = (
    Kind.SERVICE, Kind.PROGRAM, Kind.CURRICULUM, Kind.TRAINING, Kind.CAMPAIGN, Kind.NETWORK, Kind.LAW,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Node:
    """One row of the contents; target is a page or page#anchor, "" for a heading or a group."""

    text: str
    target: str = ""
    number: str = ""
    children: tuple["Node", ...] = ()
    is_heading: bool = False


Row = Callable[[Entry], Node]


def contents_of(guide: Guide, today: date) -> tuple[Node, ...]:
    """Return the rows of the contents, top to bottom; the text of an overdue entry says that it is."""
    overdue = {entry.id for entry in guide.entries if is_overdue(entry, guide, today)}

    def row(entry: Entry) -> Node:
        text = tr("{title} (review overdue)", title=entry.neutral_title)
        return Node(text if entry.id in overdue else entry.neutral_title, entry.id)

    strategies = tuple(_strategy(entry, guide, row) for entry in guide.of_kind(Kind.STRATEGY))
    about = tuple(map(row, guide.of_kind(Kind.INTRODUCTION)))
    rows: list[Node] = []
    for heading, nodes in (
        (tr("Strategies"), strategies),
        (tr("In the field"), _groups(guide, IN_THE_FIELD, row)),
        (tr("Directory"), _groups(guide, DIRECTORY, row)),
        (tr("About"), (*about, *_groups(guide, (Kind.LINK,), row))),
    ):
        if nodes:
            rows += (Node(heading, is_heading=True), *nodes)
    return tuple(rows)


def _strategy(entry: Entry, guide: Guide, row: Row) -> Node:
    factors = tuple(Node(factor.text, f"{entry.id}#{factor.id}") for factor in entry.key_factors)
    children = (
        Node(tr("Key factors"), f"{entry.id}#{FACTORS_ANCHOR}", children=factors),
        *map(row, guide.members_of(entry)),
    )
    return replace(row(entry), number=str(entry.order or ""), children=children)


def _groups(guide: Guide, kinds: Iterable[Kind], row: Row) -> tuple[Node, ...]:
    groups: list[Node] = []
    for kind in kinds:
        entries = guide.of_kind(kind)
        for name, members in (
            (kind_plural(kind), [entry for entry in entries if not entry.is_police_tip]),
            (tr("Police tip lines"), [entry for entry in entries if entry.is_police_tip]),
        ):
            if members:
                groups.append(Node(name, children=tuple(map(row, members))))
    return tuple(groups)
