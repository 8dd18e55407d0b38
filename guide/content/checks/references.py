"""Checks across the files of a pack: ids and orders that are used twice, ids that name no entry."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from guide.content.model import Entry, Kind
from guide.content.nodes import Mapping, Node, Scalar
from guide.content.records import ANY_KIND, Field, RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.walk import references_in
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry as its own file gives it, with the nodes of the file: its ids are not checked yet."""

    entry: Entry
    node: Mapping
    report: Report


class References:
    """The ids of a pack, those of files with mistakes too, against which every reference is checked."""

    def __init__(self, drafts: Sequence[Draft], broken: dict[str, Kind], schema: RecordSchema[Entry]) -> None:
        self._drafts = drafts
        self._schema = schema
        self._first_drafts: dict[str, Draft] = {}
        for draft in drafts:
            self._first_drafts.setdefault(draft.entry.id, draft)
        self._kinds = broken | {entry_id: draft.entry.kind for entry_id, draft in self._first_drafts.items()}

    def entries(self) -> Iterator[Entry]:
        """Yield the first entry of each id without references to missing entries, and report all mistakes."""
        for draft in self._drafts:
            self._check_taken(draft)
        self._check_order()
        for draft in self._first_drafts.values():
            yield self._resolved(draft)

    def check_list(self, schema: RecordSchema[Any], node: Node, report: Report) -> None:
        """Report the references in one of the files beside the entries that name no fitting entry."""
        for field, name in references_in(schema, node):
            self._check(field, name, report)

    def _check_taken(self, draft: Draft) -> None:
        first = self._first_drafts[draft.entry.id]
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
        for draft in self._first_drafts.values():
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
        """Return the entry without references that name no fitting entry, or one that could not be read."""
        dropped: dict[Field, set[str]] = defaultdict(set)
        for field, name in references_in(self._schema, draft.node):
            entry_id = name.text.strip()
            # A repeated id is reported once.
            if entry_id not in dropped[field] and not self._is_usable(field, name, draft):
                dropped[field].add(entry_id)
        changed: dict[str, Any] = {
            field.attribute: tuple(each for each in field.value_of(draft.entry) if each not in ids)
            for field, ids in dropped.items()
            if ids
        }
        return replace(draft.entry, **changed) if changed else draft.entry

    def _is_usable(self, field: Field, name: Scalar, draft: Draft) -> bool:
        entry_id = name.text.strip()
        if entry_id == draft.entry.id and field.refers_to == ANY_KIND:
            draft.report.error(name, tr("'{id}' names itself as related; delete it.", id=short(entry_id)))
            return False
        return self._check(field, name, draft.report) and entry_id in self._first_drafts

    def _check(self, field: Field, name: Scalar, report: Report) -> bool:
        """Return whether an id names an entry of a kind that its field refers to; report if not."""
        entry_id = name.text.strip()
        kind = self._kinds.get(entry_id)
        if kind in field.refers_to:
            return True
        if field.refers_to == (Kind.STRATEGY,):
            strategies = [each for each, of in self._kinds.items() if of is Kind.STRATEGY]
            hint = _advice() if kind is None else ""
            report.error_with_hint(name, _not_a_strategy(entry_id, kind), entry_id, strategies, hint)
        elif kind is None:
            sentence = tr("No entry has the id '{id}'.", id=short(entry_id))
            report.error_with_hint(name, sentence, entry_id, self._kinds, _advice())
        else:
            report.error(name, _wrong_kind(entry_id, kind, field.refers_to))
        return False


def _not_a_strategy(entry_id: str, kind: Kind | None) -> str:
    if kind is None:
        return tr("No strategy has the id '{id}'.", id=short(entry_id))
    return tr("'{id}' is not a strategy but a {kind}; name it in 'related'.", id=short(entry_id), kind=kind)


def _wrong_kind(entry_id: str, kind: Kind, wanted: tuple[Kind, ...]) -> str:
    if wanted == (Kind.LINE,):
        return tr("'{id}' is not a help line but a {kind}.", id=short(entry_id), kind=kind)
    kinds = ", ".join(wanted)
    return tr("'{id}' is a {kind}; name one of: {kinds}.", id=short(entry_id), kind=kind, kinds=kinds)


def _advice() -> str:
    return tr("Write the file name of an entry, without '.yaml'.")
