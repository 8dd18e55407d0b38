"""A child process of the window that builds the index of a large pack, so that typing never waits for it."""

import os
import sys
import threading
from pathlib import Path

from guide.content.load import load
from guide.search.index.index import SearchIndex

REPORT_EVERY = 50  # entries


def build_index(words: list[str]) -> int:
    """Write the index of the pack in folder `words[0]` to standard output, progress to standard error."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    index = SearchIndex.build(load(Path(words[0])), progress=_report)
    with os.fdopen(1, "wb") as output:
        output.write(index.to_bytes())
    return 0


def _end_with_parent() -> None:
    """End the process at once when the window ends, in any way: then standard input closes."""
    while os.read(0, 1):
        pass
    os._exit(1)


def _report(done: int) -> None:
    if done % REPORT_EVERY == 0 and sys.stderr is not None:
        sys.stderr.write(f"{done}\n")
        sys.stderr.flush()
