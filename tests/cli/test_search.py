"""Tests the command search, as a person and as a program use it."""

import json
from pathlib import Path

from guide.clock import computer_time
from guide.render.urgent import urgent_lines
from guide.window.results.results_model import RowReader
from tests.cli.conftest import OVER_SMALL_GUIDE, fieldguide
from tests.searching import search
from tests.shipped import shipped_service

ROOT = Path(__file__).parents[2]


def answered(run_command, *typed):
    return json.loads(run_command("search", "--json", *typed).stdout)


def test_search_finds_with_options_between_the_words_and_marks_hits(run_command):
    answer = json.loads(run_command("search", "hotel", "--limit", "1", "training", "--json").stdout)
    assert answer["query"] == "hotel training"
    assert [result["id"] for result in answer["results"]] == ["minnesota-hotel-training-law"]
    done = run_command("search", "hotel", "training")
    assert "*training*" in done.stdout.lower()
    assert "minnesota-hotel-training-law" in done.stdout


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
    assert serves["safe-haven-shelter"] == "St. Louis County"
    first = [result["id"] for result in answer["results"][:3]]
    assert {"safe-haven-shelter", "chum-duluth", "aicho", "life-house"} & set(first)
    printed = run_command("search", "--limit", "3", "shelter in duluth").stdout
    assert " · St. Louis County\n" in printed


def test_terminal_and_window_say_the_same_of_each_result(run_command, guide):
    typed = "her husband hits her, hennepin county"
    reader, lines = RowReader(guide, computer_time), run_command("search", typed).stdout.splitlines()
    rows = [each for each in search(shipped_service(), typed).results if not each.is_for_others][:10]
    assert [f"  {reader.about(each).text}" for each in rows] == [
        lines[lines.index(f"{each.entry.title} ({each.entry.id})") + 1] for each in rows
    ]
    assert any(each.need and each.need in reader.about(each).text for each in rows)


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


def test_any_words_are_answered(run_command):
    for typed in ('"', "[TO", "*", "(((", "AND"):
        done = run_command("search", "--json", "--", typed)
        assert done.returncode == 0, done.stderr
        assert "results" in json.loads(done.stdout)


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


def test_an_explanation_names_the_words_of_each_result(run_command):
    plain = answered(run_command, "--explain", "--limit", "3", "motel", "signs")
    assert [each["id"] for each in plain["explain"]] == [each["id"] for each in plain["results"]]
    assert all(each["parts"] for each in plain["explain"])
    output = run_command("search", "--explain", "--limit", "1", "motel", "signs").stdout
    assert "  most_words" in output


def test_what_is_for_others_says_for_whom_it_is_and_what_the_guide_does_not_have_is_said(run_command):
    printed = run_command("search", "--limit", "50", "shelter", "duluth", "16", "year", "old").stdout
    assert "Safe Haven Shelter (safe-haven-shelter)\n" in printed[printed.index(" for others:\n") :]
    found = answered(run_command, "--limit", "50", "shelter in duluth for a 16 year old")["results"]
    assert {each["id"]: each.get("other_ages") for each in found}["safe-haven-shelter"] == "For adults"
    found = answered(run_command, "--limit", "50", "long term housing for a man")["results"]
    assert {each["id"]: each.get("for_others") for each in found}["the-village-place"] == "For women"
    assert "Nothing here fits well. 211 knows" in run_command("search", "bike", "repair").stdout
    assert answered(run_command, "bike", "repair")["fits_poorly"] is True
    assert "fits_poorly" not in answered(run_command, "motel")
