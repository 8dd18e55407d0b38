"""Offers the files of a pack that are in memory, as `PackFolder` offers those of a folder."""

from collections.abc import Mapping
from pathlib import PurePath, PurePosixPath

from guide.content.budget import Budget
from guide.content.folder import AmendmentFile, EntryFile
from guide.content.model import Kind
from guide.content.nodes import START
from guide.content.pack_files import AMENDS_FOLDER, FOLDERS, PACK_FILE, is_read
from guide.content.report import Report
from guide.i18n import tr
from guide.steps import Tick, no_tick

_KINDS = {folder: kind for kind, folder in FOLDERS.items()}


class FilesInMemory:
    """The files of a pack by path with "/". Files that a folder would not read are left out.

    `reports` holds one report for each entry file and amendment.
    """

    def __init__(self, files: Mapping[str, bytes], tick: Tick = no_tick) -> None:
        self._files = {name: data for name, data in files.items() if is_read(name)}
        self._tick = tick
        self.budget = Budget()
        self.budget.add_files(len(self._files))
        self.reports: list[Report] = []

    def pack_bytes(self, report: Report) -> bytes | None:
        """Return the bytes of pack.yaml, or None after reporting that it is missing."""
        data = self.list_bytes(PACK_FILE, report)
        if data is None:
            report.error(START, tr("This file is missing; it says who made the guide, and when."))
        return data

    def list_bytes(self, name: str, _report: Report) -> bytes | None:
        """Return the bytes of a file at the top of the pack, None if it is missing."""
        return self._files.get(name)

    def entry_files(self) -> list[EntryFile]:
        """Return the entry files, sorted by kind and file name."""
        paths = [path for path in self._paths() if path.parts[0] in _KINDS]
        files = [EntryFile(path, _KINDS[path.parts[0]], self._new_report(path)) for path in paths]
        order = list(Kind)
        return sorted(files, key=lambda file: (order.index(file.kind), file.path.name))

    def amendment_files(self) -> list[AmendmentFile]:
        """Return the files with amendments, sorted by file name."""
        paths = (path for path in sorted(self._paths()) if path.parts[0] == AMENDS_FOLDER)
        return [AmendmentFile(path, self._new_report(path)) for path in paths]

    def bytes_of(self, path: PurePath, _report: Report) -> bytes | None:
        """Return the bytes of a file."""
        self._tick()
        return self._files[path.as_posix()]

    def _paths(self) -> list[PurePosixPath]:
        return [PurePosixPath(name) for name in self._files if "/" in name]

    def _new_report(self, path: PurePosixPath) -> Report:
        report = Report(path.as_posix(), self.budget)
        self.reports.append(report)
        return report
