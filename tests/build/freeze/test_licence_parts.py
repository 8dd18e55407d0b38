"""The parts of the program as they are read from what is installed, when the program is built."""

import re
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest

from freeze import licence_parts
from freeze.licence_parts import normalized, package_part

ROOT = Path(__file__).parents[3]
LOCK = (ROOT / "build" / "requirements.txt").read_text(encoding="utf-8")
LOCKED = dict(re.findall(r"^([\w.-]+)==(\S+)", LOCK, re.MULTILINE))
PARTS = {
    part.name: part
    for part in (
        licence_parts.own_part(),
        licence_parts.python_part(),
        *map(package_part, LOCKED),
        licence_parts.word_list_part(),
        licence_parts.fonts_part(),
    )
}


def test_each_locked_package_has_the_version_of_the_lock_file_a_licence_and_its_text() -> None:
    assert {name: package_part(name).version for name in LOCKED} == LOCKED
    assert len(PARTS) == len(LOCKED) + 4
    faulty = [
        name
        for name, part in PARTS.items()
        if not part.version
        or not re.fullmatch(r"[\w.+-]+( (OR|AND|WITH) [\w.+-]+)*", part.licence)
        or len(part.text) <= 500
        or not re.search("[Cc]opyright", part.text)
    ]
    assert faulty == []
    with pytest.raises(PackageNotFoundError):
        package_part("no-such-package")
    assert {normalized(name) for name in ("PySide6_Ess", "pyside6-ess", "PySide6.Ess")} == {"pyside6-ess"}


def test_the_licences_are_those_of_the_parts() -> None:
    assert "GNU LESSER GENERAL PUBLIC LICENSE" in PARTS["Qt and Qt for Python (PySide6)"].text
    assert "harfbuzz-ng" in PARTS["Qt and Qt for Python (PySide6)"].text
    assert "download.qt.io" in PARTS["Shiboken (shiboken6)"].text
    assert "Apache License" in PARTS["Field Guide"].text
    assert "PYTHON SOFTWARE FOUNDATION LICENSE" in PARTS["Python"].text
    assert "SIL OPEN FONT LICENSE" in PARTS["Noto fonts"].text
    assert "Permission is hereby granted" in PARTS["PyYAML"].text


def test_the_text_kept_for_a_package_is_the_one_that_it_has() -> None:
    source = Path(str(__import__("qrcodegen").__file__)).read_text(encoding="utf-8")
    said = [line.removeprefix("#").strip() for line in source.split("\n\n")[0].splitlines()]
    kept = [line.strip() for line in licence_parts.missing_text("qrcodegen").splitlines()]
    assert [line for line in said if line] == [line for line in kept if line]
