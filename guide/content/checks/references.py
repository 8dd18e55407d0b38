"""Checks across the files of a pack: ids and orders that are taken twice, ids that lead nowhere."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from guide.content.model import Entry, Kind
from guide.content.nodes import HasPosition, List, Mapping, Node, Text
from guide.content.report import Report
from guide.content.safe_text import short
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry that was read from a file, before it was held against the others."""

    entry: Entry
    node: Mapping
    report: Report


class References:
    """The ids of a whole pack: those of entries that could be read, and those that broken files claim."""

    def __init__(self, drafts: Sequence[Draft], broken: dict[str, Kind]) -> None:
        self._drafts = drafts
        self._kept: dict[str, Draft] = {}
        for draft in drafts:
            self._kept.setdefault(draft.entry.id, draft)
        self._kinds = broken | {name: draft.entry.kind for name, draft in self._kept.items()}
        self._strategies = [name for name, kind in self._kinds.items() if kind is Kind.STRATEGY]

    def entries(self) -> Iterator[Entry]:
        """Give the entries that stay, without the ids that lead nowhere; reports every mistake."""
        for draft in self._drafts:
            self._check_taken(draft)
        self._check_order()
        for draft in self._kept.values():
            yield self._resolved(draft)

    def _check_taken(self, draft: Draft) -> None:
        first = self._kept[draft.entry.id]
        if first is draft:
            return
        sentence = tr(
            "The id '{id}' is already taken by {file}; choose another one here.",
            id=short(draft.entry.id),
            file=first.report.file,
        )
        draft.report.error(draft.node.position_of("id"), sentence)

    def _check_order(self) -> None:
        seen: dict[int, Draft] = {}
        for draft in self._kept.values():
            if draft.entry.kind is not Kind.STRATEGY or not draft.entry.order:
                continue
            first = seen.setdefault(draft.entry.order, draft)
            if first is not draft:
                sentence = tr(
                    "The order {order} is already taken by {file}; give each strategy its own number.",
                    order=draft.entry.order,
                    file=first.report.file,
                )
                draft.report.error(draft.node.position_of("order"), sentence)

    def _resolved(self, draft: Draft) -> Entry:
        entry = draft.entry
        related = tuple(each for each in entry.related if self._leads_somewhere(each, draft))
        lines = tuple(
            each for each in entry.lines if self._is_line(each, _place(draft, "lines", each), draft.report)
        )
        strategies = tuple(each for each in entry.strategies if self._is_strategy(each, draft))
        if (related, strategies, lines) == (entry.related, entry.strategies, entry.lines):
            return entry
        return replace(entry, related=related, strategies=strategies, lines=lines)

    def check_list(self, node: Node | None, report: Report) -> None:
        """Check the ids that one of the files beside the entries names, wherever in it."""
        if isinstance(node, List):
            for item in node.items:
                self.check_list(item, report)
        elif isinstance(node, Mapping):
            for key, value in node.pairs:
                if key.text == "page" and isinstance(value, Text):
                    self._exists(value.text.strip(), value, report)
                elif key.text in ("lines", "leads_to", "cover") and isinstance(value, List):
                    self._check_targets(key.text, value, report)
                else:
                    self.check_list(value, report)

    def _check_targets(self, key: str, names: List, report: Report) -> None:
        for item in names.items:
            if isinstance(item, Text) and key == "lines":
                self._is_line(item.text.strip(), item, report)
            elif isinstance(item, Text):
                self._exists(item.text.strip(), item, report)

    def _is_line(self, name: str, place: HasPosition, report: Report) -> bool:
        if not self._exists(name, place, report):
            return False
        if self._kinds[name] is not Kind.LINE:
            sentence = tr("'{id}' is not a help line but a {kind}.", id=short(name), kind=self._kinds[name])
            report.error(place, sentence)
            return False
        return name in self._kept

    def _exists(self, name: str, place: HasPosition, report: Report) -> bool:
        if name in self._kinds:
            return True
        sentence = tr("No entry has the id '{id}'.", id=short(name))
        report.error_with_hint(place, sentence, name, self._kinds, _advice())
        return False

    def _leads_somewhere(self, name: str, draft: Draft) -> bool:
        place = _place(draft, "related", name)
        if name == draft.entry.id:
            draft.report.error(place, tr("'{id}' names itself as related; delete it.", id=short(name)))
            return False
        return self._exists(name, place, draft.report) and name in self._kept

    def _is_strategy(self, name: str, draft: Draft) -> bool:
        kind = self._kinds.get(name)
        if kind is Kind.STRATEGY:
            return name in self._kept
        place = _place(draft, "strategies", name)
        if kind is None:
            sentence = tr("No strategy has the id '{id}'.", id=short(name))
        else:
            sentence = tr(
                "'{id}' is not a strategy but a {kind}; name it in 'related'.", id=short(name), kind=kind
            )
        hint = _advice() if kind is None else ""
        draft.report.error_with_hint(place, sentence, name, self._strategies, hint)
        return False


def _advice() -> str:
    return tr("Write the file name of an entry, without '.yaml'.")


def _place(draft: Draft, key: str, name: str) -> HasPosition:
    names = draft.node.value(key)
    # Where nothing is taken in any more, nobody looks at the place.
    items = names.items if isinstance(names, List) and not draft.report.is_full else ()
    return next((item for item in items if isinstance(item, Text) and item.text.strip() == name), draft.node)
