"""Runs the command that the command-line arguments name, and defines the table of all commands."""

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path

from guide import __version__
from guide.cli.common import LONGEST_SENTENCE, Parser
from guide.cli.terminal_stream import TerminalStream, discard
from guide.command_name import command_name
from guide.content.safe_text import without_middle
from guide.errors import GuideError
from guide.i18n import tr
from guide.launch_location import launch_warning
from guide.safety.interrupts import interruptible

# Exit codes; the last two are usual after Ctrl+C, and when the reader of the output (such as head) is gone.
SUCCEEDED, FAILED, INTERRUPTED, NOT_READ = 0, 1, 130, 141

Command = Callable[[list[str]], int]  # takes the arguments after its name, returns the exit code
COMMANDS = (
    "list",
    "show",
    "search",
    "check",
    "handout",
    "export",
    "import",
    "licences",
    "verify",
    "make-stick",
    "update",
    "packs",
    "pack",
    "trust",
    "keys",
)


def purposes() -> dict[str, str]:
    """Return what each command is for, in a line."""
    return {
        "list": tr("print the id and the title of every entry"),
        "show": tr("print one entry as text"),
        "search": tr("print the entries that answer your words, the best first"),
        "check": tr("name every mistake in the content"),
        "handout": tr("make a hand-out: a PDF, or plain text"),
        "export": tr("write the services as one file: HSDS 3.1, or a table for people"),
        "import": tr("bring a directory of services into a folder of content"),
        "licences": tr("list what the program is made of, or print one licence"),
        "verify": tr("find damaged and added files of the standalone program"),
        "make-stick": tr("copy the standalone program and its content to another stick"),
        "update": tr("take a newer edition of the content from one file, or undo that"),
        "packs": tr("list the packs on the stick, switch them on and off, remove one"),
        "pack": tr("make one file of a folder of content, check one, compare two"),
        "trust": tr("show whom this stick trusts"),
        "keys": tr("make keys, sign files and verify signatures"),
    }


def _command(name: str) -> Command | None:  # noqa: C901, PLR0912 - one case a command
    """Return the function of a command. Each is imported late, so that no command waits for the others."""
    match name:
        case "list":
            from guide.cli.entries import list_entries as command  # noqa: PLC0415
        case "show":
            from guide.cli.entries import show as command  # noqa: PLC0415
        case "search":
            from guide.cli.search import search as command  # noqa: PLC0415
        case "check":
            from guide.cli.check import check as command  # noqa: PLC0415
        case "handout":
            from guide.cli.handout import handout as command  # noqa: PLC0415
        case "export":
            from guide.cli.export import export_command as command  # noqa: PLC0415
        case "import":
            from guide.cli.import_directory import bring_in as command  # noqa: PLC0415
        case "licences":
            from guide.cli.licences import licences as command  # noqa: PLC0415
        case "verify":
            from guide.cli.verify import verify as command  # noqa: PLC0415
        case "make-stick":
            from guide.cli.make_stick import make_stick_command as command  # noqa: PLC0415
        case "update":
            from guide.cli.update import update as command  # noqa: PLC0415
        case "packs":
            from guide.cli.packs import packs as command  # noqa: PLC0415
        case "pack":
            from guide.cli.pack import pack as command  # noqa: PLC0415
        case "trust":
            from guide.cli.trust import trust as command  # noqa: PLC0415
        case "keys":
            from guide.cli.keys import keys as command  # noqa: PLC0415
        case _:
            return None
    return command


def run(args: list[str]) -> int:
    """Run the command that the first argument names. `args` are the command-line arguments.

    Return the exit code: the command's own, or one of those above. Raise SystemExit with code 2 if the
    arguments are wrong.
    """
    is_closed = sys.stdout is None and sys.platform != "win32"
    _prepare_streams()
    if is_closed:
        return _fail(tr("Nothing was done, because the answer has nowhere to go: standard output is closed."))
    try:
        with interruptible():
            return _answer(args)
    except KeyboardInterrupt:
        return INTERRUPTED
    except GuideError as error:
        return _fail(str(error))
    except BrokenPipeError:
        discard(sys.stdout)
        return NOT_READ
    except OSError as error:
        discard(sys.stdout)
        return _fail(_output_sentence(error))


def _answer(args: list[str]) -> int:
    """Run a command and return its exit code. Raise OSError if its output can't be written."""
    args = args[1:] if args[0] == "--" else args
    try:
        command = _command(args[0]) if args else None
        if command is None:
            _program_parser().parse_args(args)
            return SUCCEEDED
        if warning := launch_warning():
            print(warning, file=sys.stderr)
        return command(args[1:])
    finally:
        sys.stdout.flush()  # also after a usage or a help, which end by an exception


def _output_sentence(error: OSError) -> str:
    why = error.strerror or str(error)
    if error.filename is not None:
        return tr("{file} can't be used: {why}.", file=os.fsdecode(error.filename), why=why)
    return tr("The answer could not be written to its end: {why}. The command itself may be done.", why=why)


def _fail(sentence: str) -> int:
    # Line by line: a list of files names each.
    for line in sentence.splitlines():
        print(without_middle(line, LONGEST_SENTENCE), file=sys.stderr)
    return FAILED


def _prepare_streams() -> None:
    """Set the standard streams to UTF-8, replace a missing stream with an empty one, and escape output.

    On Windows a program without a console has no standard streams.
    """
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open("r+", encoding="utf-8"))  # noqa: SIM115 - stays open until the program ends
    for stream, errors in ((sys.stdin, "replace"), (sys.stdout, "replace"), (sys.stderr, "backslashreplace")):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors=errors)
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if not isinstance(stream, TerminalStream):
            setattr(sys, name, TerminalStream(stream, is_optional=name == "stderr"))


def _program_parser() -> argparse.ArgumentParser:
    lines = "\n".join(f"  {name:<11} {purpose}" for name, purpose in purposes().items())
    more = tr("'{name} COMMAND --help' tells more about one command.", name=command_name())
    parser = Parser(
        prog=command_name(),
        usage=f"{command_name().replace('%', '%%')} [-h] [--version] COMMAND ...",
        description=tr("Field Guide: with no words the window opens; with words it answers here."),
        epilog=f"{tr('commands:')}\n{lines}\n\n{more}".replace("%", "%%"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("command", choices=list(COMMANDS), metavar="COMMAND", help=tr("one of those below"))
    parser.add_argument("--version", action="version", version=f"Field Guide {__version__}")
    return parser
