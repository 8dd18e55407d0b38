"""The program's files are read once, whatever lies among them."""

from pathlib import Path

from guide.window.background.read_ahead import read_ahead


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
