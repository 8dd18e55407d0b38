"""The program as a child of its own window: builds the index of a pack and hands it over."""

import os
import sys
import threading
from pathlib import Path

from guide.content.load import load
from guide.search.index.index import SearchIndex

TELL_EVERY = 50  # entries


def build_index(words: list[str]) -> int:
    """Build the index of a pack; its bytes go to standard output, progress to standard error."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    index = SearchIndex.of(load(Path(words[0])), _tell)
    with os.fdopen(1, "wb") as output:
        output.write(index.to_bytes())
    return 0


def _end_with_parent() -> None:
    """End at once when the window does: its end of our input closes, however it ends."""
    while os.read(0, 1):
        pass
    os._exit(1)


def _tell(done: int) -> None:
    if done % TELL_EVERY == 0 and sys.stderr is not None:
        sys.stderr.write(f"{done}\n")
        sys.stderr.flush()
