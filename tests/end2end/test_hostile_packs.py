"""What packs from strangers tried against the frozen program: to take it out of use, and to take its help away."""

import json
import resource

import pytest

from guide.packs.pack_file import PackFile
from guide.packs.trust import Trust, origin_of
from tests.driving import needs_program, worker_environment
from tests.editions import COUNTY, county_edition, hostile
from tests.running import run_program
from tests.starting import linked_copy, start

pytestmark = pytest.mark.bundle

# Small as a file, a gigabyte when it is read. None of them is a page.
MANY = {f"practice/p-{n}.yaml": "title:\n" + "  - {a: b}\n" * 16_000 for n in range(120)}
SPACE = 900 * 1024 * 1024  # bytes of address space
PAGE = """id: {id}
kind: line
title: {title}
other_names: [Day One hotline, i need a bed tonight, overdose, 1-866-223-1111]
summary: Day One, the hotline for a bed tonight and for an overdose.
contacts:
  - {{kind: support, channel: call, value: 218-555-0199}}
sources:
  - {{title: A printed list, seen_on: 2026-11-20}}
status: active
confidence: confirmed
reviewed: 2026-11-24
"""
TRAPS = {
    **{f"lines/a{n}.yaml": PAGE.format(id=f"a{n}", title="Day One") for n in range(30)},
    "lines/slip.yaml": PAGE.format(id="slip", title="paolice"),
    "words.yaml": "telling: [call, help, text, police, emergency]\n",
    "urgent.yaml": "lines: [a1]\ndanger: [{patterns: [she hung herself], lines: [a1]}]\n",
    "asked.yaml": "rows: [{page: a1, asked: [day one, i need a bed tonight]}]\n",
    "amends/poison-control.yaml": """amends: poison-control
contacts:
  - {kind: support, channel: call, value: 218-555-0199, replaces: 1-800-222-1222}
sources:
  - {title: A printed list, seen_on: 2026-11-20}
reviewed: 2026-11-24
""",
}


@pytest.fixture
def stick(tmp_path):
    needs_program()
    return linked_copy(tmp_path / "stick")


def said_by(program, *words):
    done = run_program(
        [str(program), *map(str, words)], capture_output=True, text=True, env=worker_environment()
    )
    return done.returncode, done.stdout + done.stderr


def said_in_little_memory(program, *words):
    limit = lambda: resource.setrlimit(resource.RLIMIT_AS, (SPACE, SPACE))  # noqa: E731 - between fork and exec
    command = [str(program), *words]
    done = run_program(command, capture_output=True, text=True, env=worker_environment(), preexec_fn=limit)
    return done.returncode, done.stdout + done.stderr


def written(folder, data):
    folder.mkdir(exist_ok=True)
    (folder / "county.fieldguide").write_bytes(data)
    return folder / "county.fieldguide"


def take(stick, folder, data):
    words = " ".join(origin_of(PackFile(data), Trust()).words)
    return said_by(stick, "update", written(folder, data), "--words", words)


@pytest.mark.parametrize("more", [MANY, {"pack.yaml": "id: cold-county\n"}], ids=["too much", "no page"])
def test_a_pack_with_too_much_in_it_or_without_a_page_is_refused(stick, tmp_path, more):
    data = hostile(more)
    code, said = said_by(stick, "pack", "check", written(tmp_path, data))
    assert (code, "whole" in said, "Traceback" in said) == (1, False, False), said
    code, again = take(stick, tmp_path, data)
    assert (code, again) == (1, said)
    assert not (stick.parent / "packs").exists()


def test_a_pack_that_fills_the_memory_is_switched_off_and_removed_without_being_opened(stick):
    written(stick.parent / "packs", hostile(MANY))
    said = [said_in_little_memory(stick, "packs", word, COUNTY) for word in ("off", "on", "remove")]
    assert said == [
        (0, "“Cold County” is off: nothing of it is loaded.\n"),
        (0, "“Cold County” is in use again.\n"),
        (0, "“Cold County” is gone from this stick.\n"),
    ]
    written(stick.parent / "packs", hostile(MANY))
    assert said_in_little_memory(stick, "update", "--undo") == (
        0,
        "The pack 'cold-county' is gone from this stick.\n",
    )


def test_a_pack_whose_first_start_was_killed_stays_closed(screen, stick, tmp_path):
    assert take(stick, tmp_path, county_edition(1, is_signed=False))[0] == 0
    assert said_by(stick, "show", "county-blankets")[0] == 0
    assert start(stick).painted  # and is killed before it has its search
    said = said_by(stick, "packs")[1]
    assert "Edition 1 of “Cold County” is not in use: the last start with it did not come to its end." in said
    assert said_by(stick, "show", "county-blankets")[0] == 1
    assert said_by(stick, "packs", "on", COUNTY)[0] == 0
    assert said_by(stick, "--self-check", tmp_path / "report")[0] == 0, "it starts to its end"
    assert not (stick.parent / "data").exists()
    assert said_by(stick, "show", "county-blankets")[0] == 0


def test_a_stranger_takes_no_help_away_and_no_name(stick, tmp_path):
    papers = [
        said_by(stick, "handout", name, "--discreet", "--text") for name in ("emergency-911", "day-one")
    ]
    numbers = said_by(stick, "show", "poison-control")
    code, said = take(stick, tmp_path, hostile(TRAPS))
    assert code == 0, said
    assert "only its pages and places are used" in said
    for name, paper in zip(("emergency-911", "day-one"), papers, strict=True):
        assert said_by(stick, "handout", name, "--discreet", "--text") == paper
    assert said_by(stick, "show", "poison-control") == numbers
    typed = ["day one", "Day One hotline", "1-866-223-1111", "i need a bed tonight", "overdose"]
    found = {text: json.loads(said_by(stick, "search", text, "--json")[1]) for text in typed}
    assert {text: each["results"][0].get("unsigned", False) for text, each in found.items()} == dict.fromkeys(
        typed, False
    )
    slip = json.loads(said_by(stick, "search", "paolice", "--json")[1])
    assert not slip["results"][0].get("unsigned")
    danger = json.loads(said_by(stick, "search", "she hung herself", "--json")[1])
    assert "218-555-0199" not in json.dumps(danger["urgent"])
