"""Reads the patterns of urgent.yaml: words, word groups and gaps, such as "took|ate ..3 <pills>"."""

import re
from collections.abc import Iterator, Set
from typing import Any, NamedTuple

from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr

MOST_BETWEEN = 9  # words that one gap may stand for
MOST_GAPS = 3  # of one pattern; more would make hearing slow
_WORD = r"[^\s<>*.|]*[^\W_][^\s<>*.|]*"
_PART = re.compile(
    rf"<(?P<group>[a-z0-9]+(?:-[a-z0-9]+)*)>|\.\.(?P<most>[1-{MOST_BETWEEN}])"
    rf"|(?P<word>{_WORD})(?P<star>\*?)|(?P<choice>{_WORD}(?:\|{_WORD})+)"
)


class Word(NamedTuple):
    """A word as it is typed. With `is_start` it stands for every word that begins with it."""

    text: str
    is_start: bool


class Group(NamedTuple):
    """Any word or phrase of a word group."""

    name: str


class Choice(NamedTuple):
    """Any of some words, which are written with | between."""

    words: tuple[str, ...]


class Gap(NamedTuple):
    """Up to `most` words of any kind, or none."""

    most: int


Part = Word | Group | Choice | Gap


def parts_of(pattern: str) -> tuple[Part, ...]:
    """Return the parts of a pattern. Raise ValueError if it has a part that can't be read."""
    parts = tuple(map(_part, pattern.split()))
    if not parts or isinstance(parts[0], Gap) or isinstance(parts[-1], Gap):
        raise ValueError(tr("A pattern begins and ends with a word or a group, not with a gap."))
    if sum(isinstance(part, Gap) for part in parts) > MOST_GAPS:
        raise ValueError(tr("A pattern has at most {most} gaps.", most=MOST_GAPS))
    return parts


def _part(text: str) -> Part:
    match = _PART.fullmatch(text)
    if match is None:
        raise ValueError(
            tr(
                "'{part}' can't be read; write words, a choice such as he|she, a group such as <person>, "
                "or a gap such as ..3.",
                part=short(text),
            )
        )
    if match["group"]:
        return Group(match["group"])
    if match["choice"]:
        return Choice(tuple(match["choice"].split("|")))
    return Gap(int(match["most"])) if match["most"] else Word(match["word"], bool(match["star"]))


def patterns_can_be_read(node: Mapping, _: dict[str, Any], report: Report) -> None:
    """Report each pattern of urgent.yaml that can't be read, or that names an unknown group.

    A group may only name groups above it, so that none contains itself.
    """
    known: set[str] = set()
    for group in _mappings(node.value("groups")):
        for text in _texts(group.value("words")):
            _check(text, known, report, in_group=True)
        name = group.value("name")
        if isinstance(name, Scalar):
            if name.text in known:
                report.error(
                    name, tr("Two groups have the name '{name}'; change one.", name=short(name.text))
                )
            known.add(name.text)
    rules = tuple(_mappings(node.value("danger")))
    lists = (rule.value(key) for rule in rules for key in ("said", "unless"))
    for patterns in (node.value("idioms"), *lists):
        for text in _texts(patterns):
            _check(text, known, report)


def _check(text: Scalar, known: Set[str], report: Report, *, in_group: bool = False) -> None:
    try:
        parts = parts_of(text.text)
    except ValueError as error:
        report.error(text, str(error))
        return
    for part in parts:
        if isinstance(part, Group) and part.name not in known:
            sentence = tr("No group above has the name '{name}'.", name=short(part.name))
            report.error_with_hint(text, sentence, part.name, known)
        elif isinstance(part, Gap | Choice) and in_group:
            sentence = tr("A gap such as ..3 or a choice such as he|she stands in a pattern, not in a group.")
            report.error(text, sentence)


def _mappings(node: Node | None) -> Iterator[Mapping]:
    return (item for item in node.items if isinstance(item, Mapping)) if isinstance(node, List) else iter(())


def _texts(node: Node | None) -> Iterator[Scalar]:
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, List) else iter(())
