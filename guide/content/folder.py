"""Lists the files in a pack's folder, reads their bytes and reports files that do not belong there."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path, PurePath
from typing import NamedTuple

from guide.content.budget import Budget
from guide.content.model import Kind
from guide.content.nodes import START
from guide.content.pack_files import (
    AMENDS_FOLDER,
    FOLDERS,
    MAX_FILE_BYTES,
    PACK_FILE,
    PACK_SUFFIX,
    READ_FOLDERS,
    TOP_FILES,
    is_pack,
)
from guide.content.report import Report, with_hint
from guide.content.safe_text import escape_invisible
from guide.errors import ContentError
from guide.i18n import tr

_KINDS = {folder: kind for kind, folder in FOLDERS.items()}


class EntryFile(NamedTuple):
    """A file in the folder of a kind of entry, with that kind and the report for its mistakes."""

    path: PurePath
    kind: Kind
    report: Report


class AmendmentFile(NamedTuple):
    """A file with an amendment, and the report for its mistakes."""

    path: PurePath
    report: Report


class PackFolder:
    """The folder of a pack.

    `reports` holds one report for each entry file, entry folder and stray file found so far.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._shown = escape_invisible(str(root))
        self.budget = Budget()
        self.reports: list[Report] = []

    def pack_bytes(self, report: Report) -> bytes | None:
        """Return the bytes of pack.yaml, or None after reporting that it is missing or can't be read."""
        data = self.list_bytes(PACK_FILE, report)
        if data is None and not report.errors:
            report.error(START, tr("This file is missing; it says who made the guide, and when."))
        return data

    def list_bytes(self, name: str, report: Report) -> bytes | None:
        """Return the bytes of a file at the top of the pack, such as urgent.yaml.

        Return None if the file is missing, or after reporting that it can't be read.
        """
        return self.bytes_of(self._root / name, report) if os.path.lexists(self._root / name) else None

    def entry_files(self) -> list[EntryFile]:
        """Return the entry files, sorted by kind and file name, and report stray files.

        Raise ContentError if the pack's folder can't be listed.
        """
        files: list[EntryFile] = []
        for path in self._listing():
            if path.name in _KINDS and not path.is_file():
                kind = _KINDS[path.name]
                files += (EntryFile(file, kind, report) for file, report in self._files_in(path))
            elif not (_is_known(path.name) or is_pack(path) or _is_of_amendments(path)):
                self._report_stray(path)
        order = list(FOLDERS)
        return sorted(files, key=lambda file: (order.index(file.kind), file.path.name))

    def amendment_files(self) -> list[AmendmentFile]:
        """Return the files with amendments, sorted by file name, and report stray files beside them."""
        folder = self._root / AMENDS_FOLDER
        return [AmendmentFile(*each) for each in self._files_in(folder)] if _is_of_amendments(folder) else []

    def bytes_of(self, path: PurePath, report: Report) -> bytes | None:
        """Return the bytes of a file, or None after reporting why it can't be read.

        At most MAX_FILE_BYTES + 1 bytes are returned, so that `text_of` can report a file that is too large.
        """
        try:
            path = Path(path)
            if self._leads_out(path):
                report.error(START, _outside_sentence())
                return None
            # Reading a pipe or a device could block forever.
            if not stat.S_ISREG(path.stat().st_mode):
                report.error(START, tr("This is not a file; move it away, or give it another name."))
                return None
            with path.open("rb") as file:
                return file.read(MAX_FILE_BYTES + 1)
        except (OSError, RuntimeError) as error:
            reason = (
                error.strerror
                if isinstance(error, OSError) and error.strerror
                else tr("it leads in a circle")
            )
            report.error(START, tr("This file can't be opened ({reason}).", reason=reason))
            return None

    def _listing(self) -> list[Path]:
        try:
            return sorted(self._root.iterdir())
        except FileNotFoundError:
            raise ContentError(tr("There is no content folder at {folder}.", folder=self._shown)) from None
        except NotADirectoryError:
            raise ContentError(
                tr("{folder} is not a folder; name the pack's folder.", folder=self._shown)
            ) from None
        except OSError as error:
            raise ContentError(
                tr(
                    "The folder {folder} can't be opened ({reason}).",
                    folder=self._shown,
                    reason=error.strerror,
                )
            ) from None

    def _files_in(self, folder: Path) -> Iterator[tuple[Path, Report]]:
        report = self._new_report(folder)
        try:
            if self._leads_out(folder):
                report.error(START, _outside_sentence())
                return
            paths = sorted(folder.iterdir())
        except (OSError, RuntimeError):
            report.error(START, tr("This folder can't be opened."))
            return
        for path in paths:
            if path.suffix == ".yaml" and not path.name.startswith("."):
                self.budget.add_files(1)
                yield path, self._new_report(path)
            elif not _is_known(path.name):
                self._report_stray(path)

    def _leads_out(self, path: Path) -> bool:
        if not path.is_symlink():
            return False
        return not path.resolve(strict=True).is_relative_to(self._root.resolve())

    def _new_report(self, path: Path) -> Report:
        report = Report(path.relative_to(self._root).as_posix(), self.budget)
        self.reports.append(report)
        return report

    def _report_stray(self, path: Path) -> None:
        report = self._new_report(path)
        if path.suffix.lower() in (".yml", ".yaml") and path.suffix != ".yaml":
            name = path.with_suffix(".yaml").name
            report.error(START, tr("This file is not read; rename it to {name}.", name=name))
        elif path.name.lower().endswith((".yaml.txt", ".yml.txt")):
            # Editors on Windows add the ending, and Windows hides it.
            name = f"{Path(path.stem).stem}.yaml"
            report.error(
                START, tr("This file is not read, as it ends in .txt; rename it to {name}.", name=name)
            )
        elif path.is_dir():
            sentence = tr("This folder is not read; entries stand in the folder of their kind.")
            report.warning(START, with_hint(sentence, path.name, READ_FOLDERS))
        else:
            sentence = tr("This file is not read; move it into the folder of its kind, or delete it.")
            report.warning(START, sentence)


def _is_known(name: str) -> bool:
    return name.startswith((".", "README")) or name in TOP_FILES or name.endswith(PACK_SUFFIX)


def _is_of_amendments(path: Path) -> bool:
    return path.name == AMENDS_FOLDER and path.is_dir()


def _outside_sentence() -> str:
    return tr("This is a link to something outside the pack; put a copy of it here instead.")
