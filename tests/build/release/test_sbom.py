"""The bill of materials: what is in it, of the schema's form, the same each time."""

import json
import re
import sys
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from freeze import provenance
from release import sbom
from tests.running import run_program

ROOT = Path(__file__).resolve().parents[3]
LOCK = (ROOT / "build" / "requirements-dev.txt").read_text(encoding="utf-8")
ROWS: list[dict[str, Any]] = [
    {"kind": "own", "name": "Field Guide", "files": ["guide/a.pyc"]},
    {"kind": "python", "name": "Python", "version": "3.11.7", "licence": "PSF-2.0", "purl": "pkg:generic/python@3.11.7"},
    {"kind": "package", "name": "pyside6-essentials", "licence": "LGPL-3.0-only",
     "files": ["PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libicuuc.so.73", "PySide6/__init__.pyc"]},
    {"kind": "package", "name": "pyyaml", "licence": "MIT", "files": ["yaml/a.pyc"]},
    {"kind": "system", "name": "libcap2", "version": "1:2.75-10+b3", "licence": "BSD-3-Clause OR GPL-2.0-only",
     "purl": "pkg:deb/debian/libcap2@1:2.75-10%2Bb3?arch=amd64", "files": ["libcap.so.2"]},
    {"kind": "data", "name": "Noto fonts", "version": "20201225", "licence": "OFL-1.1"},
    {"kind": "unknown", "name": "libstray.so", "files": ["libstray.so"]},
]  # fmt: skip


@pytest.fixture
def program(tmp_path: Path) -> Any:
    lock = sbom.read_lock(LOCK)
    locked = [{"version": lock.get(str(row["name"]), ("",))[0], **row} for row in ROWS]
    rows = [
        {"purl": f"pkg:pypi/{row['name']}@{row['version']}", **row} if row["kind"] == "package" else row
        for row in locked
    ]
    (tmp_path / "provenance.json").write_text(json.dumps(rows))
    components = provenance.read(tmp_path / "provenance.json")
    for name in (name for component in components for name in component.files):
        file = tmp_path / "program-linux" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(name.encode())
    return sbom.Program(
        folder=tmp_path,
        components=components,
        lock=lock,
        system="linux-x86_64",
        commit="c" * 40,
        seconds=1_790_000_000,
    )


def test_the_lock_file_is_read_with_every_hash() -> None:
    runtime = (ROOT / "build" / "requirements.txt").read_text(encoding="utf-8")
    for text, twice in ((runtime, []), (LOCK, ["atheris"])):  # this one has a version for each Python
        rows = re.findall(r"(?m)^([\w.-]+)==|(--hash)=sha256:[0-9a-f]{64}", text)
        names = [name for name, _ in rows if name]
        assert sorted(names) == sorted([*sbom.read_lock(text), *twice])
        if not twice:
            found = sum(len(sums) for _, sums in sbom.read_lock(text).values())
            assert found == len(rows) - len(names) > 20
    lock = sbom.read_lock(LOCK)
    assert set(lock) >= {"pyside6-essentials", "pyyaml", "whoosh-reloaded", "qrcodegen", "pyinstaller"}
    assert all(sums for _, sums in lock.values())


def test_it_names_all_and_libraries_with_their_own_hash_and_the_schema_takes_it(program: Any) -> None:
    document = json.loads(sbom.sbom_json(program))  # refuses what its schema refuses
    found = {each["name"]: each for each in document["components"]}
    assert found.keys() >= {"Python", "pyside6-essentials", "pyyaml", "libcap2", "Noto fonts", "libstray.so"}
    assert "Field Guide" not in found
    assert found["Noto fonts"]["type"] == "data"
    assert found["pyyaml"]["purl"].startswith("pkg:pypi/pyyaml@")
    assert found["libcap2"]["purl"] == "pkg:deb/debian/libcap2@1:2.75-10%2Bb3?arch=amd64"
    assert found["libcap2"]["licenses"] == [{"expression": "BSD-3-Clause OR GPL-2.0-only"}]
    sums = {each["content"] for each in found["pyyaml"]["externalReferences"][0]["hashes"]}
    assert sums == set(program.lock["pyyaml"][1])
    assert document["metadata"]["component"]["name"] == "Field Guide"
    files = {
        file["name"]: file["hashes"] for each in document["components"] for file in each.get("components", [])
    }
    names = ["PySide6/QtCore.abi3.so", "PySide6/Qt/lib/libicuuc.so.73", "libcap.so.2", "libstray.so"]
    assert files == {
        f"program-linux/{name}": [{"alg": "SHA-256", "content": sha256(name.encode()).hexdigest()}]
        for name in names
    }


def test_it_is_the_same_each_time_and_another_for_another_commit(program: Any) -> None:
    first = sbom.sbom_json(program)
    assert sbom.sbom_json(replace(program, components=program.components[::-1])) == first
    other = json.loads(sbom.sbom_json(replace(program, commit="d" * 40)))
    assert other["serialNumber"] != json.loads(first)["serialNumber"]
    assert json.loads(first)["metadata"]["timestamp"] == "2026-09-21T14:13:20+00:00"


def test_a_version_that_is_not_the_locked_one_is_refused(program: Any) -> None:
    lock = {**program.lock, "pyyaml": ("6.0.3", ["0" * 64])}
    with pytest.raises(ValueError, match=r"is in the program, but 6\.0\.3 is locked"):
        sbom.sbom_json(replace(program, lock=lock))


def test_what_its_schema_refuses_is_not_given(program: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __init__(self, _bom: object) -> None: ...

        def output_as_string(self, *, indent: int) -> str:
            return '{"bomFormat": "CycloneDX", "specVersion": "1.6", "components": [{"name": 3}]}'

    monkeypatch.setattr(sbom, "JsonV1Dot6", Broken)
    with pytest.raises(ValueError, match="not of its schema's form"):
        sbom.sbom_json(program)


def test_it_is_written_by_a_command_of_its_own(program: Any, tmp_path: Path) -> None:
    origins = tmp_path / "provenance.json"
    lock, target = ROOT / "build" / "requirements-dev.txt", tmp_path / "out.json"
    words = [tmp_path, origins, lock, "linux-x86_64", "c" * 40, "1790000000", target]
    folders = [str(ROOT / "build"), str(ROOT)]
    code = (
        f"import sys; sys.path[:0] = {folders}; from release import sbom; sys.exit(sbom.main(sys.argv[1:]))"
    )
    run_program([sys.executable, "-c", code, *map(str, words)], check=True)
    assert target.read_text(encoding="utf-8") == sbom.sbom_json(program)
