"""Checks references across the files of a pack: ids used twice, and ids that no entry has."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from guide.content.checks.beside import Beside, Unknown
from guide.content.checks.reference_sentences import (
    id_advice,
    not_a_strategy_sentence,
    others_sentence,
    wrong_kind_sentence,
)
from guide.content.model import Entry, Kind
from guide.content.nodes import Mapping, Node, Scalar
from guide.content.records import ANY_KIND, WITH_NUMBERS, Field, RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.union_entries import same_id_sentence
from guide.content.walk import references_in
from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class Draft:
    """An entry whose references are not checked yet, with the root node and the report of its file."""

    entry: Entry
    node: Mapping
    report: Report


class _Place(NamedTuple):
    """A place where an id stands that no entry has, and the sentence about it."""

    report: Report
    name: Scalar
    sentence: str


class References:
    """Checks the references between the files of a pack against the ids of all its entries.

    `broken` maps the ids of files with mistakes to their kinds, so that references to them are not reported.
    Entries of the packs `beside` can be named, too, and those of missing packs may be: these stay.
    """

    def __init__(
        self, drafts: Sequence[Draft], broken: dict[str, Kind], schema: RecordSchema[Entry], beside: Beside
    ) -> None:
        self._drafts = drafts
        self._broken = broken
        self._schema = schema
        self._beside = beside
        self._first_drafts: dict[str, Draft] = {}
        self._missing: dict[str, list[_Place]] = defaultdict(list)
        # How many ids are those of each pack below that can't be told from this one, by its title.
        self.same_ids = Counter[str]()
        for draft in drafts:
            self._first_drafts.setdefault(draft.entry.id, draft)
        below = {entry.id: entry.kind for entry in beside.guide.entries}
        own = {entry_id: draft.entry.kind for entry_id, draft in self._first_drafts.items()}
        self._kinds = broken | own | below

    def checked_entries(self) -> Iterator[Entry]:
        """Yield the entries, with wrong references removed, and report all mistakes.

        Of several entries with the same id, only the first is yielded, and none with an id of a pack below.
        """
        for draft in self._drafts:
            self._check_id(draft)
        self._check_orders()
        for draft in self._first_drafts.values():
            if not self._beside.guide.find(draft.entry.id):
                yield self._resolved(draft)

    def check_list(self, schema: RecordSchema[Any], node: Node, report: Report) -> None:
        """Report references in a list file, such as urgent.yaml, to missing entries or to a wrong kind."""
        for field, name in references_in(schema, node):
            self._check_reference(field, name, report)

    def report_missing(self) -> None:
        """Report each id that no entry has once, where it is named first; call it after all other checks."""
        for entry_id, places in self._missing.items():
            first, files = places[0], list(dict.fromkeys(place.report.file for place in places))
            words = (
                self._kinds
                if first.sentence != not_a_strategy_sentence(entry_id, None)
                else self._strategies()
            )
            others = others_sentence(files, len(places))
            sentence = f"{first.sentence} {others}" if others else first.sentence
            self._beside.report(first.report, first.name, sentence, Unknown(entry_id, words, id_advice()))

    def _strategies(self) -> list[str]:
        return [each for each, kind in self._kinds.items() if kind is Kind.STRATEGY]

    def _check_id(self, draft: Draft) -> None:
        first, position = self._first_drafts[draft.entry.id], draft.node.position_of("id")
        if self._beside.guide.find(draft.entry.id):
            pack = self._beside.guide.pack_of(draft.entry.id)
            if pack and self._beside.is_known:
                draft.report.error(position, same_id_sentence(draft.entry.id, pack))
            else:
                self.same_ids[pack.title if pack else ""] += 1
            return
        if first is draft:
            return
        sentence = tr(
            "The id '{id}' is already taken by {file}; choose another one here.",
            id=short(draft.entry.id),
            file=first.report.file,
        )
        draft.report.error(position, sentence)

    def _check_orders(self) -> None:
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
        """Return a draft's entry, with references only to known entries of a kind that the field allows."""
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
        if not self._check_reference(field, name, draft.report):
            return False
        named = self._find(entry_id)
        if named is None:  # of a file with mistakes, or maybe of a pack that is not here
            return entry_id not in self._broken
        if field.refers_to != WITH_NUMBERS or named.kind is Kind.LINE or named.support_numbers:
            return True
        sentence = tr("'{id}' has no number for support; name it in 'related'.", id=short(entry_id))
        draft.report.error(name, sentence)
        return False

    def _find(self, entry_id: str) -> Entry | None:
        draft = self._first_drafts.get(entry_id)
        return self._beside.guide.find(entry_id) or (draft.entry if draft else None)

    def _check_reference(self, field: Field, name: Scalar, report: Report) -> bool:
        """Return whether `name` may be the id of an entry of a kind of `field`; if not, report it."""
        entry_id = name.text.strip()
        kind = self._kinds.get(entry_id)
        if kind in field.refers_to:
            return True
        only_strategies = field.refers_to == (Kind.STRATEGY,)
        if kind is None:
            no_entry = tr("No entry has the id '{id}'.", id=short(entry_id))
            sentence = not_a_strategy_sentence(entry_id, None) if only_strategies else no_entry
            self._missing[entry_id].append(_Place(report, name, sentence))
            return bool(self._beside.missing)
        if only_strategies:
            sentence = not_a_strategy_sentence(entry_id, kind)
            report.error_with_hint(name, sentence, entry_id, self._strategies())
        else:
            report.error(name, wrong_kind_sentence(entry_id, kind, field.refers_to))
        return False
