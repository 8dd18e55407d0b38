"""Loads the folder of a pack as a Guide. A mistake in a file becomes a problem; other files still load."""

from collections.abc import Iterable
from collections.abc import Mapping as Mapping_
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from guide.content.checks.change_checks import Base, check_edition, check_reviews
from guide.content.checks.date_checks import check_dates
from guide.content.checks.place_checks import check_region
from guide.content.checks.prose_checks import check_prose
from guide.content.checks.references import Draft, References
from guide.content.files_in_memory import FilesInMemory
from guide.content.folder import EntryFile, PackFolder
from guide.content.guide import Guide
from guide.content.list_schema import ASKED, HANDOUTS, PLACES, THESAURUS, URGENT, WORD_LISTS
from guide.content.lists import WordLists
from guide.content.model import Entry, Kind, Pack, Problem, sort_key
from guide.content.nodes import START, Mapping, Scalar
from guide.content.pack_files import (
    ASKED_FILE,
    FOLDERS,
    HANDOUTS_FILE,
    PACK_FILE,
    PLACES_FILE,
    THESAURUS_FILE,
    URGENT_FILE,
    WORDS_FILE,
)
from guide.content.places import Places
from guide.content.records import RecordSchema
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.schema import ENTRY, PACK
from guide.content.yaml.strict_yaml import read_yaml
from guide.errors import ContentError
from guide.i18n import tr


def load(
    folder: Path, *, with_prose: bool = False, base: Base | None = None, schema: RecordSchema[Entry] = ENTRY
) -> Guide:
    """Return the guide in a folder. Raise ContentError only if the folder itself can't be listed.

    With `with_prose` the wording is checked too, which takes longer and helps authors only, and so are the
    changes since `base`.
    """
    return _Loading(PackFolder(folder), schema).guide(with_prose=with_prose, base=base)


def load_files(files: Mapping_[str, bytes]) -> Guide:
    """Return the guide in the files of a pack, by path with "/"."""
    return _Loading(FilesInMemory(files), ENTRY).guide(with_prose=False, base=None)


def read_pack(folder: Path, *, with_prose: bool = False, base: Base | None = None) -> Guide:
    """Return the guide in a folder, or an empty guide with one problem if the folder can't be listed."""
    try:
        return load(folder, with_prose=with_prose, base=base)
    except ContentError as error:
        return Guide(None, (), (Problem(folder.as_posix(), 1, 1, str(error)),))


def read_description(folder: Path) -> Pack | None:
    """Return the description in pack.yaml without loading entries, or None if it has mistakes."""
    return _Loading(PackFolder(folder), ENTRY).description(Report(PACK_FILE))


class _Loading:
    """Loads one folder. Holds the entries read so far and, by id, the kinds of files with mistakes."""

    def __init__(self, folder: PackFolder | FilesInMemory, schema: RecordSchema[Entry]) -> None:
        self._folder = folder
        self._schema = schema
        self._drafts: list[Draft] = []
        self._broken: dict[str, Kind] = {}

    def guide(self, *, with_prose: bool, base: Base | None) -> Guide:
        files = self._folder.entry_files()
        pack_report = Report(PACK_FILE)
        pack = self.description(pack_report)
        lists = {name: _ListFile(self._folder, name, schema) for name, schema in _LISTS.items()}
        thesaurus, urgent, words, asked, handouts, places = (each.value for each in lists.values())
        for file in files:
            self._read(file, places)
        references = References(self._drafts, self._broken, self._schema)
        entries = sorted(references.checked_entries(), key=sort_key)
        for each in lists.values():
            if each.node:
                references.check_list(each.schema, each.node, each.report)
        references.report_missing()
        _check_topic_words(words, entries, lists[WORDS_FILE].report)
        reports = [pack_report, *(each.report for each in lists.values()), *self._folder.reports]
        guide = Guide(pack, tuple(entries), (), urgent, thesaurus, words, asked, handouts, places)
        if with_prose:
            check_prose(self._drafts, words, self._schema, pack.languages if pack else ())
            self._check_dates(pack_report, guide, base)
        return replace(guide, problems=_sorted_problems(reports))

    def _check_dates(self, pack_report: Report, guide: Guide, base: Base | None) -> None:
        """Warn of days to come, and of days and editions that were not raised with the content."""
        today = date.today()  # noqa: DTZ011 - the day where the author is
        for draft in self._drafts:
            check_dates(draft.node, draft.report, today)
            if base:
                check_reviews(draft, base, today)
        data = self._folder.pack_bytes(Report(PACK_FILE))
        node = None if data is None else read_yaml(data, Report(PACK_FILE))
        if isinstance(node, Mapping):
            check_dates(node, pack_report, today)
            if base:
                check_edition(guide, node, pack_report, base, today)

    def description(self, report: Report) -> Pack | None:
        """Return the description in pack.yaml, or None after reporting every mistake in it."""
        data = self._folder.pack_bytes(report)
        node = None if data is None else read_yaml(data, report)
        return PACK.read(node, PACK_FILE, report) if node and not report.errors else None

    def _read(self, file: EntryFile, places: Places) -> None:
        data = self._folder.bytes_of(file.path, file.report)
        node = None if data is None else read_yaml(data, file.report)
        entry = self._schema.read(node, file.path.name, file.report) if node else None
        if isinstance(node, Mapping):
            _check_id_and_kind(node, file)
            check_region(node, places, file.report)
        if isinstance(node, Mapping) and entry and not file.report.errors:
            self._drafts.append(Draft(entry, node, file.report))
        else:
            self._broken[file.path.stem] = file.kind


_LISTS: dict[str, RecordSchema[Any]] = {
    THESAURUS_FILE: THESAURUS,
    URGENT_FILE: URGENT,
    WORDS_FILE: WORD_LISTS,
    ASKED_FILE: ASKED,
    HANDOUTS_FILE: HANDOUTS,
    PLACES_FILE: PLACES,
}


class _ListFile:
    """One of the list files, such as urgent.yaml: its node, its report and its value.

    The value is empty if the file is missing or has a mistake.
    """

    def __init__(self, folder: PackFolder | FilesInMemory, name: str, schema: RecordSchema[Any]) -> None:
        self.schema = schema
        self.report = Report(name)
        data = folder.list_bytes(name, self.report)
        self.node = None if data is None else read_yaml(data, self.report)
        value = schema.read(self.node, name, self.report) if self.node else None
        # A list with a mistake is left out as a whole, because half of the urgent lines would look complete.
        self.value = schema.model() if value is None or self.report.errors else value


def _check_topic_words(words: WordLists, entries: Iterable[Entry], report: Report) -> None:
    """Report that there is no list of telling words, if entries have texts for discreet hand-outs."""
    if not words.topic_words and not report.errors and any(entry.discreet_text for entry in entries):
        sentence = tr(
            "There is no list 'telling' of words that tell the topic. Without it no hand-out can be discreet."
        )
        report.error(START, sentence)


def _check_id_and_kind(node: Mapping, file: EntryFile) -> None:
    """Report an id that differs from the file's name, and a kind that differs from the folder's."""
    name, kind = node.value("id"), node.value("kind")
    if isinstance(name, Scalar) and name.text and name.text != file.path.stem:
        sentence = tr(
            "The id is '{id}' but the file is called {file}; make them the same.",
            id=short(name.text),
            file=file.path.name,
        )
        file.report.error(name, sentence)
    if isinstance(kind, Scalar) and kind.text != file.kind and kind.text in FOLDERS:
        sentence = tr(
            "The kind is {kind}: move this file into the folder '{folder}', or change the kind to {other}.",
            kind=kind.text,
            folder=FOLDERS[Kind(kind.text)],
            other=file.kind,
        )
        file.report.error(kind, sentence)


def _sorted_problems(reports: list[Report]) -> tuple[Problem, ...]:
    problems = (problem for report in reports for problem in report.problems)
    return tuple(
        sorted(problems, key=lambda each: (each.file != PACK_FILE, each.file, each.line, each.column))
    )
