"""Measures the parts of Field Guide and the programs compared with it, and prints Markdown tables."""

import argparse
import os
import platform
import re
import signal
import sys
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path

from bench import directory_rows, exporting, handout, importing, search_rows, window
from bench import exit as quick_exit
from bench.measuring import in_process
from bench.table import BARE, OURS, as_table

IS_LINUX = sys.platform.startswith("linux")  # the virtual screen is an X server
NOT_LINUX = "not run: only Linux is watched from outside"
README = Path(__file__).with_name("README.md")
Options = argparse.Namespace
PARTS: dict[str, Callable[[Options], str]] = {
    "start": lambda options: (
        str(in_process("bench.startup", str(options.rounds), offline=True)) if IS_LINUX else NOT_LINUX
    ),
    "search": lambda options: as_table(search_rows.COLUMNS, search_rows.rows(options.sizes)),
    "directory": lambda options: as_table(directory_rows.COLUMNS, directory_rows.rows(options.sizes)),
    "import": lambda _options: as_table(importing.COLUMNS, importing.rows()),
    "export": lambda _options: as_table(exporting.COLUMNS, exporting.rows()),
    "window": lambda _options: as_table((OURS, BARE), window.rows()),
    "exit": lambda options: as_table((OURS,), quick_exit.rows(options.exits)) if IS_LINUX else NOT_LINUX,
    "handout": lambda _options: as_table((OURS,), handout.rows()),
}


def parse(arguments: list[str] | None = None) -> Options:
    """Parse `arguments`, or the command line if None. Without a named part, the option `parts` is None."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description=__doc__)
    for name in PARTS:
        parser.add_argument(f"--{name}", dest="parts", action="append_const", const=name)
    sizes = search_rows.SIZES
    parser.add_argument("--sizes", type=int, nargs="*", default=sizes, help="entries of made-up guides")
    parser.add_argument("--exits", type=int, default=50, help="how often the program is left")
    parser.add_argument("--rounds", type=int, default=7, help="how often each program is started")
    parser.add_argument("--write", action="store_true", help="put the tables into build/bench/README.md")
    return parser.parse_args(arguments)


def conditions() -> str:
    """Return a line with the date, the computer and the version of Python."""
    system = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores"
    return f"{date.today()}, {system}, Python {platform.python_version()}"  # noqa: DTZ011 - the local date


def write(part: str, text: str, file: Path = README) -> None:
    """Write `text` into `file`, between the marks of `part`; raise ValueError if the file lacks the marks."""
    marks = re.compile(rf"(<!-- {part} -->\n).*?(<!-- /{part} -->)", re.DOTALL)
    after, number = marks.subn(
        lambda found: f"{found[1]}{text}\n{found[2]}", file.read_text(encoding="utf-8")
    )
    if number != 1:
        raise ValueError(f"{file.name} has no marks for {part}")
    file.write_text(after, encoding="utf-8")


def main() -> int:
    """Measure the parts named on the command line; print each part when it is done. Return the exit code."""
    options = parse()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that all that was started is ended
    with ExitStack() as stack:
        if IS_LINUX:
            from bench.virtual_screen import VirtualScreen

            os.environ["DISPLAY"] = stack.enter_context(VirtualScreen()).display
            os.environ["QT_QPA_PLATFORM"] = "xcb"
        for name in options.parts or PARTS:
            text = f"{conditions()}\n\n{PARTS[name](options)}"
            print(f"## {name}\n\n{text}\n", flush=True)
            if options.write:
                write(name, text)
    return 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
