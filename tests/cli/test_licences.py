"""fieldguide licences, as a person or a program calls it."""

import json
import subprocess
import sys
from pathlib import Path

from guide.licences.installed import installed_parts

ROOT = Path(__file__).parents[2]


def fieldguide(*words):
    return subprocess.run(
        [sys.executable, "-B", "-m", "guide", "licences", *words],
        cwd=ROOT, capture_output=True, encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def test_every_part_is_listed_with_version_and_licence():
    done = fieldguide()
    assert (done.returncode, done.stderr) == (0, "")
    rows = [line.rsplit("  ", 1) for line in done.stdout.splitlines()]
    expected = [[f"{part.name} {part.version}", part.licence] for part in installed_parts()]
    assert [[row[0].rstrip(), row[1]] for row in rows] == expected
    assert len({len(row[0]) for row in rows}) == 1, "the licences stand in a column"


def test_one_is_printed_in_full():
    done = fieldguide("pyyaml")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("PyYAML 6.")
    assert "Permission is hereby granted" in done.stdout


def test_a_name_that_is_none_or_many_is_a_problem():
    for name in ("no-such-part", "o"):
        done = fieldguide(name)
        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == f"There is no one part named '{name}'; 'fieldguide licences' lists all.\n"


def test_programs_get_one_line():
    listed = json.loads(fieldguide("--json").stdout)
    assert {"name": "PyYAML", "licence": "MIT"}.items() <= listed[4].items()
    one = json.loads(fieldguide("--json", "Noto").stdout)
    assert one["licence"] == "OFL-1.1"
    assert "SIL OPEN FONT LICENSE" in one["texts"][0]
