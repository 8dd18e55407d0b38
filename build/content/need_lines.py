"""Collects the lines from which needs are learned, and their hash; it needs nothing but the guide."""

from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from guide.content.guide import Guide
from guide.content.questions import Question, read_questions

DATA = Path(__file__).parents[2] / "tests" / "data"
QUESTIONS, TOLD = DATA / "questions.yaml", DATA / "needs.txt"
FOLDS = 3
OWN_LINES = 2.0  # how much a line of a need counts beside one of a page


class Line(NamedTuple):
    """A line that people type, the needs that it tells, and how much it counts."""

    text: str
    needs: tuple[str, ...]
    weight: float
    fold: int  # in which it is left out; -1: never


def fold_of(text: str) -> int:
    """Return the fold in which a text is left out."""
    return int(sha256(text.encode()).hexdigest(), 16) % FOLDS


def questions_of(guide: Guide) -> list[Question]:
    """Return the questions in view that have answers."""
    return [each for each in read_questions(QUESTIONS, guide)[0] if each.answers]


def lines_of_needs() -> dict[str, list[str]]:
    """Return the lines by which people tell each need."""
    found: dict[str, list[str]] = {}
    for line in TOLD.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            own = found[line[3:]] = []
        elif not line.startswith("#"):
            own.append(line)
    return found


def lines_of(guide: Guide) -> list[Line]:
    """Return all lines with the needs of their pages."""
    needs = {entry.id: entry.needs for entry in guide.entries}
    lines = [Line(text, needs[row.page], 1.0, -1) for row in guide.asked.rows for text in row.queries]
    for need, texts in lines_of_needs().items():
        lines += [Line(text, (need,), OWN_LINES, fold_of(text)) for text in texts]
    for question in questions_of(guide):
        own = tuple(dict.fromkeys(need for page in question.answers[:2] for need in needs[page]))
        lines.append(Line(question.query, own, 1.0, fold_of(question.query)))
    return lines


def hash_of(lines: list[Line]) -> str:
    """Return what `learned_from` of learned.yaml says of lines and their needs."""
    return sha256("".join(f"{each.text}: {each.needs}\n" for each in lines).encode()).hexdigest()[:16]
