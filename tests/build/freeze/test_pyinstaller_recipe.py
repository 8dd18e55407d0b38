"""Which libraries the frozen program keeps, and where."""

from pathlib import PurePath

import pytest

from freeze import pyinstaller_recipe

RUNTIME = "VCRUNTIME140.dll"
IMPORTS = {
    "python313.dll": [RUNTIME, "kernel32.dll"],
    "shiboken6.abi3.dll": [RUNTIME],
    "QtCore.pyd": ["Qt6Core.dll", "vcruntime140.dll", "shiboken6.abi3.dll"],
    "Qt6Core.dll": ["MSVCP140.dll"],
}
FOUND = f"""python313.dll {RUNTIME} shiboken6/shiboken6.abi3.dll shiboken6/{RUNTIME} shiboken6/concrt140.dll
    PySide6/QtCore.pyd PySide6/Qt6Core.dll PySide6/{RUNTIME} PySide6/MSVCP140.dll""".split()


def test_each_library_that_is_asked_for_is_kept_beside_or_elsewhere_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def get_imports(file: str) -> list[tuple[str, None]]:
        return [(name, None) for name in IMPORTS.get(PurePath(file).name, [])]

    monkeypatch.setattr(pyinstaller_recipe, "get_imports", get_imports)
    for gone in ("nothing", f"PySide6/{RUNTIME}"):
        found = [name for name in FOUND if name != gone]
        entries = [
            (name, f"/wheels/{name}", "EXTENSION" if name.endswith("pyd") else "BINARY") for name in found
        ]
        kept = [name for name, _, _ in pyinstaller_recipe.without_unneeded_libraries(entries)]
        assert sorted(kept) == sorted({*found} - {"shiboken6/concrt140.dll"}), "nobody asks for that one"
