"""Measures our search and its rivals over a made-up guide of one size, and prints JSON."""

import gc
import json
import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from time import perf_counter

from PySide6.QtWidgets import QApplication, QListView

from bench.corpora import guide_of, questions
from bench.measuring import busy, in_process, memory, milliseconds, spread
from bench.rivals import FEW, LIMIT, RIVALS, SLOW, Rival
from bench.table import OURS
from guide.clock import computer_time
from guide.content.guide import Guide
from guide.content.stored_guide import guide_of as stored_guide_of
from guide.content.stored_guide import guide_parts
from guide.search.index.index import SearchIndex
from guide.search.results.results import SearchResult
from guide.search.service import SearchService
from guide.stored.parts import Parts, join_parts
from guide.window.results.results_model import ResultsModel, RowReader

SEED = 7
TYPED, ASKED = 60, 300  # numbers of questions: typed letter by letter, and pasted whole
ROWS_IN_SIGHT = 14  # the most rows of results that a window of 768 pixels shows
Figures = dict[str, object]
Search = Callable[[str], tuple[SearchResult, ...]]


class Typing:
    """The questions that are typed or pasted, and a list that shows the results after each key."""

    def __init__(self, texts: Sequence[str]) -> None:
        chance = random.Random(SEED)
        self.asked = chance.sample(texts, min(ASKED, len(texts)))
        self.typos = [_with_typo(text, chance) for text in self.asked]
        self._typed = self.asked[:TYPED]
        self._view, self._model = QListView(), ResultsModel(str, RowReader(Guide(None, ()), computer_time))
        self._view.setModel(self._model)

    def measure(self, searches: Mapping[str, Search]) -> dict[str, dict[str, float]]:
        """Return, by name, the spread of the milliseconds computed from a key to the list with its results.

        Each question is typed into all in turn, so that a slow moment of this computer meets all alike.
        """
        took = {name: list[float]() for name in searches}
        for question in self._typed:
            for name, search in searches.items():
                keys = (question[:end] for end in range(1, len(question) + 1))
                took[name] += [busy(partial(self._press, search, text)) for text in keys]
        return {name: spread(times) for name, times in took.items()}

    def _press(self, search: Search, text: str) -> None:
        self._model.show(search(text))


def _with_typo(text: str, chance: random.Random) -> str:
    """Return `text` with one letter of its longest word left out, swapped or doubled."""
    word = max(text.split(), key=len)
    at = chance.randrange(1, max(2, len(word) - 1))
    before, after = word[:at], word[at:]
    typos = (before + after[1:], before + after[:2][::-1] + after[2:], before + after[:1] + after)
    return text.replace(word, chance.choice(typos), 1)


def build(size: int, folder: Path) -> float:
    """Make a made-up guide ready in `folder`, as in a pack file: the guide and its index.

    Return the milliseconds that building the index took.
    """
    guide, built = guide_of(size), list[SearchIndex]()
    gc.disable()  # as in the program
    took = milliseconds(lambda: built.append(SearchIndex.build(guide)))
    (folder / "guide").write_bytes(join_parts(dict(guide_parts(guide))))
    (folder / "index").write_bytes(built[0].to_bytes())
    return took


def measure(size: int) -> Figures:
    """Return all figures, by program, for a made-up guide of `size` entries."""
    gc.disable()  # as in the program, which collects when it has nothing else to do
    with TemporaryDirectory() as folder:
        took = in_process("bench.search", str(size), folder)
        ours: Figures = {"build": took, "bytes": Path(folder, "index").stat().st_size}
        # Before anything else takes memory and gives it back, of which ours would then be made.
        before, guide, service = memory(), *_opened(Path(folder), ours)
        ours["first"] = busy(partial(search_of(service), "shelter"))
        ours["preload"] = busy(lambda: [None for _ in service.warm()])
        # As the window does once everything is loaded.
        gc.collect()
        gc.freeze()
        ours["memory"] = memory() - before
        found = {OURS: ours}
        rivals = dict(_rivals(guide_of(size), found))
        gc.collect()
        gc.freeze()
        typing = Typing(questions(guide))
        for name, spread_of_keys in typing.measure({OURS: search_of(service), **rivals}).items():
            found[name]["typing"] = spread_of_keys
        ours |= dict(_ours(service, typing))
        gc.unfreeze()
        _, cold = _opened(Path(folder), {})  # no search has run, nothing is preloaded
        ours["cold"] = typing.measure({OURS: search_of(cold)})[OURS]
    return {"entries": size, **found}


def _opened(folder: Path, figures: Figures) -> tuple[Guide, SearchService]:
    """Return the guide in `folder` and its search, opened as of a pack file; note the time in `figures`."""
    opened = list[tuple[Guide, SearchService]]()

    def open_it() -> None:
        guide = stored_guide_of(Parts((folder / "guide").read_bytes()))
        index = SearchIndex.from_bytes((folder / "index").read_bytes())
        opened.append((guide, SearchService(guide, index)))

    figures["open"] = busy(open_it)
    return opened[0]


def _ours(service: SearchService, typing: Typing) -> Iterator[tuple[str, object]]:
    """Yield the figures of our search once all is read ahead, by name."""
    search = search_of(service)
    yield "asked", spread([busy(partial(search, text)) for text in typing.asked])
    yield "snippets", spread([_snippets(search(text)[:ROWS_IN_SIGHT]) for text in typing.asked])
    yield (
        "counts",
        spread([busy(partial(service.count, service.plan(text))) for text in typing.asked]),
    )
    pairs = zip(typing.asked, typing.typos, strict=True)
    yield "typos", spread([_correction(service, right, wrong) for right, wrong in pairs])


def _correction(service: SearchService, right: str, wrong: str) -> float:
    """Return the milliseconds that planning a text takes longer with a typo than without."""
    without = busy(partial(service.plan, right))
    return busy(partial(service.plan, wrong)) - without


def search_of(service: SearchService) -> Search:
    """Return the search of a service, as the window calls it at each key."""
    return lambda text: service.search(service.plan(text), limit=LIMIT).results


def _snippets(results: Sequence[SearchResult]) -> float:
    """Return the milliseconds that the snippets and marked titles of the visible rows take."""
    return busy(lambda: [(result.heading, result.snippet) for result in results])


def _rivals(guide: Guide, found: dict[str, Figures]) -> Iterator[tuple[str, Search]]:
    """Yield the search of each rival, by its name; note in `found` what making it ready took."""
    for name, kind in RIVALS.items():
        if name in SLOW and len(guide.entries) > FEW:
            continue
        gc.collect()
        before, began = memory(), perf_counter()
        rival = kind(guide.entries)
        found[name] = {"build": 1000 * (perf_counter() - began), "memory": memory() - before}
        yield name, partial(_results, guide, rival)


def _results(guide: Guide, rival: Rival, text: str) -> tuple[SearchResult, ...]:
    return tuple(SearchResult(guide.entries[number], 0.0) for number in rival.search(text))


def main(arguments: list[str]) -> None:
    """Print the figures of one size as JSON, or build its index and print the milliseconds.

    `arguments` are the command-line arguments: the size and, to make it ready, the folder to write to.
    """
    size, *folder = arguments
    if folder:
        print(json.dumps(build(int(size), Path(folder[0]))))
        return
    application = QApplication(["bench", "-platform", "offscreen"])
    print(json.dumps(measure(int(size))))
    application.quit()


if __name__ == "__main__":
    main(sys.argv[1:])
