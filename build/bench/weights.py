"""Prints what halving and doubling each weight of the search moves, for files of questions.

PYTHONPATH=.:build python -P -m bench.weights tests/data/questions.yaml [FILE…] [--only WEIGHT…]

A row of the table is the change of the mean reciprocal rank, in thousandths.
"""

import argparse
from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from pathlib import Path

from guide.content.guide import Guide
from guide.content.load import load_union
from guide.content.questions import Question, read_questions
from guide.paths import content_folder
from guide.search.evaluation import evaluate
from guide.search.index.index import SearchIndex
from guide.search.service import SearchService
from guide.search.weights import Weights

FACTORS = (0.5, 2.0)


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the table. `arguments` are those of the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--only", nargs="*", default=[field.name for field in fields(Weights)])
    options = parser.parse_args(arguments)
    guide = load_union(content_folder())
    sets = [_answered(file, guide) for file in options.files]
    for row in rows(guide, sets, options.only):
        print(row, flush=True)


def rows(guide: Guide, sets: Sequence[Sequence[Question]], names: Sequence[str]) -> Iterator[str]:
    """Yield a row for each weight: its name, its value, and the changes for each factor and set."""
    index = SearchIndex.build(guide)
    before = _figures(guide, sets, index, Weights())
    for name in names:
        value = getattr(Weights(), name)
        changes = []
        for factor in FACTORS:
            weights = replace(Weights(), **{name: type(value)(value * factor)})
            after = _figures(guide, sets, None if name.startswith("boost_") else index, weights)
            changes.append(" ".join(f"{1000 * (b - a):+.1f}" for a, b in zip(before, after, strict=True)))
        yield f"| `{name}` | {value} | {' | '.join(changes)} |"


def _figures(
    guide: Guide, sets: Sequence[Sequence[Question]], index: SearchIndex | None, weights: Weights
) -> list[float]:
    """Return the mean reciprocal rank of each set of questions."""
    service = SearchService(guide, index, weights=weights)
    return [evaluate(service, questions).mrr for questions in sets]


def _answered(file: Path, guide: Guide) -> tuple[Question, ...]:
    return tuple(question for question in read_questions(file, guide)[0] if question.answers)


if __name__ == "__main__":
    main()
