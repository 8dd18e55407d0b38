"""Runs in a child process of the window to build the index of a large pack, so that typing stays quick."""

import os
import sys
import threading
from pathlib import Path

from guide.content.guide import Guide
from guide.content.load import load
from guide.packs.editions import open_pack
from guide.packs.trust_file import read_trust
from guide.packs.update import guide_in
from guide.paths import own_folder
from guide.search.index.index import SearchIndex

REPORT_EVERY = 50  # entries


def build_index(args: list[str]) -> int:
    """Write the index of a pack, a folder or a file, to standard output, and the progress to standard error.

    `args` are the command-line arguments, of which the first is the pack. Return the exit code.
    """
    threading.Thread(target=_end_with_parent, daemon=True).start()
    index = SearchIndex.build(_guide(Path(args[0])), progress=_report)
    with os.fdopen(1, "wb") as output:
        output.write(index.to_bytes())
    return 0


def _guide(source: Path) -> Guide:
    if source.is_dir():
        return load(source)
    pack = open_pack(source, read_trust(own_folder()))
    return guide_in(pack.file, pack.origin)


def _end_with_parent() -> None:
    """Wait until standard input closes, which happens when the window ends, then end this process at once."""
    while os.read(0, 1):
        pass
    os._exit(1)


def _report(done: int) -> None:
    """Write the number of indexed entries to standard error as one line, after every REPORT_EVERY entries."""
    if done % REPORT_EVERY == 0 and sys.stderr is not None:
        sys.stderr.write(f"{done}\n")
        sys.stderr.flush()
