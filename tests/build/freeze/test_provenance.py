"""Where each file of a program comes from, and the components and licences that follow."""

import json
import sysconfig
from pathlib import Path
from typing import Any

import pytest

from dev.environment import Environment
from freeze import debian, provenance
from guide.licences.part import decode_parts
from release import release_documents


@pytest.fixture
def debians(monkeypatch: pytest.MonkeyPatch) -> None:
    """A Debian with two libraries of one source."""

    def owner(file: Path) -> Any:
        if not file.name.startswith("libxy"):
            return None
        name = file.name.partition(".")[0]
        return debian.Package(name=name, version="1-2", architecture="amd64", source="libxcb")

    monkeypatch.setattr(debian, "owner_of", owner)
    monkeypatch.setattr(debian.Package, "texts", property(lambda package: ("copyright of all", package.name)))


def entries(root: Path) -> list[tuple[str, str | None, str]]:
    """Return entries as PyInstaller has them: where to, where from, kind."""
    site, stdlib = Path(sysconfig.get_path("purelib")), Path(sysconfig.get_path("stdlib"))
    made = root / ".work" / "pyinstaller" / "localpycs"
    return [
        ("yaml/loader.pyc", str(made / "yaml" / "loader.pyc"), "DATA"),
        ("yaml/_yaml.so", str(site / "yaml" / "__init__.py"), "EXTENSION"),
        ("json/decoder.pyc", str(made / "json" / "decoder.pyc"), "DATA"),
        ("_csv.so", str(stdlib / "csv.py"), "EXTENSION"),
        ("guide/cli/run.pyc", str(made / "guide" / "cli" / "run.pyc"), "DATA"),
        ("guide_prebuilt.pyc", str(root / ".work" / "prebuilt" / "guide_prebuilt.py"), "DATA"),
        ("_pyi_rth_utils/qt.pyc", str(made / "_pyi_rth_utils" / "qt.pyc"), "DATA"),
        ("PySide6/Qt/lib/libicuuc.so.73", str(site / "PySide6" / "Qt" / "lib" / "libicuuc.so.73"), "BINARY"),
        ("libxya.so.1", "/usr/lib/libxya.so.1", "BINARY"),
        ("libxyb.so.1", "/usr/lib/libxyb.so.1", "BINARY"),
    ]


@pytest.mark.usefixtures("debians")
def test_every_file_has_its_origin(tmp_path: Path) -> None:
    found = provenance.collect(tmp_path, tmp_path / "prepared", entries(tmp_path))
    rows = {row["name"]: row for row in json.loads((tmp_path / "prepared" / "provenance.json").read_text())}
    assert {name: row["files"] for name, row in rows.items()} == {
        "Field Guide": ["guide/cli/run.pyc", "guide_prebuilt.pyc"],
        "Python": ["_csv.so", "json/decoder.pyc"],
        "pyyaml": ["yaml/_yaml.so", "yaml/loader.pyc"],
        "pyinstaller": ["_pyi_rth_utils/qt.pyc"],
        "libxya": ["libxya.so.1"],
        "libxyb": ["libxyb.so.1"],
        "pyside6-essentials": ["PySide6/Qt/lib/libicuuc.so.73"],
        "Qt": [],
        "ICU": [],
        "SCOWL (list of English words)": [],
        "Noto fonts": [],
    }
    assert rows["libxya"]["licence"] == "X11"
    assert rows["libxya"]["purl"] == "pkg:deb/debian/libxya@1-2?arch=amd64"
    assert rows["pyyaml"]["purl"] == f"pkg:pypi/pyyaml@{rows['pyyaml']['version']}"
    assert rows["ICU"]["version"] == "73"
    assert rows["Qt"]["version"] == rows["pyside6-essentials"]["version"]
    parts = {part.name: part for part in decode_parts(found.read_bytes())}
    assert list(parts)[:2] == ["Field Guide", "Python"]
    assert parts["libxcb"].texts == ("copyright of all", "libxya", "libxyb"), "one part for one source"
    assert {"PyYAML", "Qt and Qt for Python (PySide6)"} <= parts.keys()
    assert "GPL-2.0-or-later WITH Bootloader-exception" in {part.licence for part in parts.values()}
    assert all(part.texts for part in parts.values())
    again = provenance.collect(tmp_path, tmp_path / "again", entries(tmp_path)[::-1])
    assert again.read_bytes() == found.read_bytes(), "whatever the order of the entries"


@pytest.mark.usefixtures("debians")
def test_what_comes_from_nowhere_is_named(tmp_path: Path) -> None:
    stray = ("libstray.so", "/opt/libstray.so", "BINARY")
    found = provenance.collect(tmp_path, tmp_path / ".work" / "prebuilt", [stray])
    parts = decode_parts(found.read_bytes())
    assert [part.name for part in parts if part.licence == "not known"] == ["libstray.so"]
    assert any(part.name.startswith("PyInstaller") for part in parts), "its bootloader is in no list"
    assert release_documents.without_licence(Environment(tmp_path)) == ["libstray.so"]
