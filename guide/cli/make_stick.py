"""Runs the command make-stick, which copies the program and its content to another stick."""

import os
import sys
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.errors import GuideError
from guide.i18n import tr
from guide.paths import content_folder
from guide.stick.errors import ContentMistakesError, ExistingGuideError
from guide.stick.make import CompletedCopy, make_stick, running_guide
from guide.stick.mistakes import check_content

WIDTH = 40  # characters of the progress bar


def make_stick_command(args: list[str]) -> int:
    """Run the command make-stick: copy the running program and its content to another stick.

    `args` are the command-line arguments. Return the exit code. Raise GuideError if the copy fails.
    """
    parser = command_parser("make-stick", tr("Copy this guide, program and content, to another stick."))
    parser.add_argument("folder", metavar="FOLDER", help=tr("the stick, or a folder on it"))
    parser.add_argument("--replace", action="store_true", help=tr("in the place of a Field Guide there"))
    parser.add_argument("--with-mistakes", action="store_true", help=tr("also if the content has mistakes"))
    options = parser.parse_args(args)
    if not options.folder:
        parser.error(tr("FOLDER is empty: name the stick."))
    source, bar = running_guide(), ProgressBar()
    if not options.with_mistakes:
        _check(content_folder())
    try:
        copy = make_stick(source, Path(options.folder), replace=options.replace, progress=bar.show)
    except ExistingGuideError as error:
        raise GuideError(_question(error)) from error
    finally:
        bar.end()
    try:
        _print(copy, as_json=options.json)
    except BrokenPipeError:
        raise
    except OSError as error:
        # What is left in the buffer would fail once more when the program ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise GuideError(_unwritten(copy, error)) from error
    return 0


def _check(content: Path) -> None:
    """Raise GuideError if the content has errors; its sentence names them and the option that allows them."""
    try:
        check_content(content)
    except ContentMistakesError as error:
        option = tr("--with-mistakes copies it all the same.")
        raise GuideError(f"{error.note}\n{option}") from error


def _question(error: ExistingGuideError) -> str:
    if not error.note:
        return tr("{sentence} --replace puts this one in its place.", sentence=error)
    return tr("{sentence} {files}\n--replace puts this one in its place.", sentence=error, files=error.note)


def _print(copy: CompletedCopy, *, as_json: bool) -> None:
    """Print the result and the notes; raise OSError if that can't be written, for example on a full disk."""
    for note in copy.notes:
        print(note, file=sys.stderr)
    if as_json:
        print_json(_plain(copy))
    else:
        print(copy.sentence)
    sys.stdout.flush()


def _unwritten(copy: CompletedCopy, error: OSError) -> str:
    return tr(
        "{sentence} This answer could not be written: {reason}.",
        sentence=copy.sentence,
        reason=error.strerror or str(error),
    )


def _plain(copy: CompletedCopy) -> dict[str, object]:
    return {
        "folder": str(copy.folder),
        "files": copy.files,
        "bytes": copy.bytes,
        "notes": [
            {"kind": str(note.kind), "sentence": note.sentence, "files": list(note.paths)}
            for note in copy.notes
        ],
    }


class ProgressBar:
    """The progress of a copy on stderr: a bar if stderr is a terminal, otherwise one line at the start."""

    def __init__(self) -> None:
        self._is_terminal = sys.stderr.isatty()
        self._percent = -1

    def show(self, done: int, total: int) -> None:
        """Show that `done` of `total` bytes have been copied or checked."""
        percent = 100 * done // total if total else 100
        if percent == self._percent:
            return
        if self._is_terminal:
            filled = "#" * (WIDTH * percent // 100)
            print(f"[{filled:<{WIDTH}}] {percent:3} %", end="\r", file=sys.stderr, flush=True)
        elif self._percent < 0:
            print(tr("Copying, then reading every byte back …"), file=sys.stderr, flush=True)
        self._percent = percent

    def end(self) -> None:
        """Print a line break after the bar, so that the next output starts on a new line."""
        if self._is_terminal and self._percent >= 0:
            print(file=sys.stderr)
