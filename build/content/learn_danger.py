"""Learns how danger is heard, from sentences and what people ask, with scikit-learn; no part of the program.

    PYTHONPATH=. python build/content/learn_danger.py

Reads danger.txt and questions of tests/data, examples of urgent.yaml and asked.yaml, and writes danger.yaml.
One class is danger, learned from all; the others are its kinds, learned of danger alone, each by itself.
"""

from collections import Counter
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import numpy as np
from learning import fit, matrix_of

from guide.content.load import load_union
from guide.content.questions import DANGER, HARMLESS, read_questions
from guide.search.danger.signs import danger_signs
from guide.search.learned.text_model import TextModel, folded

ROOT = Path(__file__).parents[2]
SENTENCES = ROOT / "tests" / "data" / "danger.txt"
RESOURCES = ROOT / "resources"
FILE = RESOURCES / "danger.yaml"
HEAD = """\
# How danger is heard: made by build/content/learn_danger.py, nobody writes here by hand. Below the classes
# with their biases stands a sign in each line: a word, a pair, or letters, and its weights, by class.
"""
ASKED, OF_TESTS = 0.3, 0.5  # how much a line of asked.yaml counts, and a question of the tests
OF_RULES = 3.0  # an example of urgent.yaml
WORDS, ALONE, BEGUN = 0.2, 1.0, 0.15  # a line below a heading, a usual word alone, two that begin a line
STRENGTH, OF_KINDS = 45.0, 60.0  # the higher, the less weights are held down
SIGNS, SIGNS_OF_KIND = 8_000, 640


USUAL = 4  # lines that have a usual word


class Example(NamedTuple):
    """A sentence, its kinds of danger if it tells of any, how much it counts, and its set."""

    text: str
    kinds: tuple[str, ...]
    weight: float
    group: int


def sentences() -> list[Example]:
    """Return the sentences of danger.txt, and the examples of urgent.yaml, which count more."""
    found, group, heading = [], 0, ""
    for line in SENTENCES.read_text(encoding="utf-8").splitlines():
        if line.startswith("#"):
            group += line == "# set"
            heading = line[3:] if line.startswith("## ") else ""
            continue
        kinds, text = (heading, line) if heading else line.split(": ", 1)
        weight, number = (WORDS, -1) if heading else (1.0, group)
        found.append(Example(text, () if kinds == "-" else tuple(kinds.split()), weight, number))
    for rule in load_union(RESOURCES).urgent.danger:
        found += (Example(text, rule.kinds, OF_RULES, -1) for text in rule.examples)
        found += (Example(text, (), OF_RULES, -1) for text in rule.harmless)
    return found


class Data:
    """The signs of examples, and how much each counts."""

    def __init__(self, examples: Sequence[Example]) -> None:
        self.examples = examples
        self.signs = [danger_signs(folded(each.text)) for each in examples]
        self.counts = Counter(sign for each in self.signs for sign in each)
        self.weights = np.array([each.weight for each in examples])


def learn(examples: Sequence[Example], signs: int = SIGNS, of_kind: int = SIGNS_OF_KIND) -> TextModel:
    """Return the model of examples. It keeps `signs` signs of danger, and `of_kind` of each kind."""
    data = Data(examples)
    kinds = sorted({kind for each in examples for kind in each.kinds})
    is_danger = np.array([bool(each.kinds) for each in examples])
    tasks = [(is_danger, np.ones(len(examples), bool), STRENGTH, signs)]
    tasks += [
        (np.array([kind in each.kinds for each in examples]), is_danger, OF_KINDS, of_kind) for kind in kinds
    ]
    every = sorted(sign for sign, count in data.counts.items() if count > 1)
    counts = np.sqrt([data.counts[sign] for sign in every])
    matrix, chosen = matrix_of(data.signs, every), []
    for truth, used, strength, most in tasks:
        weights = fit(matrix[used], truth[used], data.weights[used], strength)[0]
        chosen.append({every[at] for at in np.argsort(-np.abs(weights) * counts)[:most]})
    kept = sorted(set().union(*chosen))
    matrix, bias = matrix_of(data.signs, kept), []
    pairs: dict[str, list[tuple[int, float]]] = {sign: [] for sign in kept}
    for number, ((truth, used, strength, _), own) in enumerate(zip(tasks, chosen, strict=True)):
        columns = [at for at, sign in enumerate(kept) if sign in own]
        weights, start = fit(matrix[used][:, columns], truth[used], data.weights[used], strength)
        bias.append(start)
        for column, weight in zip(columns, weights, strict=True):
            pairs[kept[column]].append((number, float(weight)))
    return TextModel((DANGER, *kinds), tuple(bias), {sign: tuple(each) for sign, each in pairs.items()})


def chance(total: float) -> float:
    """Return the probability of a sum."""
    return float(1 / (1 + np.exp(-total)))


def ordinary() -> list[Example]:
    """Return what people ask, as examples without danger: asked.yaml, and questions.yaml of the tests.

    What leads to a page about danger is left out: it has no label.
    """
    guide = load_union(RESOURCES)
    urgent = guide.urgent
    pages = {*urgent.pages, *(line for rule in urgent.danger for line in rule.lines)}
    found = [
        Example(text, (), ASKED, -1)
        for row in guide.asked.rows
        if row.page not in pages
        for text in row.queries
    ]
    questions = read_questions(ROOT / "tests" / "data" / "questions.yaml", guide)[0]
    found += (
        Example(each.query, (), OF_TESTS, -1)
        for each in questions
        if each.kind not in (DANGER, HARMLESS) and pages.isdisjoint(each.answers)
    )
    return [*found, *begun(found, sentences())]


def begun(lines: Sequence[Example], labelled: Sequence[Example]) -> list[Example]:
    """Return words alone, and how lines begin: whoever has typed only "he" or "he is" is not in danger yet.

    `labelled` has what is danger all the same.
    """
    counts = Counter(word for each in (*lines, *labelled) for word in {*folded(each.text)})
    telling = {" ".join(folded(each.text)) for each in labelled}
    alone = {word for word, count in counts.items() if count >= USUAL}
    starts = {" ".join(folded(each.text)[:2]) for each in lines}
    return [
        Example(text, (), ALONE if text in alone else BEGUN, -1)
        for text in sorted((alone | starts) - telling)
    ]


def main() -> None:
    """Learn, and write the weights."""
    model = learn([*sentences(), *ordinary()])
    rows = "".join(f" {row}\n" for row in model.write().splitlines())
    FILE.write_text(f"{HEAD}learned_from: {hash_of_sentences()}\nweights: |1\n{rows}", encoding="utf-8")


def hash_of_sentences() -> str:
    """Return what `learned_from` says of danger.txt and of the examples of urgent.yaml."""
    rules = load_union(RESOURCES).urgent.danger
    examples = [(rule.kinds, rule.examples, rule.harmless) for rule in rules]
    return sha256(SENTENCES.read_bytes() + repr(examples).encode()).hexdigest()[:16]


if __name__ == "__main__":
    main()
