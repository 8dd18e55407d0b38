"""Names of files and telling names, as the standalone program shows them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.driving import PROGRAM, needs_program, worker_environment
from tests.running import run_program

pytestmark = pytest.mark.bundle

ENTRY = """
id: real
kind: service
title: A line
summary: x
sources: [{title: A list, url: "https://example.org/", seen_on: 2026-11-20}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""


def fieldguide(*words: str) -> "subprocess.CompletedProcess[bytes]":
    return run_program([str(PROGRAM), *words], env=worker_environment(), capture_output=True, timeout=60)


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
        (pack / "lines" / os.fsdecode(name)).write_text(ENTRY, encoding="utf-8")
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
