"""Programs on drives held back."""

import contextlib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def told(part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What was plugged in and slowed down, and undone, in order; nothing of it is real."""
    steps: list[str] = []

    @contextlib.contextmanager
    def stick(files: Path) -> Iterator[Path]:
        steps.append("in: " + ", ".join(sorted(path.name for path in files.rglob("*"))))
        yield tmp_path / "plugged"
        steps.append("out")

    @contextlib.contextmanager
    def slowed(drive: str, *, name: str = "") -> Iterator[Path]:
        steps.append(f"slow: {drive} {name}".rstrip())
        yield tmp_path / "entrance"
        steps.append("fast")

    monkeypatch.setattr(part, "WORK", tmp_path / "work")
    monkeypatch.setattr(part, "ROOM", tmp_path)
    monkeypatch.setattr(part, "refuse", lambda: None)
    monkeypatch.setattr(part, "stick", stick)
    monkeypatch.setattr(part, "slowed", slowed)
    monkeypatch.setattr(part, "drive_of", lambda _path: "7:0")
    monkeypatch.setattr(part, "check", lambda file, _entrance: steps.append(f"check: {file.name}") or 26.0)
    return steps


def test_programs_are_carried_with_all_that_lies_beside_them(
    part: ModuleType, told: list[str], tmp_path: Path
) -> None:
    (tmp_path / "Bare" / "parts").mkdir(parents=True)
    (tmp_path / "Bare" / "start").touch()
    with part.carried({"bare window": tmp_path / "Bare" / "start", "other": "it was not built"}) as slow:
        assert slow.programs == {
            "bare window": tmp_path / "plugged" / "Bare" / "start",
            "other": "it was not built",
        }
        assert (slow.entrance, slow.rate) == (tmp_path / "entrance", 26.0)
    assert told == [
        "in: Bare, parts, sample.bin, start",
        "slow: 7:0",
        "check: sample.bin",
        "fast",
        "out",
    ]
    assert list((tmp_path / "work").iterdir()) == []


def test_nothing_is_copied_for_a_stick_that_can_not_be_plugged_in(
    part: ModuleType, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> None:
        raise part.Hindrance("only root can")

    monkeypatch.setattr(part, "refuse", refuse)
    with pytest.raises(part.Hindrance, match="only root can"), part.carried({}):
        pass
    assert not (tmp_path / "work").exists()


def test_rivals_stay_where_they_are(part: ModuleType, told: list[str], tmp_path: Path) -> None:
    programs = {"Zeal": tmp_path / "zeal", "Kiwix": "it is not installed"}
    with part.slow_at_home(programs) as slow:
        assert slow.programs == programs
    assert told == ["slow: 7:0 fieldguide-bench-rivals", "check: sample.bin", "fast"]


def test_rivals_on_another_drive_than_the_sample_are_a_hindrance(
    part: ModuleType, told: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "drive_of", lambda path: path.name)
    with (
        pytest.raises(part.Hindrance, match="on another drive than"),
        part.slow_at_home({"Zeal": tmp_path / "zeal"}),
    ):
        pass
    assert told == []
