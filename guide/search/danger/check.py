"""Checks the rules of danger in urgent.yaml by listening to their examples."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from guide.content.list_schema import DANGER, URGENT
from guide.content.lists import DangerRule
from guide.content.model import Problem
from guide.content.nodes import START, List, Mapping, Node, Scalar
from guide.content.pack_files import DANGER_FILE, URGENT_FILE
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.single_file import read_single_file
from guide.i18n import tr
from guide.search.danger.listener import DangerListener


def check_danger(folder: Path, below: Sequence[str] = ()) -> tuple[Problem, ...]:
    """Return the mistakes in the rules of danger of a pack, if its files can be read and have no others.

    They are heard by the first weights of the packs `below` it, else by its own. Errors are weights that are no text
    model, a kind that nobody hears, an example whose kinds are not heard, and a harmless sentence with danger.
    """
    urgent, learned = folder / URGENT_FILE, folder / DANGER_FILE
    report, of_weights = Report(URGENT_FILE), Report(DANGER_FILE)
    # Mistakes in reading are not reported here: loading the pack names them.
    read = read_single_file(learned, DANGER, Report(DANGER_FILE)) if learned.is_file() else None
    own = [read[1].weights] if read and read[1] else []
    try:
        listeners = [DangerListener(weights) for weights in (*own, *below)]
    except ValueError:
        of_weights.error(read[0] if read else START, tr("The weights can't be read; let them be learned again."))
        return of_weights.problems
    contents = read_single_file(urgent, URGENT, Report(URGENT_FILE)) if urgent.is_file() else None
    if contents and contents[1]:
        first = next((each for each in (*listeners[len(own) :], *listeners) if each.kinds), DangerListener(""))
        _Check(first, report).check(contents[0], contents[1].danger)
    return report.problems


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
                sentence = tr(
                    "'{text}' is heard as danger: {means}.", text=short(harmless.text), means=means
                )
                self._report.error(harmless, sentence)


def _texts(node: Node | None) -> Iterator[Scalar]:
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, List) else iter(())
