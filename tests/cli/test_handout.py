"""Tests the command handout, as a person and as a program use it."""

import json
import os
import re
import sys
from contextlib import chdir
from datetime import date
from pathlib import Path

import pytest

from guide.content.model import Kind
from guide.handout.as_text import as_text
from guide.handout.compose import compose
from guide.handout.contacts import default_details
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.list_file import write_list
from guide.handout.options import Format, Options
from guide.handout.resolved import with_cover
from tests.cli.conftest import SMALL_GUIDE, run_in_this_process
from tests.running import run_program

ROOT = Path(__file__).parents[2]
TODAY = date.today()  # noqa: DTZ011 - the command's own day
IDS = ("day-one", "bca-tips", "the-link")


@pytest.fixture(scope="module", autouse=True)
def _guide_loaded_once(run_command):
    """The guide of the commands that run in this process."""


def handout(*words, cwd=ROOT, **environment):
    """Run the command: in this process, which is faster, unless it needs another environment."""
    if not environment:
        with chdir(cwd):
            return run_in_this_process("handout", *map(str, words))
    return run_program(
        [sys.executable, "-m", "guide", "handout", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        timeout=60,
    )


@pytest.fixture
def stick(tmp_path):
    """An empty folder as the stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def handout_list_of(guide, *ids):
    return HandoutList(
        tuple(HandoutItem(target=each, shows=default_details(guide.find(each))) for each in ids)
    )


def test_text_is_that_of_the_composition_and_notices_are_apart(guide):
    done = handout(*IDS, "--text", "--discreet", "--format", "sheet")
    made = compose(handout_list_of(guide, *IDS), guide, Options(format=Format.SHEET, discreet=True), TODAY)
    assert done.returncode == 0
    assert done.stdout == as_text(made)
    assert done.stderr.splitlines() == [notice.sentence for notice in made.notices]
    assert "https://thelinkmn.org" in done.stdout  # which has nobody to call
    assert "Resources" in done.stdout


@pytest.mark.parametrize("form", Format)
def test_a_pdf_is_written_and_nothing_else(stick, tmp_path, form):
    file = stick / "cards.pdf"
    done = handout(*IDS, "--format", form, "--paper", "a4", "-o", file, cwd=stick)
    assert (done.returncode, done.stdout) == (0, "")
    assert file.read_bytes().startswith(b"%PDF-")
    assert file.read_bytes().rstrip().endswith(b"%%EOF")
    assert [each.name for each in stick.iterdir()] == ["cards.pdf"]
    assert done.stderr.splitlines() == list(dict.fromkeys(done.stderr.splitlines()))  # each told once
    assert "'Bureau of Criminal Apprehension trafficking tips': check before you give it out." in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="a home as on POSIX")
def test_no_trace_is_left_anywhere_else(tmp_path, stick):
    homes = {name: tmp_path / name for name in ("HOME", "TMPDIR", "XDG_CACHE_HOME", "XDG_CONFIG_HOME")}
    for folder in homes.values():
        folder.mkdir()
    done = handout("day-one", "-o", stick / "x.pdf", cwd=stick, **{k: str(v) for k, v in homes.items()})
    assert done.returncode == 0
    assert [str(each) for folder in homes.values() for each in folder.rglob("*")] == []


def test_the_options_reach_the_paper(stick):
    sizes = {}
    for paper in ("letter", "a4"):
        assert handout("day-one", "--format=sheet", "--paper", paper, "-o", stick / paper).returncode == 0
        sizes[paper] = [
            line for line in (stick / paper).read_bytes().splitlines() if line.startswith(b"/MediaBox")
        ]
    assert sizes["letter"]
    assert sizes["letter"] != sizes["a4"]
    with_codes = json.loads(handout("day-one", "--json", "--qr").stdout)
    without = json.loads(handout("day-one", "--json", "--format=sheet", "--no-qr").stdout)
    roomy = json.loads(handout("day-one", "--json", "--format=sheet").stdout)
    uris = [answer["items"][0]["blocks"][0]["uri"] for answer in (with_codes, without, roomy)]
    assert uris == ["tel:18662231111", "", "tel:18662231111"]


def test_a_sheet_says_how_many_items_have_to_go(stick, guide):
    lines = [entry.id for entry in guide.of_kind(Kind.LINE)]
    assert len(lines) > 15
    done = handout(*lines, "--format", "sheet", "-o", stick / "sheet.pdf")
    said = re.search(r"To keep to one, in type of 8 points, take off or shorten (\d+) items: “", done.stderr)
    assert said
    fewer = lines[: len(lines) - int(said[1])]
    done = handout(*fewer, "--format", "sheet", "-o", stick / "fewer.pdf")
    # Those that stay may have more in common, which stands once, so that the type can be larger.
    assert re.search(r"The type is smaller than usual \(8(\.5)? points instead of 13\)", done.stderr)
    pages = [(stick / name).read_bytes().count(b"/MediaBox") for name in ("sheet.pdf", "fewer.pdf")]
    assert pages[0] > pages[1] == 1


def test_cover_mixes_in_the_packs_ordinary_resources(guide):
    plain = json.loads(handout("day-one", "--cover", "--json").stdout)
    expected = [item.target for item in with_cover(handout_list_of(guide, "day-one"), guide)]
    assert [item["target"] for item in plain["items"]] == expected


def test_json_is_one_ascii_line_with_items_and_notices():
    done = handout("day-one", "united-way-211#what-they-do", "--json", "--discreet")
    assert done.stdout.count("\n") == 1
    assert done.stdout.isascii()
    assert done.stderr == ""
    plain = json.loads(done.stdout)
    assert list(plain) == ["title", "items", "footer", "notices"]
    assert [list(item) for item in plain["items"]] == [["target", "name", "blocks"]] * 2
    assert plain["items"][0]["blocks"][0] == {
        "block": "number", "label": "Call", "value": "1-866-223-1111", "note": "Interpreters can join the call.", "uri": "",
        "mark": "", "is_police_tip": False, "is_report": False, "is_police": False, "whom": "Minnesota.",
    }  # fmt: skip
    assert {notice["target"] for notice in plain["notices"]} <= {"day-one", "united-way-211#what-they-do"}
    full = json.loads(handout("day-one", "--json", "--format=full").stdout)
    assert full["pages"][0].startswith("Minnesota Day One Crisis Line\n===")


USAGE = {
    "day-one": "say where to write with -o FILE, or print plain text with --text",
    "": "name the entries to hand out, or a saved list with --list FILE",
    "--text": "name the entries to hand out",
    "day-one --list x --text": "name the entries to hand out",
    "day-one --text -o x.pdf": "--text prints to the terminal",
    "day-one --text --format poster": "invalid choice: 'poster'",
    "day-one --text --paper a5": "invalid choice: 'a5'",
}
UNKNOWN = {
    "day-on": "The guide has no entry 'day-on'. Did you mean 'day-one'?",
    "qqqq": "The guide has no entry 'qqqq'. 'fieldguide list' shows them all.",
    "day-one#qqq": "'Minnesota Day One Crisis Line' has no part 'qqq' to hand out, so it is not on the paper.",
}


def test_wrong_usage_and_an_unknown_id_are_sentences_and_write_nothing(stick):
    for words, sentence in USAGE.items():
        done = handout(*words.split(), cwd=stick)
        assert (done.returncode, done.stdout, sentence in done.stderr) == (2, "", True), words
    for target, sentence in UNKNOWN.items():
        done = handout("united-way-211", target, "-o", stick / "x.pdf")
        assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{sentence}\n")
    assert not any(stick.iterdir())


def test_where_nothing_is_left_nothing_is_written(stick):
    done = handout("sex-trafficking", "--discreet", "-o", stick / "x.pdf")
    assert done.returncode == 1
    first, last = done.stderr.splitlines()
    assert "is left out: every name it has tells the topic." in first
    assert last == "Nothing is left to be handed out."
    assert not any(stick.iterdir())


def test_a_file_that_is_there_is_written_over_only_by_force(stick):
    file = stick / "x.pdf"
    file.write_text("mine")
    done = handout("day-one", "-o", file)
    assert (done.returncode, done.stderr) == (1, f"'{file}' is there already. --force writes over it.\n")
    assert file.read_text() == "mine"
    assert handout("day-one", "-o", file, "--force").returncode == 0
    assert file.read_bytes().startswith(b"%PDF-")


def test_where_it_can_not_write_it_says_so_in_one_sentence(stick):
    for file in (stick / "nowhere" / "x.pdf", stick):
        for force in ([], ["--force"]):
            done = handout("day-one", "-o", file, *force)
            assert (done.returncode, done.stdout) == (1, "")
            assert done.stderr.count("\n") == 1
            assert "Traceback" not in done.stderr
            assert "--force" not in done.stderr  # it would not help
    assert not any(stick.iterdir())


@pytest.mark.skipif(sys.platform == "win32", reason="limits as on POSIX")
def test_a_full_place_leaves_nothing_half_and_keeps_what_is_there(stick):
    old = b"mine" * 100
    (stick / "x.pdf").write_bytes(old)
    program = (
        "import resource, signal, sys\nsignal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000))\n"
        f"{SMALL_GUIDE}from guide.__main__ import main\n"
        f"sys.exit(main(['handout', 'not-a-cold-number', '-o', {str(stick / 'x.pdf')!r}, '--force']))"
    )
    done = run_program([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr.count("\n")) == (1, 1), done.stderr
    assert "can't be written: " in done.stderr
    assert [each.read_bytes() for each in stick.iterdir()] == [old]


def test_a_saved_list_is_handed_out_and_what_is_missing_is_named(guide, stick):
    file = stick / "night.yaml"
    handout_list = HandoutList(
        (HandoutItem(target="day-one", title="The friendly line"), HandoutItem(target="united-way-211"))
    )
    data = write_list(handout_list, guide, "Night").decode() + "- target: gone-away\n  name: Gone away\n"
    file.write_text(data, encoding="utf-8")
    done = handout("--list", file, "--text")
    assert done.returncode == 0
    assert done.stdout.startswith("The friendly line\nMinnesota.\nCall: 1-866-223-1111")
    assert "The guide no longer has 'Gone away' (gone-away)." in done.stderr.splitlines()
    assert handout("--list", file, "-o", stick / "x.pdf").returncode == 0


def test_a_bad_list_is_sentences(stick):
    bad = stick / "night.yaml"
    bad.write_bytes(b"format: 1\nitems:\n- taget: x\n")
    for file, part in (
        (bad, "Line 3, column 3: 'taget' is not known here"),
        (stick / "none.yaml", "can't be read"),
    ):
        done = handout("--list", file, "--text")
        assert (done.returncode, done.stdout) == (1, "")
        assert part in done.stderr
        assert "Traceback" not in done.stderr
