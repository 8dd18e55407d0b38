"""Learns which needs a text tells and how results are ordered, for resources/learned.yaml.

    PYTHONPATH=. python build/content/learn_needs.py

No part of the program; it needs scikit-learn and numpy. Reads needs.txt and questions.yaml of the tests, and
asked.yaml; each line is of the needs of its page. The order is learned pair by pair
(Joachims 2002): a right entry before a wrong one, for these questions and for lines of needs with places. The
needs of a line are then told by a model that has not seen it.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import numpy as np
from learning import Learner
from need_lines import FOLDS, Line, fold_of, hash_of, lines_of, lines_of_needs, questions_of
from sklearn.linear_model import LogisticRegression

from guide.content.guide import Guide
from guide.content.lists import Learned
from guide.content.load import load_union
from guide.content.places import Place, PlaceKind
from guide.search.learned.text_model import TextModel
from guide.search.order.features import NAMES
from guide.search.service import SearchService

ROOT = Path(__file__).parents[2]
RESOURCES = ROOT / "resources"
FILE = RESOURCES / "learned.yaml"
HEAD = "# Made by build/content/learn_needs.py: how needs are told, and how results are ordered.\n"
WITH_PLACES = 1_500  # questions with a need and a place
EVERYWHERE = 0.3  # of these are questions that no service of a place answers
NO_PLACE = 0.12  # and lines without a place, which no service of one place answers
STRENGTH = 3.0
FORMS = (
    "{place} {line}", "{line} in {place}", "{line} {place}", "{line} near {place}", "{line}, {place}",
    "in {place}: {line}", "{place}, {line}", "someone in {place}, {line}", "who in {place} helps, {line}",
)  # fmt: skip
LOCAL = (
    "partner", "partner", "assault", "report", "crisis", "youth-bed", "drop-in", "bed", "detox", "legal",
    "youth-exploited", "exam", "child-center", "clinic", "suicide",
)  # fmt: skip


class Asked(NamedTuple):
    """A question, the ids of right entries, and of those that are right for another need of it."""

    text: str
    right: frozenset[str]
    also: frozenset[str]


def needs_model(lines: Sequence[Line], without: int = -2) -> TextModel:
    """Return a model of the needs of lines, without those of one fold."""
    used = [each for each in lines if each.fold != without]
    texts, needs, weights = ([each[n] for each in used] for n in range(3))
    return Learner(texts, weights).model(needs, most=1_100, strength=3.0)


def with_places(guide: Guide, fold: int, number: int) -> Iterator[Asked]:
    """Yield lines of needs with a place, as they may be typed, and the services of that need there."""
    rng = random.Random(fold)
    service = SearchService(guide)
    serving = {need: [e for e in guide.entries if need in e.needs] for need in LOCAL}
    lines = {
        need: [text for text in texts if fold_of(text) == fold] for need, texts in lines_of_needs().items()
    }
    kinds = {
        kind: [place for place in guide.places.rows if place.kind is kind]
        for kind in (PlaceKind.COUNTY, PlaceKind.CITY, PlaceKind.TRIBAL_NATION)
    }
    elsewhere = [
        q for q in questions_of(guide) if fold_of(q.query) == fold and is_everywhere(guide, service, q)
    ]
    while number:
        if rng.random() < EVERYWHERE:
            question = rng.choice(elsewhere)
            place = rng.choice(kinds[PlaceKind.CITY])
            yield Asked(f"{question.query} {place.name}", frozenset(question.answers), frozenset())
            number -= 1
            continue
        need = rng.choice(LOCAL)
        if rng.random() < NO_PLACE:
            right = frozenset(entry.id for entry in serving[need] if not is_of_places(guide, entry.region))
            yield Asked(rng.choice(lines[need]), right, frozenset())
            number -= 1
            continue
        place = rng.choice(kinds[rng.choices(list(kinds), (5, 3, 1))[0]])
        name = name_of(place, rng)
        text = rng.choice(FORMS).format(place=name, line=rng.choice(lines[need]))
        text = text.lower() if rng.random() < 0.5 else text
        right = right_for(guide, need, service.plan(text).places, serving[need])
        if place.id in service.plan(text).places and right:
            yield Asked(text, right, frozenset())
            number -= 1


def is_everywhere(guide: Guide, service: SearchService, question) -> bool:  # type: ignore[no-untyped-def]
    """Return whether a question has no place, and answers that no service of a place gives."""
    pages = [entry for entry in guide.entries if entry.id in question.answers]
    is_local = any({*LOCAL} & {*entry.needs} for entry in pages)
    return not is_local and not question.also and not service.plan(question.query).places


def is_of_places(guide: Guide, region: Sequence[str]) -> bool:
    """Return whether what names these places is for some places of a state only."""
    return bool(region) and all(map(guide.places.is_local, region))


def name_of(place: Place, rng: random.Random) -> str:
    """Return a name of a place as it may be typed."""
    is_short = place.kind is PlaceKind.COUNTY and not place.needs_cue and rng.random() < 0.5
    return place.name.removesuffix(" County") if is_short else place.name


def right_for(guide, need, places, serving) -> frozenset[str]:  # type: ignore[no-untyped-def]
    """Return the services of a need that name a place or its county, else a region, else the state."""
    if need == "report":
        return frozenset(id_ for place in places for id_ in guide.places.report_to(place, lambda _id: True))
    for near in (own_places, guide.places.around):
        around = {
            each for place in places for each in near(*((guide, place) if near is own_places else (place,)))
        }
        local = {each for each in around if guide.places.is_local(each)}
        right = frozenset(entry.id for entry in serving if local.intersection(entry.region))
        if right:
            return right
    return frozenset(entry.id for entry in serving if not is_of_places(guide, entry.region))


def own_places(guide: Guide, place_id: str) -> set[str]:
    """Return a place, and the counties and nations of a town."""
    place = guide.places.find(place_id)
    within = place.within if place and place.kind is PlaceKind.CITY else ()
    return {place_id, *within}


def order_of(guide: Guide, models: Sequence[TextModel]) -> dict[str, float]:
    """Return the weight of each feature, learned from pairs of a right and a wrong entry."""
    rows, weights, missing, count = [], [], 0, 0
    for fold, model in enumerate(models):
        service = SearchService(with_learned(guide, Learned(needs=model.write())))
        asked = [
            Asked(q.query, frozenset(q.answers), frozenset(page for pages in q.also for page in pages))
            for q in questions_of(guide)
            if fold_of(q.query) == fold
        ]
        for question in (*asked, *with_places(guide, fold, WITH_PLACES // FOLDS)):
            found = service.candidates(service.plan(question.text))
            right = [np.array(c.features) for id_, c in found if id_ in question.right][:4]
            wrong = [np.array(c.features) for id_, c in found if id_ not in question.right | question.also]
            missing, count = missing + (not right), count + 1
            rows += [one - other for one in right for other in wrong]
            if pairs := len(right) * len(wrong):
                weights += [1 / pairs] * pairs  # each question counts the same
    print(
        f"{count} questions, {missing} of them without a right candidate, {len(rows)} pairs", file=sys.stderr
    )
    pairs_of = np.array(rows)
    model = LogisticRegression(C=STRENGTH, fit_intercept=False, max_iter=2_000)
    both = np.vstack([pairs_of, -pairs_of])
    model.fit(both, np.r_[np.ones(len(rows)), np.zeros(len(rows))], sample_weight=np.r_[weights, weights])
    return dict(zip(NAMES, map(float, model.coef_[0]), strict=True))


def with_learned(guide: Guide, learned: Learned) -> Guide:
    """Return a guide with other weights."""
    return replace(guide, learned=learned)


def main() -> None:
    """Learn, and write the weights."""
    guide = load_union(RESOURCES)
    lines = lines_of(guide)
    models = [needs_model(lines, fold) for fold in range(FOLDS)]
    order = order_of(guide, models)
    rows = "".join(f"  {name} {weight:.2f}\n" for name, weight in order.items())
    needs = "".join(f" {row}\n" for row in needs_model(lines).write().splitlines())
    FILE.write_text(
        f"{HEAD}learned_from: {hash_of(lines)}\norder: |\n{rows}needs: |1\n{needs}", encoding="utf-8"
    )


if __name__ == "__main__":
    main()
