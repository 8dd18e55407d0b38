"""Hidden characters, names of files and numbers beside Arabic letters, as the standalone program shows them."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.driving import PROGRAM, copy_of_program, needs_program, unpacked, worker_environment
from tests.running import run_program

pytestmark = pytest.mark.bundle

NUMBER = "1-866-223-1111"
ENTRY = """
id: {name}
kind: service
title: A line
summary: "{text}"
handout_text: "{text}"
sections:
  - {{id: call, title: Call, text: "{text}"}}
contacts:
  - {{kind: office, channel: call, value: "218-555-0100"}}
sources: [{{title: A list, url: "https://example.org/", seen_on: 2026-11-20}}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""
LOOK_ALIKE = 'links: [{title: A page, url: "https://g\u043e\u043egle.com/"}]\n'
HIDDEN_WORD = 'discreet_text: "About tr\u0430fficking and traf\u00adficking."\n'
HIDING = {
    "an arabic mark": "\u061c",
    "a mark": "\u200f",
    "a joiner": "\u2060",
    "a selector": "\ufe0f",
    "a filler": "\u3164",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program whose guide has lines with hidden characters, and one with real Arabic text."""
    program = copy_of_program(tmp_path_factory.mktemp("hidden") / "stick")
    services = unpacked(program, "mn-prevention") / "services"
    texts = {name.replace(" ", "-"): f"Call {sign}{NUMBER} any time." for name, sign in HIDING.items()}
    for name, text in {
        **texts,
        "real-arabic": f"اتصل على {NUMBER} الآن.",
        "plain": f"Call {NUMBER} any time.",
    }.items():
        (services / f"{name}.yaml").write_text(ENTRY.format(name=name, text=text), encoding="utf-8")
    for name, line in {"look-alike": LOOK_ALIKE, "hidden-word": HIDDEN_WORD}.items():
        (services / f"{name}.yaml").write_text(
            ENTRY.format(name=name, text="Ask them.") + line, encoding="utf-8"
        )
    return program


def fieldguide(*words: str, program: Path = PROGRAM) -> "subprocess.CompletedProcess[bytes]":
    return run_program([str(program), *words], env=worker_environment(), capture_output=True)


@pytest.mark.skipif(sys.platform == "win32", reason="no name there holds such characters")
def test_no_name_of_a_file_reaches_the_terminal_raw(tmp_path: Path) -> None:
    needs_program()
    pack = tmp_path / "pack"
    (pack / "lines").mkdir(parents=True)
    names = (
        b"\x1b[31mEVIL\x1b[2J.yml",
        b"\x1b]0;pwn\x07.yaml",
        b"a\n0 errors.yml",
        b"caf\xe9.yml",
        "\u061cb.yml".encode(),
    )
    for name in names:
        (pack / "lines" / os.fsdecode(name)).write_text(ENTRY.format(name="real", text="x"), encoding="utf-8")
    for words in (("check", str(pack)), ("check", str(pack / os.fsdecode(names[0])))):
        done = fieldguide(*words)
        said = (done.stdout + done.stderr).decode()
        assert all(c.isprintable() or c == "\n" for c in said.replace("\r\n", "\n")), said
        assert "<U+001B>" in said, "so that the names are there"


@pytest.mark.endure
def test_a_discreet_hand_out_has_no_address_and_no_name_that_tells() -> None:
    needs_program()
    words = ("handout", "the-code", "ran-away-or-missing", "--format", "full", "--json")
    telling = re.compile("protecting-children|ECPAT|Runaway|missing", re.IGNORECASE)
    plain, discreet = (json.loads(fieldguide(*words, *more).stdout) for more in ((), ("--discreet",)))
    assert telling.search(json.dumps(plain["pages"])), "so that it would be seen"
    assert len(discreet["pages"]) == 2
    assert not telling.search(json.dumps(discreet["pages"]))
    assert "cut to its site" in json.dumps(discreet["notices"])


@pytest.mark.endure
def test_a_sign_that_hides_or_turns_a_number_is_named_and_real_text_is_not(program: Path) -> None:
    said = fieldguide("check", program=program).stdout.decode()
    for name, sign in HIDING.items():
        found = re.findall(
            rf"services/{name.replace(' ', '-')}\.yaml:(\d+):(\d+): error: .*U\+{ord(sign):04X}", said
        )
        assert found == [("5", "16"), ("6", "21"), ("8", "41")], name
    assert not re.search(r"services/(real-arabic|plain)\.yaml:.*error", said)
    assert re.search(r"services/look-alike\.yaml:15:30: warning: .* it is xn--ggle-55da\.com", said)
    assert re.search(r"services/hidden-word\.yaml:15:16: error: 'trafficking' tells the topic", said)


@pytest.mark.endure
def test_a_number_in_arabic_text_keeps_its_order_on_paper(program: Path, tmp_path: Path) -> None:
    if shutil.which("pdftotext") is None:
        pytest.skip("pdftotext is not installed")
    paper = tmp_path / "paper.pdf"
    done = fieldguide(
        "handout", "real-arabic", "plain", "--format", "full", "-o", str(paper), program=program
    )
    assert done.returncode == 0, done.stderr
    words = run_program(["pdftotext", "-bbox", str(paper), "-"], capture_output=True, check=True)
    numbers = re.findall(r">([\d-]{14})<", words.stdout.decode())
    assert set(numbers) == {NUMBER}
    assert len(numbers) == 4, "the summary and the section of both"


@pytest.mark.endure
def test_a_number_in_arabic_text_keeps_its_order_in_the_terminal(program: Path) -> None:
    assert (
        f"\u2066\u202d{NUMBER}\u202c\u2069".encode()
        in fieldguide("show", "real-arabic", program=program).stdout
    )
