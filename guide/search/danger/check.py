"""Checks the rules of danger in urgent.yaml by listening to their examples."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from guide.content.list_schema import DANGER, URGENT
from guide.content.lists import DangerRule
from guide.content.model import Problem
from guide.content.nodes import START, List, Mapping, Node, Scalar
from guide.content.pack_files import DANGER_FILE, URGENT_FILE
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.single_file import read_single_file
from guide.i18n import tr
from guide.search.danger.listener import DangerListener

Value = TypeVar("Value")


def check_danger(folder: Path, below: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Return the mistakes in the rules of danger of a pack, if its files can be read and have no others.

    They are heard by the first weights of the packs `below` it, else by its own. Errors are weights that are
    no text model, a kind that is never heard, an example whose kinds are not, and a harmless one with danger.
    """
    report, of_weights = Report(URGENT_FILE), Report(DANGER_FILE)
    learned, urgent = _read(folder / DANGER_FILE, DANGER), _read(folder / URGENT_FILE, URGENT)
    weights = [*below, learned[1].weights if learned and learned[1] else ""]
    try:
        listener = DangerListener(next(filter(None, weights), ""))
    except ValueError:
        of_weights.error(START, tr("The weights can't be read; let them be learned again."))
        return of_weights.problems
    if urgent and urgent[1]:
        _Check(listener, report).check(urgent[0], urgent[1].danger)
    return report.problems


def _read(file: Path, schema: RecordSchema[Value]) -> tuple[Node, Value | None] | None:
    """Return what a file holds. Mistakes in reading are not reported here: loading the pack names them."""
    if not file.is_file():
        return None
    contents: tuple[Node, Value | None] | None = read_single_file(file, schema, Report(file.name))
    return contents


class _Check:
    """Listens to sentences and reports what is wrong."""

    def __init__(self, listener: DangerListener, report: Report) -> None:
        self._listener = listener
        self._report = report

    def check(self, root: Node, rules: Sequence[DangerRule]) -> None:
        nodes = root.value("danger") if isinstance(root, Mapping) else None
        items = nodes.items if isinstance(nodes, List) else ()
        for node, rule in zip(items, rules, strict=False):
            if isinstance(node, Mapping):
                self._check_rule(node, rule)

    def _check_rule(self, node: Mapping, rule: DangerRule) -> None:
        known = self._listener.kinds
        for kind in _texts(node.value("kinds")):
            if kind.text not in known:
                sentence = tr("No danger of the kind '{kind}' is ever heard.", kind=short(kind.text))
                self._report.error_with_hint(kind, sentence, kind.text, known)
        for example in _texts(node.value("example")):
            if not self._listener.hear(f"{example.text} ").kinds.issuperset(rule.kinds):
                sentence = tr("This rule does not hear its example '{text}'.", text=short(example.text))
                self._report.error(example, sentence)
        for harmless in _texts(node.value("harmless")):
            heard = self._listener.hear(f"{harmless.text} ").kinds
            if heard:
                means = ", ".join(sorted(heard))
                sentence = tr("'{text}' is heard as danger: {means}.", text=short(harmless.text), means=means)
                self._report.error(harmless, sentence)


def _texts(node: Node | None) -> Iterator[Scalar]:
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, List) else iter(())
