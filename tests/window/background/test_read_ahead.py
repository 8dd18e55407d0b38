"""The program's files are read once, whatever lies among them, and its modules are kept."""

import py_compile
import shutil
import sys
from importlib import import_module
from pathlib import Path

from guide.window.background.read_ahead import keep_modules, read_ahead


def test_what_can_not_be_read_is_left_out(tmp_path, monkeypatch) -> None:
    for name in ("first", "second"):
        (tmp_path / name).write_bytes(name.encode())
    (tmp_path / "third").mkdir()
    usual, tried = Path.open, []

    def fail_once(path, *words, **more):
        tried.append(path.name)
        if path.name == "first":
            raise OSError("the stick is gone")
        return usual(path, *words, **more)

    monkeypatch.setattr(Path, "open", fail_once)
    read_ahead(tmp_path)
    assert tried == ["first", "second"]


def test_modules_that_were_read_are_imported_without_their_files(tmp_path, monkeypatch) -> None:
    package, source = tmp_path / "stick" / "kept_here", tmp_path / "source.py"
    for name in ("__init__", "part", "inner/__init__", "inner/deep"):
        source.write_text(f"NAME = {name!r}")
        py_compile.compile(str(source), str(package / f"{name}.pyc"), doraise=True)
    (package / "words.txt").write_bytes(b"")
    kept = keep_modules([str(package.parent), str(tmp_path / "none")])
    shutil.rmtree(package)
    monkeypatch.setattr(sys, "meta_path", [kept, *sys.meta_path])
    names = ("kept_here", "kept_here.part", "kept_here.inner.deep")
    found = {name: import_module(name).NAME for name in names}
    for name in (*names, "kept_here.inner"):
        del sys.modules[name]
    assert found == dict(zip(names, ("__init__", "part", "inner/deep"), strict=True))
    assert kept.find_spec("kept_here.words") is None
