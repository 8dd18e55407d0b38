from dataclasses import replace

import pytest

from guide.content.lists import DangerGroup, UrgentHelp
from guide.search.service import SearchService
from guide.search.spelling.danger import DangerWords
from tests.builders import small_guide
from tests.searching import search

GROUPS = (
    DangerGroup(words=("frozen stiff", "he can't breathe"), lines=("winter-line", "nowhere")),
    DangerGroup(words=("stiff",), lines=("storm-tips",)),
)
GUIDE = replace(small_guide(), urgent=UrgentHelp(danger=GROUPS))


@pytest.mark.parametrize(
    ("typed", "lines"),
    [
        ("he is frozen stiff outside", ["winter-line", "storm-tips"]),
        ("Frozen, STIFF!", ["winter-line", "storm-tips"]),
        ("he can’t breathe", ["winter-line"]),
        ("frozen", []),
        ("stiffness", []),
        ("stiff frozen", ["storm-tips"]),
        ("", []),
    ],
)
def test_lines_for_danger_stand_above_everything(typed, lines):
    assert [line.id for line in search(SearchService(GUIDE), typed).urgent] == lines


def test_no_danger_words_no_lines():
    assert DangerWords(()).lines_in("stiff") == ()


def test_a_slip_in_a_danger_word_is_no_hindrance():
    assert [line.id for line in search(SearchService(GUIDE), "frozne stiff").urgent] == [
        "winter-line",
        "storm-tips",
    ]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("suicid", True),
        ("suicid ", False),
        ("sui", False),
        ("talks of suicid", True),
        ("over", False),
        ("overd", True),
    ],
)
def test_a_danger_word_counts_while_it_is_typed_if_it_is_no_other_word(typed, found):
    words = DangerWords((DangerGroup(words=("suicide", "overdose"), lines=("line",)),))
    assert bool(words.lines_in(typed)) == found
