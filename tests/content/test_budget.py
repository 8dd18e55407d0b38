"""No pack takes more memory or time to read than real content does, whatever it holds."""

import pytest

from guide.content.budget import MOST_FILES, MOST_NODES, MOST_PROBLEMS, MOST_WORDS
from guide.content.load import load_files
from guide.errors import ContentError

PACK = b"""format: 1
id: big
title: Big
edition: 1
published: 2026-11-24
publisher: A test
languages: [en]
licence: CC BY 4.0
sources: [{title: A list, seen_on: 2026-11-20}]
"""


def files(*texts):
    return {"pack.yaml": PACK} | {f"practice/p-{n}.yaml": text.encode() for n, text in enumerate(texts)}


LISTS = "title: [" + "[]," * 40_000 + "]\n"
TOO_MUCH = {
    "files": [""] * MOST_FILES,
    "characters": ["title: >\n" + "  coats and hats and boots\n" * 35_000] * 25,
    "values": [LISTS] * (MOST_NODES // 40_000 + 1),
    "values of files with mistakes": [LISTS + "a: [\n"] * (MOST_NODES // 40_000 + 1),
    "different words": [
        "title: >\n" + "".join(f"  {n}x{i},{n}y{i}\n" for i in range(50_000))
        for n in range(MOST_WORDS // 100_000 + 1)
    ],
}


@pytest.mark.parametrize("unit", TOO_MUCH)
def test_a_pack_with_too_much_is_refused_in_a_sentence(unit):
    with pytest.raises(ContentError, match=f"more than [0-9,]+ {unit.partition(' of')[0]}, so nothing of it"):
        load_files(files(*TOO_MUCH[unit]))


def test_of_many_mistakes_some_are_told_and_all_entries_with_one_are_left_out():
    guide = load_files(files(*["tittle: a\n" * 3] * 3_000))
    assert (len(guide.entries), len(guide.problems)) == (0, MOST_PROBLEMS)


def test_an_id_that_nobody_has_is_not_compared_with_thousands():
    """To find the most similar of ten thousand names takes a third of a second, for each wrong one."""
    page = """id: p-{n}
kind: practice
title: P {n}
summary: S
related: [q-{n}]
sources: [{{title: A list, seen_on: 2026-11-20}}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""
    few, many = (load_files(files(*(page.format(n=n) for n in range(size)))) for size in (50, 1_100))
    assert "Did you mean 'p-" in few.problems[0].sentence
    assert "Did you mean" not in many.problems[0].sentence


def test_places_lie_within_a_few_others_by_however_many_ways():
    def around(levels):
        rows = [
            f"  - {{id: {side}{level}, name: {side} {level}, kind: region, within: [a{level - 1}, b{level - 1}]}}\n"
            for level in range(1, levels)
            for side in "ab"
        ]
        first = "  - {id: a0, name: a 0, kind: region}\n  - {id: b0, name: b 0, kind: region}\n"
        text = "places:\n" + first + "".join(rows)
        guide = load_files({**files(), "places.yaml": text.encode()})
        return guide, guide.places.around(f"a{levels - 1}")

    guide, found = around(20)  # of which there are a million ways up
    assert (len(found), guide.problems) == (39, ())
    guide, _ = around(40)
    assert "would lie within more than 50 places" in guide.problems[0].sentence
