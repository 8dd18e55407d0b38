"""Fuzzing's target: anything at all, typed into the search of a small guide.

Run by test_fuzz.py in a process of its own: python fuzz_query.py FOLDER [libFuzzer's options].
"""

import math
import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["guide"]):
    from guide.content.load import load
    from guide.search.results.results import Results
    from guide.search.service import SearchService
from tests.endurance.fuzz_parts import in_time

LITERAL, EXPLAINED = 1, 2  # bits of the first byte
MOST = 50  # results


class Target:
    """A search, and what every answer of it keeps to."""

    def __init__(self, folder: Path) -> None:
        guide = load(folder)
        assert not guide.problems, guide.problems
        self._service = SearchService(guide)
        self._entries = guide.entries
        for _ in self._service.warm():
            pass

    def __call__(self, data: bytes) -> None:
        chosen, query = data[:1] or b"\0", _typed(data[1:])
        literal = bool(chosen[0] & LITERAL)
        plan = self._service.plan(query, literal=literal)
        answer = self._service.search(plan, limit=MOST)
        self._check(answer)
        self._service.count(plan)
        if chosen[0] & EXPLAINED:
            assert len(self._service.explain(plan, answer)) <= len(answer.results)

    def _check(self, answer: Results) -> None:
        scores = [result.score for result in answer.results]
        assert scores == sorted(scores, reverse=True)
        assert all(map(math.isfinite, scores))
        assert answer.matches <= len(self._entries)
        for result in answer.results:
            for passage in (result.heading, result.snippet):
                ends = [end for mark in passage.marks for end in mark]
                assert ends == sorted(ends)
                assert not ends or (ends[0] >= 0 and ends[-1] <= len(passage.text))


def _typed(data: bytes) -> str:
    """Return bytes as text, with the lone surrogates that a text field can contain."""
    try:
        return data.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return data.decode("utf-8", "replace")


def main() -> None:
    target = in_time(Target(Path(sys.argv[1])))
    atheris.Setup([sys.argv[0], *sys.argv[2:]], target)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
