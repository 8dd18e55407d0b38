"""A file as a stick: plugged in, and always pulled out again."""

import os
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "files" / "Program").mkdir(parents=True)
    (tmp_path / "files" / "Program" / "start.com").write_text("#!/bin/sh\necho started\n")
    (tmp_path / "files" / "Program" / "start.com").chmod(0o755)
    return tmp_path / "files"


def test_who_is_not_root_is_told_so(part: ModuleType, files: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_tool", lambda name: name)
    monkeypatch.setattr(part.os, "geteuid", lambda: 1000)
    with pytest.raises(part.Hindrance, match="only root can plug in a file as a stick"), part.stick(files):
        pass


def test_tools_that_are_not_there_are_named(
    part: ModuleType, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "_tool", lambda name: "" if name in ("mke2fs", "losetup") else name)
    with pytest.raises(part.Hindrance, match="this system lacks mke2fs, losetup"), part.stick(files):
        pass


class System:
    """Notes what the tools of the system are asked for; one of them fails."""

    def __init__(self, part: ModuleType, failing: str = "") -> None:
        self.asked: list[str] = []
        self._hindrance, self._failing = part.Hindrance, failing

    def __call__(self, tool: str, *words: object) -> str:
        self.asked.append(f"{tool} {words[0]}")
        if tool == self._failing:
            raise self._hindrance(f"{tool} failed: no such thing")
        return "/dev/loop9"


@pytest.fixture
def as_root(part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part, "_tool", lambda name: name)
    monkeypatch.setattr(part.os, "geteuid", lambda: 0)
    monkeypatch.setattr(part.time, "sleep", lambda _seconds: None)
    (tmp_path / "loop9" / "queue").mkdir(parents=True)
    (tmp_path / "loop9" / "queue" / "read_ahead_kb").write_text("4096\n")
    monkeypatch.setattr(part, "DEVICES", tmp_path)


@pytest.mark.usefixtures("as_root")
@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, OSError])
def test_a_stick_is_pulled_out_whatever_ends_the_work(
    part: ModuleType, files: Path, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(part)
    monkeypatch.setattr(part, "_run", system)
    with pytest.raises(error), part.stick(files) as folder:
        raise error
    assert system.asked[-2:] == [f"umount {folder}", "losetup --detach"]
    assert not folder.parent.exists()


@pytest.mark.usefixtures("as_root")
def test_a_stick_is_read_ahead_no_more_than_linux_does_with_one(
    part: ModuleType, files: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "_run", System(part))
    ahead = tmp_path / "loop9" / "queue" / "read_ahead_kb"
    with part.stick(files):
        assert ahead.read_text() == "128"
    assert ahead.read_text() == "4096\n"


@pytest.mark.usefixtures("as_root")
def test_a_stick_that_can_not_be_mounted_leaves_nothing_attached(
    part: ModuleType, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(part, "mount")
    monkeypatch.setattr(part, "_run", system)
    with pytest.raises(part.Hindrance, match="mount failed"), part.stick(files):
        pass
    assert system.asked[-1] == "losetup --detach"


@pytest.mark.usefixtures("as_root")
def test_a_stick_that_is_held_is_let_go_of_later(
    part: ModuleType, files: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    system = System(part, "umount")
    monkeypatch.setattr(part, "_run", system)
    with pytest.raises(part.Hindrance), part.stick(files):
        pass
    assert system.asked[-2:] == ["umount --lazy", "losetup --detach"]


def test_a_tool_that_fails_says_why(part: ModuleType) -> None:
    with pytest.raises(part.Hindrance, match=r"cat failed: .*nowhere"):
        part._run("cat", "/nowhere/at/all")


@pytest.mark.skipif(not Path("/dev/loop-control").exists(), reason="this kernel has no loop devices")
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can plug in a stick")
def test_a_real_one_carries_programs_and_can_not_be_written_to(part: ModuleType, files: Path) -> None:
    with part.stick(files) as folder:
        program = folder / "Program" / "start.com"
        assert part._run(str(program)) == "started"
        with pytest.raises(OSError, match="Read-only"):
            program.write_text("changed")
    assert str(folder) not in Path("/proc/mounts").read_text()
    assert not folder.exists()
