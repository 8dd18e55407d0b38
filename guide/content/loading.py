"""Loads one pack in two steps: reads its files, then checks them, beside the packs that it builds on."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Any, NamedTuple

from guide.content.amendment_schema import AMENDMENT
from guide.content.checks.amendment_checks import AmendmentDraft, check_amendment_name, checked_amendments
from guide.content.checks.beside import Beside, beside
from guide.content.checks.change_checks import Base, check_edition, check_reviews
from guide.content.checks.date_checks import check_dates
from guide.content.checks.name_checks import check_id_and_kind
from guide.content.checks.need_checks import check_needs
from guide.content.checks.place_checks import check_places, check_region
from guide.content.checks.prose_checks import ProseCheck
from guide.content.checks.references import Draft, References
from guide.content.files_in_memory import FilesInMemory
from guide.content.folder import AmendmentFile, EntryFile, PackFolder
from guide.content.guide import Guide
from guide.content.joined_lists import joined_places, joined_words
from guide.content.list_files import read_lists
from guide.content.lists import WordLists
from guide.content.model import Entry, Kind, Pack, Problem, sort_key
from guide.content.nodes import START, Mapping, Node
from guide.content.pack_files import PACK_FILE
from guide.content.places import Places
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.schema import ENTRY, PACK
from guide.content.union_entries import same_ids_sentence
from guide.content.walk import texts_in
from guide.content.yaml.strict_yaml import read_yaml
from guide.i18n import tr

Folder = PackFolder | FilesInMemory


class _Read(NamedTuple):
    """A file of an entry with the entry and the root node, which are None if the file can't be read."""

    file: EntryFile
    entry: Entry | None
    node: Node | None


class Loading:
    """Loads one folder. Its files are read when it is made.

    Raise ContentError if it can't be listed, or holds more than a pack may.
    """

    def __init__(self, folder: Folder, schema: RecordSchema[Entry] = ENTRY) -> None:
        self._folder = folder
        self._schema = schema
        files = folder.entry_files()
        self._pack_report = Report(PACK_FILE, folder.budget)
        self.pack = description(folder, self._pack_report)
        self._lists = read_lists(folder)
        self._files = [self._read(file) for file in files]
        self._amendments = [each for file in folder.amendment_files() for each in self._read_amendment(file)]
        self._drafts: list[Draft] = []

    @property
    def words(self) -> WordLists:
        """The words of the pack itself."""
        words: WordLists = self._lists["words"].value
        return words

    def guide(
        self,
        below: Guide | None = None,
        *,
        words: WordLists | None = None,
        with_prose: bool = False,
        base: Base | None = None,
    ) -> Guide:
        """Return the guide, checked beside the packs `below` it. Call it once.

        `words` are those of all packs that are checked together. The other arguments are those of `load`.
        """
        near = beside(self.pack, below)
        words = words or joined_words([near.guide.words, self.words])
        places = self._lists["places"]
        check_places(places, near)
        # Where there are no places, any may be named.
        known = Places() if places.report.errors else joined_places([near.guide.places, places.value])
        broken = self._check_files(known, near)
        lists: dict[str, Any] = {name: each.value for name, each in self._lists.items()}
        references = References(self._drafts, broken, self._schema, near)
        entries = sorted(references.checked_entries(), key=sort_key)
        for each in self._lists.values():
            if each.node:
                references.check_list(each.schema, each.node, each.report)
        references.report_missing()
        for title, number in references.same_ids.items():
            self._pack_report.error(START, same_ids_sentence(number, title))
        if not near.missing:
            _check_topic_words(words, entries, self._lists["words"].report)
        amendments = tuple(checked_amendments(self._amendments, entries, lists["urgent"], near))
        guide = Guide(self.pack, tuple(entries), **lists, amendments=amendments)
        if with_prose:
            self._check_prose(words, near.guide)
            self._check_dates(guide, base)
        return replace(guide, problems=self._problems())

    def _check_files(self, places: Places, near: Beside) -> dict[str, Kind]:
        """Keep the entries without mistakes, whose references are not checked, and return all other ids."""
        broken: dict[str, Kind] = {}
        for file, entry, node in self._files:
            if isinstance(node, Mapping):
                check_id_and_kind(node, file)
                check_region(node, places, file.report, near)
                check_needs(node, self._lists["needs"].value, file.report, near)
            if isinstance(node, Mapping) and entry and not file.report.errors:
                self._drafts.append(Draft(entry, node, file.report))
            else:
                broken[file.path.stem] = file.kind
        return broken

    def _check_prose(self, words: WordLists, below: Guide) -> None:
        entries = (*below.entries, *(draft.entry for draft in self._drafts))
        prose = ProseCheck(words, entries, self.pack.languages if self.pack else (), self._schema)
        for draft in self._drafts:
            prose.check(texts_in(self._schema, draft.node), draft.entry.languages, draft.report)
        for _, node, report in self._amendments:
            prose.check(texts_in(AMENDMENT, node), (), report)

    def _check_dates(self, guide: Guide, base: Base | None) -> None:
        """Warn of days to come, and of days and editions that were not raised with the content."""
        today = date.today()  # noqa: DTZ011 - the day where the author is
        for _, node, report in self._amendments:
            check_dates(node, report, today)
        for draft in self._drafts:
            check_dates(draft.node, draft.report, today)
            if base:
                check_reviews(draft, base, today)
        data = self._folder.pack_bytes(Report(PACK_FILE))
        root = None if data is None else read_yaml(data, Report(PACK_FILE))
        if isinstance(root, Mapping):
            check_dates(root, self._pack_report, today)
            if base:
                check_edition(guide, root, self._pack_report, base, today)

    def _read(self, file: EntryFile) -> _Read:
        data = self._folder.bytes_of(file.path, file.report)
        node = None if data is None else read_yaml(data, file.report)
        return _Read(file, self._schema.read(node, file.path.name, file.report) if node else None, node)

    def _read_amendment(self, file: AmendmentFile) -> Iterator[AmendmentDraft]:
        data = self._folder.bytes_of(file.path, file.report)
        node = None if data is None else read_yaml(data, file.report)
        amendment = AMENDMENT.read(node, file.path.name, file.report) if node else None
        if isinstance(node, Mapping):
            check_amendment_name(node, file)
            if amendment and not file.report.errors:
                yield AmendmentDraft(amendment, node, file.report)

    def _problems(self) -> tuple[Problem, ...]:
        lists = (each.report for each in self._lists.values())
        reports = (self._pack_report, *lists, *self._folder.reports)
        problems = (problem for report in reports for problem in report.problems)
        return tuple(
            sorted(problems, key=lambda each: (each.file != PACK_FILE, each.file, each.line, each.column))
        )


def description(folder: Folder, report: Report) -> Pack | None:
    """Return the description in pack.yaml, or None after reporting every mistake in it."""
    data = folder.pack_bytes(report)
    node = None if data is None else read_yaml(data, report)
    return PACK.read(node, PACK_FILE, report) if node and not report.errors else None


def _check_topic_words(words: WordLists, entries: Iterable[Entry], report: Report) -> None:
    """Report that there is no list of telling words, if entries have texts for discreet hand-outs."""
    if not words.topic_words and not report.errors and any(entry.discreet_text for entry in entries):
        sentence = tr(
            "There is no list 'telling' of words that tell the topic. Without it no hand-out can be discreet."
        )
        report.error(START, sentence)
