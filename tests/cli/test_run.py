"""The commands as a person or a program calls them: a process, words in, text and exit code out."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from guide import __version__
from guide.content.load import load
from guide.content.schema import as_plain
from guide.paths import content_folder
from guide.render.urgent import urgent_lines

ROOT = Path(__file__).parents[2]


def fieldguide(*words, given=None, encoding="utf-8", **environment):
    return subprocess.run(
        [sys.executable, "-m", "guide", *words],
        cwd=ROOT,
        input=given,
        capture_output=True,
        encoding=encoding,
        env={**os.environ, **environment},
        timeout=60,
        check=False,
    )


@pytest.fixture(scope="module")
def guide():
    return load(content_folder())


def test_list_names_every_entry(guide):
    done = fieldguide("list")
    assert done.returncode == 0
    assert done.stderr == ""
    for entry in guide.entries:
        assert entry.title in done.stdout
        assert f" {entry.id} " in done.stdout


def test_list_json(guide):
    done = fieldguide("list", "--json")
    assert done.stdout.count("\n") == 1
    assert done.stdout.isascii()
    rows = json.loads(done.stdout)
    assert [row["id"] for row in rows] == [entry.id for entry in guide.entries]
    assert all(list(row) == ["id", "title", "kind", "strategies"] for row in rows)
    by_id = {row["id"]: row for row in rows}
    assert by_id["not-a-number"]["strategies"] == ["education-and-outreach-to-youth"]
    assert by_id["not-a-number"]["kind"] == "curriculum"


def test_show_is_readable():
    done = fieldguide("show", "not-a-number")
    assert done.returncode == 0
    assert done.stdout.startswith("Education and outreach")
    assert "Love146" in done.stdout


def test_show_json_has_the_keys_of_the_pack_format(answer, guide):
    for entry in guide.entries[:4]:
        done = answer("show", entry.id, "--json")
        assert done.stdout.isascii()
        assert json.loads(done.stdout) == json.loads(json.dumps(as_plain(entry)))


def test_what_is_handed_over_is_in_the_json_and_not_on_the_page(answer, guide):
    entry = guide.find("day-one")
    plain = json.loads(answer("show", entry.id, "--json").stdout)
    assert plain["handout_text"] == entry.handout_text
    assert (plain["discreet_name"], plain["discreet_text"]) == (entry.discreet_name, entry.discreet_text)
    page = " ".join(answer("show", entry.id).stdout.split())
    assert entry.discreet_text not in page
    assert entry.handout_text[:60] not in page


def test_an_unknown_id_is_a_sentence_and_exit_code_1(answer):
    done = answer("show", "not-a-numbr")
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr == "The guide has no entry 'not-a-numbr'. Did you mean 'not-a-number'?\n"


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
def test_search_finds(answer, typed, first):
    done = answer("search", *typed, "--json")
    answer = json.loads(done.stdout)
    assert answer["query"] == " ".join(typed)
    assert answer["results"][0]["id"] == first


def test_british_spelling_finds_safe_harbor(answer):
    answer = json.loads(answer("search", "safe", "harbour", "--json").stdout)
    assert all("safe-harbor" in result["id"] for result in answer["results"][:4])


def test_search_json_has_its_shape(answer):
    done = answer("search", "--json", "--limit", "3", "hotel", "training")
    assert done.stdout.count("\n") == 1
    assert done.stdout.isascii()
    answer = json.loads(done.stdout)
    assert list(answer) == ["query", "results"]
    assert len(answer["results"]) == 3
    for result in answer["results"]:
        assert list(result) == ["id", "title", "kind", "strategies", "score", "snippet", "marks"]
        assert all(result["snippet"][start:end].strip() for start, end in result["marks"])


def test_options_may_stand_between_the_words(answer):
    done = answer("search", "hotel", "--limit", "1", "training", "--json")
    assert json.loads(done.stdout)["query"] == "hotel training"


def test_search_is_readable_and_marks_hits(answer):
    done = answer("search", "hotel", "training")
    assert "*training*" in done.stdout.lower()
    assert "minnesota-hotel-training-law" in done.stdout


def test_nothing_found_names_the_urgent_numbers_of_program_and_pack(answer, guide):
    done = answer("search", "xyzzyx")
    assert done.returncode == 0
    first, urgent, question, *situations = done.stdout.splitlines()
    assert first == "Nothing was found for 'xyzzyx'. Try fewer or other words."
    assert urgent.startswith("Urgent: 911 (danger now), 988 (suicide and crisis, call or text), ")
    for line in urgent_lines(guide):
        assert f"{line.numbers} ({line.words})" in urgent
    assert question == "What do you need?"
    assert len(situations) > 5


def test_nothing_typed_asks_for_words(answer):
    assert answer("search", "").stdout == "Type what to look for.\n"


def test_a_query_is_answered_before_the_next_one_is_read():
    command = [sys.executable, "-m", "guide", "search", "-"]
    with subprocess.Popen(
        command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8"
    ) as process:
        for typed in ("MLMC", "hotel"):
            process.stdin.write(f"{typed}\n")
            process.stdin.flush()
            assert json.loads(process.stdout.readline())["query"] == typed


def test_a_dash_reads_a_query_a_line():
    done = fieldguide("search", "-", "--json", given="MLMC\n\nhôtel\r\n")
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert [answer["query"] for answer in answers] == ["MLMC", "", "hôtel"]
    assert answers[0]["results"][0]["id"] == "my-life-my-choice"
    assert answers[1]["results"] == []
    assert answers[2]["results"]


def test_bytes_that_are_no_text_are_answered():
    done = fieldguide("search", "-", given=b"\xff\xfe hotel\n", encoding=None)
    assert json.loads(done.stdout)["results"][0]["id"]
    assert done.returncode == 0


@pytest.mark.parametrize("typed", ["hotel", "a" * 100_000, "\udcff"])
def test_a_process_answers_any_words(typed):
    done = fieldguide("search", "--json", "--", typed)
    assert done.returncode == 0, done.stderr
    assert "results" in json.loads(done.stdout)


@pytest.mark.parametrize("typed", ['"', "[TO", "*", "(((", "AND"])
def test_any_words_are_answered(answer, typed):
    done = answer("search", "--json", "--", typed)
    assert done.returncode == 0, done.stderr
    assert "results" in json.loads(done.stdout)


@pytest.mark.parametrize(
    "words",
    [
        ("bogus",),
        ("show",),
        ("search",),
        ("list", "--bogus"),
        ("search", "x", "--limit", "0"),
        ("show", "a", "b"),
    ],
)
def test_usage_errors(answer, words):
    done = answer(*words)
    assert done.returncode == 2
    assert "usage: fieldguide" in done.stderr
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("words", [("--help",), ("search", "--help"), ("check", "--help")])
def test_help(answer, words):
    done = answer(*words)
    assert done.returncode == 0
    assert "usage: fieldguide" in done.stdout


def test_a_process_ends_with_2_after_a_usage_error():
    done = fieldguide("list", "--bogus")
    assert (done.returncode, done.stdout) == (2, "")
    assert "usage: fieldguide" in done.stderr


def test_version():
    assert fieldguide("--version").stdout == f"Field Guide {__version__}\n"


def test_check_of_the_shipped_content_is_clean(guide):
    done = fieldguide("check")
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1].startswith(f"{len(guide.entries)} entries, 0 errors, ")
    assert not [line for line in done.stdout.splitlines()[:-1] if "no https" not in line]
    assert {p["severity"] for p in json.loads(fieldguide("check", "--json").stdout)} <= {"warning"}


def test_a_release_needs_a_person_for_every_number(answer, guide):
    done = answer("check", "--release")
    assert done.returncode == 1
    points = json.loads(answer("check", "--release", "--json").stdout)
    assert done.stdout.splitlines()[-1] == f"{len(points)} points need a person"
    named = {(point["id"], point["what"]) for point in points}
    for entry in guide.entries:
        assert all((entry.id, contact.value) in named for contact in entry.contacts)
        assert all((entry.id, link.url) in named for link in entry.links)


def test_check_names_every_mistake(answer, tmp_path):
    (tmp_path / "laws").mkdir()
    (tmp_path / "laws" / "coat.yaml").write_text("id: coat\nid: coat\ntitel: x\n", encoding="utf-8")
    done = answer("check", str(tmp_path))
    assert done.returncode == 1
    assert "laws/coat.yaml:2:1: error: " in done.stdout
    problems = json.loads(answer("check", str(tmp_path), "--json").stdout)
    assert all(list(p) == ["file", "line", "column", "severity", "sentence"] for p in problems)
    assert {"laws/coat.yaml", "pack.yaml"} <= {p["file"] for p in problems}


def test_check_of_no_folder_is_a_sentence(answer, tmp_path):
    done = answer("check", str(tmp_path / "nowhere"))
    assert done.returncode == 1
    assert "There is no content folder at" in done.stdout
    assert done.stderr == ""
    (problem,) = json.loads(answer("check", str(tmp_path / "nowhere"), "--json").stdout)
    assert problem["file"].endswith("nowhere")


@pytest.mark.skipif(sys.platform == "win32", reason="a shell pipe as on POSIX")
def test_piping_into_head_is_fine():
    command = f'"{sys.executable}" -m guide list | head -n 1; echo "${{PIPESTATUS[0]}}"'
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
    )
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "0"


def test_the_output_is_utf8_whatever_the_system_says():
    done = fieldguide("show", "not-a-number", PYTHONIOENCODING="latin-1", LC_ALL="C", PYTHONUTF8="0")
    assert "·" in done.stdout


def test_no_command_loads_qt_a_network_or_a_query_parser():
    for words in (["list"], ["show", "not-a-number"], ["search", "hotel"], ["check"]):
        program = (
            "import sys, io\nfrom guide.__main__ import main\n"
            f"sys.stdout = io.StringIO()\ncode = main({words!r})\nsys.stdout = sys.__stdout__\n"
            "print(code, [m for m in ('PySide6', 'shiboken6', 'socket', 'ssl', 'whoosh.qparser') if m in sys.modules])"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60, check=False
        )
        assert done.stdout.strip() == "0 []", done.stderr


def test_only_search_loads_whoosh():
    program = (
        "import sys, io\nfrom guide.__main__ import main\n"
        "sys.stdout = io.StringIO()\nmain(['list'])\nsys.stdout = sys.__stdout__\nprint('whoosh' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.stdout.strip() == "False"


def test_questions_are_judged(answer, tmp_path):
    file = tmp_path / "asked.yaml"
    file.write_text(
        'questions:\n  - ask: "hotel training law"\n    kind: name\n    answers: [minnesota-hotel-training-law]\n'
        '  - ask: "qqqzzz"\n    answers: [day-one]\n',
        encoding="utf-8",
    )
    done = answer("check", "--questions", str(file))
    assert done.returncode == 0
    assert done.stdout.startswith("MISS  qqqzzz\n      wanted day-one; not found\n      found nothing\n")
    assert "recall@1 0.500   recall@3 0.500   MRR 0.500" in done.stdout.splitlines()[-1]
    plain = json.loads(answer("check", "--questions", str(file), "--json").stdout)
    assert (plain["questions"], plain["recall_at_1"], plain["recall_at_3"], plain["mrr"]) == (
        2,
        0.5,
        0.5,
        0.5,
    )
    assert plain["misses"] == [{"ask": "qqqzzz", "kind": "", "answers": ["day-one"], "rank": 0, "found": []}]


def test_a_wrong_file_of_questions_is_told_line_by_line(answer, tmp_path):
    file = tmp_path / "asked.yaml"
    file.write_text('questions:\n  - ask: "a"\n    answers: [day-on]\n', encoding="utf-8")
    done = answer("check", "--questions", str(file))
    assert done.returncode == 1
    assert done.stdout == "asked.yaml:3:15: error: The guide has no entry 'day-on'. Did you mean 'day-one'?\n"
    missing = answer("check", "--questions", str(tmp_path / "none.yaml"))
    assert missing.returncode == 1
    assert "can't be read" in missing.stderr


def test_a_slip_is_mended_and_said_and_literal_does_not_mend(answer):
    done = answer("search", "traficking hotline", "--limit", "1")
    assert done.stdout.startswith(
        "Showing results for trafficking hotline. (--literal: traficking hotline)\n"
    )
    plain = json.loads(answer("search", "traficking", "--json", "--limit", "1").stdout)
    assert plain["showing_results_for"] == "trafficking"
    literal = json.loads(answer("search", "traficking", "--literal", "--json").stdout)
    assert literal["results"] == []
    assert "trafficking" in literal["suggestions"]


def test_an_explanation_adds_up(answer):
    plain = json.loads(answer("search", "--explain", "--json", "--limit", "3", "motel", "signs").stdout)
    assert [each["id"] for each in plain["explain"]] == [each["id"] for each in plain["results"]]
    for each in plain["explain"]:
        total = (sum(word["score"] for word in each["words"]) + each["for_words"]) * each["factor"]
        assert each["score"] % 1 == pytest.approx(total / (total + 20), abs=0.01)
    told = answer("search", "--explain", "--limit", "1", "motel", "signs").stdout
    assert "  motel: " in told
    assert "side by side" in told
