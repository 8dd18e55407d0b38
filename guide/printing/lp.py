"""Lists printers and prints with the system's own commands, lpstat and lp of CUPS.

The library of CUPS, which they use, is in no process of ours: it would keep the pages in a temporary file.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO

from guide.printing.job import JOB_NAME, Printers, PrintJob

FOLDERS = ("/usr/bin", "/bin", "/usr/local/bin")  # searched after those of PATH
PAPERS = {8.5: "Letter", 8.27: "A4"}  # CUPS's names of paper, by the width in inches


def find_printers() -> Printers:
    """Return the printers that lpstat names."""
    lpstat = _path_of("lpstat")
    if lpstat is None:
        return Printers()
    lines = _answer(lpstat, "-e").split("\n")
    names = tuple(line for line in lines if line and line.isprintable() and "\ufffd" not in line)
    # "system default destination: Lobby"
    usual = _answer(lpstat, "-d").strip().rpartition(": ")[2] if names else ""
    return Printers(names, usual if usual in names else "")


def print_job(job: PrintJob) -> bool:
    """Print the PDF of `job`. Return whether the print service accepted it."""
    lp = _path_of("lp")
    return lp is not None and _print([lp, *_options(job), "-"], job.pages)


def _options(job: PrintJob) -> list[str]:
    """Return lp's options. The name of the printer is an argument of its own, so it may begin with "-"."""
    choices = job.choices
    paper = PAPERS.get(round(job.width, 2), f"Custom.{job.width:g}x{job.height:g}in")
    return [
        *("-d", choices.printer, "-n", str(choices.copies), "-t", JOB_NAME),
        *("-o", f"sides={'two-sided-long-edge' if choices.both_sides else 'one-sided'}"),
        *("-o", f"media={paper}", "-o", "print-scaling=none"),
    ]


if sys.platform == "linux":

    def _print(command: Sequence[str], pages: bytes) -> bool:
        # lp takes the end of a pipe for the end of the PDF, even if what wrote to it was killed. A file in
        # memory is always complete. It has no name, and goes with the last process that has it open.
        with os.fdopen(os.memfd_create("pages"), "w+b") as file:
            file.write(pages)
            file.seek(0)
            return _run([*_ends_with_us(), *command], stdin=file)[0] == 0

    def _ends_with_us() -> list[str]:
        """Return what makes lp end with this process even if that is killed; [] if the system lacks it."""
        setpriv = _path_of("setpriv")
        begin = [setpriv, "--pdeathsig", "KILL"] if setpriv else []
        return begin if begin and _run([*begin, "true"])[0] == 0 else []

else:

    def _print(command: Sequence[str], pages: bytes) -> bool:
        return _run(command, data=pages)[0] == 0


def _answer(*command: str) -> str:
    return _run(command)[1].decode("utf-8", "replace")


def _run(command: Sequence[str], *, stdin: IO[bytes] | None = None, data: bytes = b"") -> tuple[int, bytes]:
    """Run a command until it ends. Return its exit code and its output.

    Its standard input is `stdin`, or `data` if `stdin` is None.
    """
    with subprocess.Popen(  # noqa: S603 - no shell, and the command is one of the system
        command,
        stdin=stdin or subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        # The environment variables from before the start of the standalone program.
        env={**getattr(sys, "original_environment", os.environ), "LC_ALL": "C"},
    ) as child:
        output, _ = child.communicate(None if stdin else data)
    return child.returncode, output


def _path_of(name: str) -> str | None:
    """Return the path of a command, or None. Folders of PATH that are not absolute could be the stick's."""
    found = [folder for folder in os.environ.get("PATH", "").split(os.pathsep) if Path(folder).is_absolute()]
    return shutil.which(name, path=os.pathsep.join((*found, *FOLDERS)))
