"""Danger is heard in a text as it was learned, and its lines stand above the results."""

from dataclasses import replace

import pytest

from guide.content.facet import Choice, Facet
from guide.content.lists import DangerWeights, UrgentHelp
from guide.content.model import Kind
from guide.search.danger.lines import lines_for
from guide.search.danger.listener import DangerListener
from guide.search.service import SearchService
from tests.builders import danger_rule, hearing, in_danger, small_guide
from tests.searching import search
from tests.shipped import shipped_guide

RULES = (
    danger_rule("frozen stiff", "he can't breathe", lines=("winter-line", "nowhere")),
    danger_rule("blizzard", lines=("storm-tips", "winter-line")),
)
GUIDE = replace(small_guide(), **in_danger(*RULES))


@pytest.fixture(scope="module")
def listener():
    return DangerListener(shipped_guide().hearing.weights)


def test_lines_for_danger_stand_above_everything():
    rows = [
        ("he is frozen stiff outside", ["winter-line"]),
        ("Frozen, STIFF!", ["winter-line"]),
        ("he can’t breathe", ["winter-line"]),
        ("frozne stiff", ["winter-line"]),
        ("a blizzard. he is frozen stiff", ["winter-line", "storm-tips"]),
        ("coat", []),
        ("", []),
    ]
    assert [
        (typed, got)
        for typed, lines in rows
        if (got := [line.id for line in search(SearchService(GUIDE), typed).urgent]) != lines
    ] == []


def test_the_first_line_of_each_rule_stands_before_the_second_of_any():
    rules = (
        danger_rule("hurt", lines=("911", "day-one")),
        danger_rule("wants to die", lines=("988", "911", "text")),
    )
    assert lines_for({"hurt", "wants-to-die"}, rules) == ("911", "988", "day-one", "text")
    assert lines_for({"wants-to-die", "unknown"}, rules) == ("988", "911", "text")
    assert lines_for(set(), rules) == ()


def test_where_a_body_is_hurt_911_stands_before_988_whatever_else_is_heard():
    rules = shipped_guide().urgent.danger
    other = {"die", "pictures"}
    kinds = {kind for rule in rules for kind in rule.kinds}
    for kind in kinds - other - {"nowhere"}:
        assert lines_for({kind, *other}, rules)[0] == "emergency-911", kind
    assert lines_for({"die"}, rules)[:2] == ("suicide-and-crisis-988", "emergency-911")


def test_each_sentence_of_a_long_text_is_heard(listener):
    text = (
        "We had a good week. The food shelf was full and the kids liked the games. {} Next week is bowling."
    )
    assert not listener.hear(text.format("")).kinds
    for sentence, kind in (("She is not breathing!", "body"), ("He has a gun.", "weapon")):
        assert kind in listener.hear(text.format(sentence)).kinds, sentence


def test_danger_is_heard_in_a_long_text_without_a_stop(listener):
    said = "then we went to the store and bought bread and milk and came back to the house " * 5
    words = said.split()
    for at in range(0, len(words), 12):
        told = " ".join([*words[:at], "he is pointing a gun at her and she is bleeding", *words[at:]])
        assert listener.hear(told).kinds, at


def test_who_has_only_begun_to_type_is_not_in_danger_yet(listener):
    for text in ("i", "he", "she is", "my", "where", "can i", "the", "we need"):
        assert not listener.hear(text).kinds, text


def test_a_pack_without_weights_hears_nothing_and_wrong_ones_stop_no_search():
    for weights in ("", "no model", "danger:1\nsnow 7:90"):
        guide = replace(GUIDE, hearing=DangerWeights(weights=weights))
        service = SearchService(guide)
        assert search(service, "frozen stiff").urgent == ()
        assert search(service, "coat").results
    assert search(SearchService(replace(GUIDE, urgent=UrgentHelp())), "frozen stiff").urgent == ()


def test_neither_place_nor_filter_nor_language_pushes_the_lines_away():
    service = SearchService(replace(small_guide(), **in_danger(*RULES, pages=("soup-van",))))
    choices = (
        frozenset({Choice(Facet.KIND, Kind.LAW)}),
        frozenset({Choice(Facet.LANGUAGE, "zu")}),
        frozenset({Choice(Facet.REGION, "rock")}),
    )
    plan = service.plan("frozen stiff")
    assert {line.id for line in service.search(plan).urgent} == {"winter-line"}
    assert {line.id for line in service.search(plan, place="rock").urgent} == {"winter-line"}
    for chosen in choices:
        assert {line.id for line in service.search(plan, choices=chosen).urgent} == {"winter-line"}, chosen


def loud(text):
    """Weights that think of danger at `text`, though not enough of it to ring."""
    weights = hearing(danger_rule(text, lines=("winter-line",))).weights
    return DangerWeights(weights=weights.replace("danger:-200", "danger:-30", 1).replace(" 0:", " 1:"))


def test_a_page_about_danger_shows_its_lines_if_it_is_the_first_result_and_danger_may_be():
    guide = replace(small_guide(), urgent=UrgentHelp(pages=("soup-van", "nowhere"), danger=RULES))
    service = SearchService(replace(guide, hearing=loud("broth bus")))
    assert [line.id for line in search(service, "broth bus").urgent] == ["soup-van"]
    assert search(service, "coat drive").urgent == ()
    assert search(service, "br").urgent == ()
    quiet = SearchService(replace(guide, hearing=hearing(*RULES)))
    assert search(quiet, "broth bus").urgent == (), "surely no danger"


def test_a_page_about_danger_that_is_first_by_chance_shows_no_lines():
    guide = replace(small_guide(), urgent=UrgentHelp(pages=("soup-van",)), hearing=loud("broth bus"))
    service = SearchService(guide)
    for typed, lines in (
        ("broth bus", ["soup-van"]),
        ("broth giraffe dragon unicorn wizard", []),
    ):
        results = search(service, typed)
        assert results.results[0].entry.id == "soup-van"
        assert [line.id for line in results.urgent] == lines, typed
