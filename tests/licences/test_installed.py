"""The parts of a program that runs from its sources."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from guide.licences import installed
from guide.licences.installed import headers, installed_parts, normal, package_part

ROOT = Path(__file__).parents[2]
PARTS = {part.name: part for part in installed_parts()}


def test_every_locked_package_is_one_of_the_parts():
    lock = (ROOT / "build" / "requirements.txt").read_text(encoding="utf-8")
    locked = dict(re.findall(r"^([\w.-]+)==(\S+)", lock, re.MULTILINE))
    assert {normal(name) for name in installed.PACKAGES} == set(locked)
    versions = {part.version for part in PARTS.values()}
    assert set(locked.values()) <= versions


@pytest.mark.parametrize("name", PARTS)
def test_each_part_has_a_version_a_licence_and_its_text(name):
    part = PARTS[name]
    assert part.version
    assert re.fullmatch(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*", part.licence)
    assert len(part.text) > 500
    assert "Copyright" in part.text or "copyright" in part.text


def test_the_licences_are_those_of_the_parts():
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in PARTS["Qt and Qt for Python (PySide6)"].text
    assert "harfbuzz-ng" in PARTS["Qt and Qt for Python (PySide6)"].text
    assert "download.qt.io" in PARTS["Shiboken (shiboken6)"].text
    assert "Apache License" in PARTS["Field Guide"].text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in PARTS["Python"].text
    assert "SIL OPEN FONT LICENSE" in PARTS["Noto fonts"].text


def test_the_text_kept_for_a_package_is_the_one_that_it_has():
    source = Path(str(__import__("qrcodegen").__file__)).read_text(encoding="utf-8")
    said = [line.removeprefix("#").strip() for line in source.split("\n\n")[0].splitlines()]
    kept = [line.strip() for line in installed.kept_here("qrcodegen").splitlines()]
    assert [line for line in said if line] == [line for line in kept if line]


def test_headers_end_where_the_description_begins():
    told = headers("Name: x\nClassifier: a\nClassifier: b\nLicense: MIT\n        more\n\nVersion: 9\n")
    assert told == {"name": ["x"], "classifier": ["a", "b"], "license": ["MIT"]}


def test_what_is_not_installed_is_left_out():
    assert list(package_part("no-such-package")) == []


def test_with_the_network_closed_it_is_all_the_same():
    code = (
        "from guide.safety.lockdown import close_all; close_all()\n"
        "from guide.licences.carried import parts; print(len(parts()))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert int(done.stdout) == len(PARTS)
