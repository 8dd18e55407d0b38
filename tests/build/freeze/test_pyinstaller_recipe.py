"""Which libraries the frozen program keeps, and where."""

from pathlib import PurePath

import pytest

from freeze import pyinstaller_recipe
from freeze.pyinstaller_recipe import Entry, without_unneeded_libraries

PYTHON, RUNTIME = "python313.dll", "VCRUNTIME140.dll"
IMPORTS = {
    PYTHON: [RUNTIME, "kernel32.dll"],
    "shiboken6.abi3.dll": [RUNTIME],
    "QtCore.pyd": ["Qt6Core.dll", "vcruntime140.dll", "shiboken6.abi3.dll"],
    "Qt6Core.dll": ["MSVCP140.dll"],
}


def entry(name: str, kind: str = "BINARY") -> Entry:
    return name, f"/wheels/{name}", kind


@pytest.fixture(autouse=True)
def known_imports(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        pyinstaller_recipe,
        "get_imports",
        lambda file: [(name, None) for name in IMPORTS.get(PurePath(file).name, [])],
    )


FOUND = [
    entry(PYTHON),
    entry(RUNTIME),
    entry("shiboken6/shiboken6.abi3.dll"),
    entry(f"shiboken6/{RUNTIME}"),
    entry("shiboken6/concrt140.dll"),
    entry("PySide6/QtCore.pyd", "EXTENSION"),
    entry("PySide6/Qt6Core.dll"),
    entry(f"PySide6/{RUNTIME}"),
    entry("PySide6/MSVCP140.dll"),
]


def test_each_file_keeps_the_library_beside_it() -> None:
    kept = {name for name, _, _ in without_unneeded_libraries(FOUND)}
    assert kept == {name for name, _, _ in FOUND} - {"shiboken6/concrt140.dll"}


def test_a_library_that_is_only_elsewhere_is_kept_there_once() -> None:
    found = [each for each in FOUND if each[0] != f"PySide6/{RUNTIME}"]
    kept = [name for name, _, _ in without_unneeded_libraries(found)]
    assert len(kept) == len(set(kept)), "no library twice"
    assert {RUNTIME, f"shiboken6/{RUNTIME}"} <= set(kept)
    assert "shiboken6/concrt140.dll" not in kept, "nobody asks for it"
