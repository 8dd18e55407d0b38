"""Weighs the words by which a sentence sounds like danger, for resources/urgent.yaml; no part of the program.

    PYTHONPATH=. python build/content/weigh_words.py

Reads sentences of danger and harmless ones in tests/data, and what people ask in resources/asked.yaml, and
writes everything below the marker in urgent.yaml again. A word's weight is twice the logarithm of how much
more often it is in sentences of danger, as in naive Bayes (Maron 1961), rounded and limited.
"""

import textwrap
from collections import Counter
from collections.abc import Iterable, Iterator
from math import log
from pathlib import Path

from guide.content.load import load_union
from guide.content.questions import DANGER, read_questions
from guide.search.analysis.analyzer import words_of
from guide.search.danger.grammar import DangerGrammar
from guide.search.weights import Weights

ROOT = Path(__file__).parents[2]
FILE = ROOT / "resources" / "urgent.yaml"
MARKER = "  # Below: made by build/content/weigh_words.py.\n"
TESTS = ("questions.yaml", "questions-danger.yaml")
ASKED = 0.3  # how much a line of asked.yaml counts: there are many, and few are near danger
RAREST = 2  # sentences with a word that is weighed
MOST = 5  # the highest weight
SMOOTHING = 1.0


def main() -> None:
    """Weigh the words and write them into urgent.yaml."""
    guide = load_union(ROOT / "resources")
    grammar = DangerGrammar(guide.urgent, weights=Weights())
    danger, other = Counter[str](), Counter[str]()
    sizes = [0.0, 0.0]
    for text, is_danger, weight in sentences(guide, grammar):
        sizes[not is_danger] += weight
        counts = danger if is_danger else other
        for word in words(text):
            counts[word] += weight  # type: ignore[assignment]
    weights = {
        word: weight
        for word in danger.keys() | other.keys()
        if danger[word] + other[word] >= RAREST
        and (weight := weigh(danger[word] / sizes[0], other[word] / sizes[1], sizes))
    }
    text = FILE.read_text(encoding="utf-8")
    above = text[: text.index(MARKER) + len(MARKER)]
    FILE.write_text(above + "  weighed:\n" + "".join(rows(weights)), encoding="utf-8")


def sentences(guide, grammar) -> Iterator[tuple[str, bool, float]]:  # type: ignore[no-untyped-def]
    """Yield sentences, whether they tell of danger, and how much they count."""
    for name in TESTS:
        for question in read_questions(ROOT / "tests" / "data" / name, guide)[0]:
            if question.kind == DANGER or not grammar.hear(question.query).rules:
                yield question.query, question.kind == DANGER, 1.0
    for row in guide.asked.rows:
        yield from ((text, False, ASKED) for text in row.queries if not grammar.hear(text).rules)


def words(text: str) -> set[str]:
    """Return the words of `text`, each once; all numbers are one word."""
    return {"0" if word.surface.isdigit() else word.surface for word in words_of(text)}


def weigh(in_danger: float, in_other: float, sizes: list[float]) -> int:
    """Return the weight of a word by the shares of both kinds of sentences that have it."""
    share = (in_danger * sizes[0] + SMOOTHING) / (sizes[0] + 2 * SMOOTHING)
    other = (in_other * sizes[1] + SMOOTHING) / (sizes[1] + 2 * SMOOTHING)
    return max(-MOST, min(MOST, round(2 * log(share / other))))


def rows(weights: dict[str, int]) -> Iterable[str]:
    """Yield a row of the file for each weight, the highest first."""
    for weight in sorted(set(weights.values()), reverse=True):
        key = f"toward: {weight}" if weight > 0 else f"away: {-weight}"
        listed = ", ".join(
            f'"{word}"' if not word.isalpha() or word in {"no", "on", "off", "yes", "n", "y"} else word
            for word in sorted(word for word, each in weights.items() if each == weight)
        )
        yield (
            f"    - {key}\n      words:\n"
            + textwrap.fill(
                f"[{listed}]", 118, initial_indent=" " * 8, subsequent_indent=" " * 8, break_long_words=False
            )
            + "\n"
        )


if __name__ == "__main__":
    main()
