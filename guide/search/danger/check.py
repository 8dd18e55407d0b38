"""Checks the grammar of urgent.yaml by listening: to its examples, and to a sentence made of each pattern."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from guide.content.danger_patterns import Choice, Gap, Group, parts_of
from guide.content.joined_danger import joined_danger
from guide.content.list_schema import URGENT
from guide.content.lists import UrgentHelp
from guide.content.model import Problem
from guide.content.nodes import List, Node, Scalar
from guide.content.nodes import Mapping as MappingNode
from guide.content.pack_files import URGENT_FILE
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.single_file import read_single_file
from guide.i18n import tr
from guide.search.danger.grammar import DangerGrammar
from guide.search.weights import Weights

MOST_SAMPLES = 40  # sentences made of one pattern, each with other words of its groups


def check_danger(folder: Path, below: Sequence[UrgentHelp] = ()) -> tuple[Problem, ...]:
    """Return the mistakes in the grammar of a pack's urgent.yaml, if the file can be read and has no others.

    It is heard together with the grammars of the packs `below` it. Errors are an example that is not heard, a
    harmless sentence that is, and a pattern that never can be.
    """
    file, report = folder / URGENT_FILE, Report(URGENT_FILE)
    if file.is_file():
        # Mistakes in reading are not reported here: loading the pack names them.
        contents = read_single_file(file, URGENT, Report(URGENT_FILE))
        if contents and contents[1]:
            _Check(contents[1], below, report).check(contents[0])
    return report.problems


class _Check:
    """Listens to sentences with the compiled grammar and reports what is wrong."""

    def __init__(self, urgent: UrgentHelp, below: Sequence[UrgentHelp], report: Report) -> None:
        self._urgent = urgent
        self._report = report
        joined = joined_danger([*below, urgent])
        self._rules = joined.danger
        self._first = len(joined.danger) - len(urgent.danger)  # the number of the first rule of its own
        self._grammar = DangerGrammar(joined, weights=Weights())
        self._groups = {group.name: group.words for group in urgent.groups}

    def check(self, root: Node) -> None:
        rules = root.value("danger") if isinstance(root, MappingNode) else None
        for number, rule in enumerate(rules.items if isinstance(rules, List) else (), self._first):
            if isinstance(rule, MappingNode):
                self._check_rule(number, rule)
        self._warn_of_unused_groups(root)

    def _check_rule(self, number: int, rule: MappingNode) -> None:
        for example in _texts(rule.value("example")):
            if number not in self._grammar.hear(f"{example.text} ").rules:
                sentence = tr("This rule does not hear its example '{text}'.", text=short(example.text))
                self._report.error(example, sentence)
        for harmless in _texts(rule.value("harmless")):
            heard = self._grammar.hear(f"{harmless.text} ").rules
            if heard:
                sentence = tr(
                    "'{text}' is heard as danger: {means}.",
                    text=short(harmless.text),
                    means=self._rules[min(heard)].means,
                )
                self._report.error(harmless, sentence)
        for pattern in _texts(rule.value("said")):
            samples = tuple(_samples(pattern.text, self._groups))
            if not any(number in self._grammar.hear(f"{sample} ").rules for sample in samples):
                sentence = tr(
                    "This can never be heard: '{sample}' is silenced by an idiom or by 'unless'.",
                    sample=short(samples[0]),
                )
                self._report.error(pattern, sentence)

    def _warn_of_unused_groups(self, root: Node) -> None:
        urgent = self._urgent
        texts = [text for group in urgent.groups for text in group.words]
        texts += [
            *urgent.idioms,
            *(text for rule in urgent.danger for text in (*rule.patterns, *rule.unless)),
        ]
        used = {part.name for text in texts for part in parts_of(text) if isinstance(part, Group)}
        groups = root.value("groups") if isinstance(root, MappingNode) else None
        for group in groups.items if isinstance(groups, List) else ():
            name = group.value("name") if isinstance(group, MappingNode) else None
            if isinstance(name, Scalar) and name.text not in used:
                self._report.warning(name, tr("No pattern names the group '{name}'.", name=short(name.text)))


def _samples(pattern: str, groups: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield sentences that have `pattern` without words between: the first, second … words of its groups."""
    for number in range(MOST_SAMPLES):
        yield " ".join(_sample(pattern, groups, number))


def _sample(pattern: str, groups: Mapping[str, tuple[str, ...]], number: int) -> Iterator[str]:
    for part in parts_of(pattern):
        if isinstance(part, Group):
            words = groups[part.name]
            yield from _sample(words[number % len(words)], groups, number // len(words) + number)
        elif isinstance(part, Choice):
            yield part.words[number % len(part.words)]
        elif not isinstance(part, Gap):
            yield part.text


def _texts(node: Node | None) -> Iterator[Scalar]:
    return (item for item in node.items if isinstance(item, Scalar)) if isinstance(node, List) else iter(())
