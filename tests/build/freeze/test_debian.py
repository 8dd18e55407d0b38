"""What Debian's files say of a library: its package, its licence, the texts that are only named."""

import os
from pathlib import Path

import pytest

from freeze import debian

ANSWERS = """#!/bin/sh
case "$1 $2" in
    "-S /usr/lib/x/libnew.so.1.0") echo "libnew1:amd64: /usr/lib/x/libnew.so.1.0" ;;
    "-S /lib/x/libold.so.2") echo "libold2:amd64, libold2:i386: /lib/x/libold.so.2" ;;
    "-W -f") printf '%s\\t1:2.0+b1\\tamd64\\tnew\\n' "${4%%:*}" ;;
    *) exit 1 ;;
esac
"""


def test_the_package_of_a_file_is_found_also_under_its_old_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "dpkg-query").write_text(ANSWERS)
    (tmp_path / "dpkg-query").chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    for file, name in (("/usr/lib/x/libnew.so.1.0", "libnew1"), ("/usr/lib/x/libold.so.2", "libold2")):
        expected = debian.Package(name=name, version="1:2.0+b1", architecture="amd64", source="new")
        assert debian.owner_of(Path(file)) == expected
    assert debian.owner_of(tmp_path / "libmine.so") is None, "a file of nobody"
    monkeypatch.setenv("PATH", "/nowhere")
    assert debian.owner_of(Path("/usr/lib/x/libnew.so.1.0")) is None, "a system without dpkg"


def test_texts_that_are_only_named_are_added(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    common, documents = tmp_path / "common", tmp_path / "doc"
    (documents / "libnew1").mkdir(parents=True)
    common.mkdir()
    (common / "LGPL-2.1").write_text("the long text")
    monkeypatch.setattr(debian, "COMMON_LICENSES", common)
    monkeypatch.setattr(debian, "DOCUMENTS", documents)
    said = f"See {common}/LGPL-2.1. And `{common}/LGPL-2.1', {common}/none."
    (documents / "libnew1" / "copyright").write_text(said)
    package = debian.Package(name="libnew1", version="1", architecture="amd64", source="new")
    assert package.texts == (said, "the long text")
    bare = debian.Package(name="libbare", version="1", architecture="amd64", source="bare")
    assert bare.texts == ()


FORM = (
    "Format: x\n\nFiles: debian/*\nLicense: GPL-3\n\nFiles: *\nCopyright: a\n b\nLicense: {licence}\n text\n"
)


LICENCES = (
    ("new", FORM.format(licence="Expat"), "MIT"),
    ("new", FORM.format(licence="LGPL-2.1+"), "LGPL-2.1-or-later"),
    ("new", FORM.format(licence="Odd-1"), "Odd-1"),
    ("new", "Written by somebody.", "see its text"),
    ("gcc-14", "", "GPL-3.0-or-later WITH GCC-exception-3.1"),
    ("xcb-util-cursor", "", "X11"),
    ("libxcb", FORM.format(licence="Expat"), "X11"),
)


def test_a_package_has_its_main_licence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(debian, "DOCUMENTS", tmp_path)
    found = []
    for number, (source, text, _) in enumerate(LICENCES):
        package = debian.Package(name=f"x{number}", version="1", architecture="amd64", source=source)
        (tmp_path / package.name).mkdir()
        (tmp_path / package.name / "copyright").write_text(text)
        found.append((source, text, package.licence))
    assert found == list(LICENCES)
