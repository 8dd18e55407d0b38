"""A process that measures the search over a made-up guide of one size, beside the rivals; prints JSON."""

import gc
import json
import random
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QListView

from bench import corpora
from bench.figures import memory, spread, timed
from bench.rivals import LIMIT, Sqlite, Tantivy
from guide.content.guide import Guide
from guide.content.load import load
from guide.paths import content_folder
from guide.search.index.index import SearchIndex
from guide.search.results.results import SearchResult
from guide.search.service import SearchService
from guide.window.results.results_list import IN_SIGHT
from guide.window.results.results_model import ResultsModel

SEED = 7
TYPED, ASKED = 60, 300  # questions typed letter by letter, questions asked whole
Figures = dict[str, object]
Search = Callable[[str], tuple[SearchResult, ...]]


class Typing:
    """Questions typed letter by letter into a list of results."""

    def __init__(self, questions: Sequence[str]) -> None:
        chance = random.Random(SEED)
        self.asked = chance.sample(questions, min(ASKED, len(questions)))
        self.keys = [text[:end] for text in self.asked[:TYPED] for end in range(1, len(text) + 1)]
        self.slips = [_slipped(text, chance) for text in self.asked]
        self._view = QListView()
        self._model = ResultsModel(lambda _entry: "")
        self._view.setModel(self._model)

    def measure(self, search: Search) -> dict[str, float]:
        """Sum up the milliseconds from each key to the list that holds its results."""
        return spread([timed(partial(self._press, search, text)) for text in self.keys])

    def _press(self, search: Search, text: str) -> None:
        self._model.show(search(text))


def _slipped(text: str, chance: random.Random) -> str:
    """Leave out, swap or double one letter of the longest word."""
    word = max(text.split(), key=len)
    at = chance.randrange(1, max(2, len(word) - 1))
    before, after = word[:at], word[at:]
    slips = (before + after[1:], before + after[:2][::-1] + after[2:], before + after[:1] + after)
    return text.replace(word, chance.choice(slips), 1)


def guide_of(size: int) -> Guide:
    """Give the made-up guide of a size."""
    return corpora.make(load(content_folder()), size)


def build(size: int, file: Path) -> None:
    """Build the index of a size into a file, as the program's own child does, and tell the milliseconds."""
    guide, built = guide_of(size), list[SearchIndex]()
    gc.disable()  # as in the program
    print(timed(lambda: built.append(SearchIndex.of(guide))))
    file.write_bytes(built[0].to_bytes())


def measure(size: int) -> Figures:
    """Measure everything over a guide of so many entries."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "index"
        words = [sys.executable, "-P", "-m", "bench.scale", str(size), str(file)]
        took = float(subprocess.run(words, check=True, capture_output=True, text=True).stdout)
        data = file.read_bytes()
    guide = guide_of(size)
    typing = Typing(corpora.questions(guide))
    figures = {"entries": size, "build ms": took, "bytes": len(data), **dict(_ours(guide, data, typing))}
    return {**figures, "rivals": dict(_rivals(guide, typing))}


def _ours(guide: Guide, data: bytes, typing: Typing) -> Iterator[tuple[str, object]]:
    gc.collect()
    before = memory()
    opened: list[SearchService] = []
    yield "open ms", timed(lambda: opened.append(SearchService(guide, SearchIndex.from_bytes(data))))
    yield "first ms", timed(partial(opened[0].search, "s", limit=LIMIT))
    # Cold: nothing was searched for, nothing read ahead.
    opened[0] = SearchService(guide, SearchIndex.from_bytes(data))
    yield "cold", typing.measure(partial(_results, opened[0]))
    opened.clear()
    service = SearchService(guide, SearchIndex.from_bytes(data))
    yield "preload ms", timed(lambda: list(service.warm()))
    # As the window does once all is loaded.
    gc.collect()
    gc.freeze()
    yield "memory MB", memory() - before
    yield "typing", typing.measure(partial(_results, service))
    yield "again", typing.measure(partial(_results, service))
    yield "whole", spread([timed(partial(_results, service, text)) for text in typing.asked])
    yield "snippets", spread([_snippets(service, text) for text in typing.asked])
    yield "counts", spread([timed(partial(service.count, text)) for text in typing.asked])
    yield "slips", spread([timed(partial(service.correct, text)) for text in typing.slips])
    gc.unfreeze()


def _results(service: SearchService, text: str) -> tuple[SearchResult, ...]:
    return service.search(text, limit=LIMIT).results


def _snippets(service: SearchService, text: str) -> float:
    """Give the milliseconds that the rows in sight take to get their snippets and marked titles."""
    results = _results(service, text)[:IN_SIGHT]
    return timed(lambda: [(result.heading, result.snippet) for result in results])


def _rivals(guide: Guide, typing: Typing) -> Iterator[tuple[str, Figures]]:
    for name, kind in (("SQLite FTS5", Sqlite), ("tantivy", Tantivy)):
        gc.collect()
        before, made = memory(), list[Sqlite | Tantivy]()
        figures: Figures = {"build ms": timed(partial(_make, kind, guide, made))}
        rival = made[0]
        figures["memory MB"] = memory() - before
        gc.freeze()
        figures["typing"] = typing.measure(partial(_found, guide, rival))
        if isinstance(rival, Sqlite):
            figures["bytes"] = rival.size()
            figures["snippets"] = spread(
                [timed(partial(rival.snippets, text, IN_SIGHT)) for text in typing.asked]
            )
        gc.unfreeze()
        yield name, figures


def _make(kind: type[Sqlite] | type[Tantivy], guide: Guide, made: list[Sqlite | Tantivy]) -> None:
    made.append(kind(guide.entries))


def _found(guide: Guide, rival: Sqlite | Tantivy, text: str) -> tuple[SearchResult, ...]:
    return tuple(SearchResult(guide.entries[number], 0.0) for number in rival.search(text))


def main(words: list[str]) -> None:
    """Measure a size, or build its index into a file; prints one line."""
    size, *rest = words
    if rest:
        build(int(size), Path(rest[0]))
        return
    application = QApplication(["bench", "-platform", "offscreen"])
    print(json.dumps(measure(int(size))))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
