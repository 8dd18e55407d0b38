"""Tests the command search, as a person and as a program use it."""

import json
import sys
from pathlib import Path

import pytest

from guide.render.urgent import urgent_lines
from guide.search.weights import Weights
from tests.cli.conftest import OVER_SMALL_GUIDE, fieldguide
from tests.running import run_program

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        (("#number",), "not-a-number"),
        (("MLMC",), "my-life-my-choice"),
        (("157.177",), "minnesota-hotel-training-law"),
        (("hotel", "training"), "minnesota-hotel-training-law"),
        (("no wrong door",), "no-wrong-door"),
    ],
)
def test_search_finds(run_command, typed, first):
    done = run_command("search", *typed, "--json")
    answer = json.loads(done.stdout)
    assert answer["query"] == " ".join(typed)
    assert answer["results"][0]["id"] == first


def test_what_these_tests_share_is_read_and_indexed_once(run_command, monkeypatch):
    def again(*_args, **_more):
        raise AssertionError("the shipped content is read or indexed anew for each command: tests take long")

    assert run_command("search", "hotel").returncode == 0
    monkeypatch.setattr("guide.content.loading.Loading.guide", again)
    monkeypatch.setattr("guide.search.index.index_data.IndexData.build", again)
    assert run_command("search", "motel").returncode == 0
    assert run_command("show", "day-one").returncode == 0


def test_british_spelling_finds_safe_harbor(run_command):
    answer = json.loads(run_command("search", "safe", "harbour", "--json").stdout)
    assert all("safe-harbor" in result["id"] for result in answer["results"][:4])


def test_search_json_has_its_shape(run_command):
    done = run_command("search", "--json", "--limit", "3", "hotel", "training")
    assert done.stdout.count("\n") == 1
    assert done.stdout.isascii()
    answer = json.loads(done.stdout)
    assert list(answer) == ["query", "results"]
    assert len(answer["results"]) == 3
    for result in answer["results"]:
        keys = [key for key in result if key != "serves"]
        assert keys == ["id", "title", "kind", "strategies", "score", "snippet", "marks"]
        assert all(result["snippet"][start:end].strip() for start, end in result["marks"])


def test_a_place_in_the_words_is_named_and_what_serves_it_says_so(run_command):
    answer = json.loads(run_command("search", "--json", "shelter in duluth").stdout)
    assert answer["places"] == ["duluth"]
    serves = {result["id"]: result.get("serves") for result in answer["results"]}
    assert serves["navigator-northeast"] == serves["safe-haven-shelter"] == "serves St. Louis County"
    first = [result["id"] for result in answer["results"][:3]]
    assert "navigator-northeast" in first
    assert {"safe-haven-shelter", "chum-duluth", "aicho", "life-house"} & set(first)
    printed = run_command("search", "--limit", "3", "shelter in duluth").stdout
    assert "(Service, serves St. Louis County, navigator-northeast)" in printed


def test_options_may_stand_between_the_words(run_command):
    done = run_command("search", "hotel", "--limit", "1", "training", "--json")
    assert json.loads(done.stdout)["query"] == "hotel training"


def test_search_is_readable_and_marks_hits(run_command):
    done = run_command("search", "hotel", "training")
    assert "*training*" in done.stdout.lower()
    assert "minnesota-hotel-training-law" in done.stdout


def test_nothing_found_names_the_urgent_numbers_of_program_and_pack(run_command, guide):
    done = run_command("search", "xyzzyx")
    assert done.returncode == 0
    first, urgent, question, *situations = done.stdout.splitlines()
    assert first == "Nothing was found for 'xyzzyx'. Try fewer or other words."
    assert urgent.startswith("Urgent: 911 (danger now), 988 (suicide and crisis, call or text), ")
    for line in urgent_lines(guide):
        assert f"{line.numbers} ({line.words})" in urgent
    assert question == "What do you need?"
    assert len(situations) > 5


def test_nothing_typed_asks_for_words(run_command):
    assert run_command("search", "").stdout == "Type what to look for.\n"


def test_a_dash_reads_a_query_a_line_also_one_that_is_no_text():
    given = "soup\n\ncafé\r\n".encode() + b"\xff\xfe coat\n"
    done = fieldguide("search", "-", "--json", given=given, encoding=None, program=OVER_SMALL_GUIDE)
    assert done.returncode == 0
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers[:3]] == ["soup", "", "café"]
    assert answers[0]["results"][0]["id"] == "hot-soup"
    assert answers[1]["results"] == []
    assert answers[2]["results"]
    assert answers[3]["results"]


@pytest.mark.parametrize("typed", ['"', "[TO", "*", "(((", "AND"])
def test_any_words_are_answered(run_command, typed):
    done = run_command("search", "--json", "--", typed)
    assert done.returncode == 0, done.stderr
    assert "results" in json.loads(done.stdout)


def test_only_search_loads_whoosh():
    program = (
        "import sys, io\nfrom guide.__main__ import main\n"
        "sys.stdout = io.StringIO()\nmain(['list'])\nsys.stdout = sys.__stdout__\nprint('whoosh' in sys.modules)"
    )
    done = run_program([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.strip() == "False"


def test_a_slip_is_mended_and_said_and_literal_does_not_mend(run_command):
    done = run_command("search", "traficking hotline", "--limit", "1")
    assert done.stdout.startswith(
        "Showing results for trafficking hotline. (--literal: traficking hotline)\n"
    )
    plain = json.loads(run_command("search", "traficking", "--json", "--limit", "1").stdout)
    assert plain["showing_results_for"] == "trafficking"
    literal = json.loads(run_command("search", "traficking", "--literal", "--json").stdout)
    assert literal["results"] == []
    assert "trafficking" in literal["suggestions"]


def test_an_explanation_adds_up(run_command):
    plain = json.loads(run_command("search", "--explain", "--json", "--limit", "3", "motel", "signs").stdout)
    assert [each["id"] for each in plain["explain"]] == [each["id"] for each in plain["results"]]
    weights = Weights()
    share = weights.similarity
    for each in plain["explain"]:
        total = (sum(word["score"] for word in each["words"]) + each["for_words"]) * each["factor"]
        mixed = (1 - share) * total / (total + weights.score_bend) + share * each["similar"]
        assert each["score"] % 1 == pytest.approx(mixed, abs=0.01)
    output = run_command("search", "--explain", "--limit", "1", "motel", "signs").stdout
    assert "  motel: " in output
    assert "side by side" in output


def test_what_is_for_other_ages_says_for_whom_it_is(run_command):
    assert "\n  For adults\n" in run_command("search", "shelter", "duluth", "16", "year", "old").stdout
    answer = json.loads(run_command("search", "--json", "shelter in duluth for a 16 year old").stdout)
    assert {each["id"]: each.get("other_ages") for each in answer["results"]}[
        "safe-haven-shelter"
    ] == "For adults"


def test_what_is_for_other_people_says_for_whom_it_is(run_command):
    assert "\n  For women\n" in run_command("search", "long term housing for a man").stdout
    answer = json.loads(run_command("search", "--json", "long term housing for a man").stdout)
    assert {each["id"]: each.get("for_others") for each in answer["results"]}[
        "the-village-place"
    ] == "For women"


def test_what_the_guide_does_not_have_is_said(run_command):
    assert "Nothing here fits well. 211 knows" in run_command("search", "bike", "repair").stdout
    assert json.loads(run_command("search", "--json", "bike", "repair").stdout)["fits_poorly"] is True
    assert "fits_poorly" not in json.loads(run_command("search", "--json", "motel").stdout)
