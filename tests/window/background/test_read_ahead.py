"""The program's files are read once, whatever lies among them."""

from pathlib import Path

from guide.window.background.read_ahead import PIECE, read_ahead


def test_every_file_is_read_to_its_end_and_the_smallest_first(tmp_path, monkeypatch) -> None:
    sizes = {"deep/library.so": 2 * PIECE + 1, "module.pyc": 10, "deep/empty": 0}
    for name, size in sizes.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_bytes(bytes(size))
    read = []
    usual = Path.open

    def open_and_note(path, *words, **more):
        file = usual(path, *words, **more)
        read.append((path.relative_to(tmp_path).as_posix(), file))
        return file

    monkeypatch.setattr(Path, "open", open_and_note)
    read_ahead(tmp_path)
    assert [name for name, _ in read] == ["deep/empty", "module.pyc", "deep/library.so"]
    assert all(file.closed for _, file in read)


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
