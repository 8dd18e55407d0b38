"""A drive held back, for those processes alone that ask for it; without root or a kernel that can, a sentence."""

import os
import subprocess
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(autouse=True)
def _no_waiting(part: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part.time, "sleep", lambda _seconds: None)


@pytest.fixture
def old_form(tmp_path: Path) -> Path:
    (tmp_path / "blkio").mkdir()
    (tmp_path / "blkio" / "blkio.throttle.read_bps_device").touch()
    return tmp_path


@pytest.fixture
def new_form(tmp_path: Path) -> Path:
    (tmp_path / "cgroup.controllers").write_text("cpu io memory\n")
    (tmp_path / "cgroup.subtree_control").write_text("cpu memory\n")
    return tmp_path


def refuse(*_: object, **__: object) -> None:
    raise PermissionError(13, "Permission denied")


def test_the_old_form_of_groups_gets_its_limit(part: ModuleType, old_form: Path) -> None:
    with part.slowed("7:3", groups=old_form) as entrance:
        assert entrance == old_form / "blkio" / part.NAME / "cgroup.procs"
        limit = entrance.with_name("blkio.throttle.read_bps_device")
        assert limit.read_text() == "7:3 26214400"


def test_the_new_form_is_told_to_hand_limits_down_and_told_off_again(
    part: ModuleType, new_form: Path
) -> None:
    handed_down = new_form / "cgroup.subtree_control"
    with part.slowed("254:0", groups=new_form) as entrance:
        assert entrance.with_name("io.max").read_text() == "254:0 rbps=26214400"
        assert handed_down.read_text() == "+io"
    assert handed_down.read_text() == "-io"


def test_a_new_form_that_hands_limits_down_already_stays_so(part: ModuleType, new_form: Path) -> None:
    handed_down = new_form / "cgroup.subtree_control"
    handed_down.write_text("cpu io\n")
    with part.slowed("254:0", groups=new_form):
        pass
    assert handed_down.read_text() == "cpu io\n"


def test_a_kernel_without_limits_is_a_hindrance(part: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "cgroup.controllers").write_text("cpu memory\n")
    with pytest.raises(part.Hindrance, match="this kernel has no limit"), part.slowed("7:0", groups=tmp_path):
        pass


def test_who_is_not_root_is_told_so(
    part: ModuleType, old_form: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "write_text", refuse)
    told = r"only root can slow down the reading of a drive \(Permission denied\)"
    with pytest.raises(part.Hindrance, match=told), part.slowed("7:0", groups=old_form):
        pass
    monkeypatch.setattr(part.os, "sync", lambda: None)
    told = r"only root can have the system forget the files it read \(Permission denied\)"
    with pytest.raises(part.Hindrance, match=told):
        part.empty_cache()


@pytest.mark.parametrize("error", [KeyboardInterrupt, SystemExit, OSError])
def test_a_group_goes_away_whatever_ends_the_work(
    part: ModuleType, old_form: Path, error: type[BaseException], monkeypatch: pytest.MonkeyPatch
) -> None:
    killed: list[int] = []
    monkeypatch.setattr(part.os, "kill", lambda pid, _signal: killed.append(pid))
    # As the kernel does: a group's folder goes with all that is in it.
    monkeypatch.setattr(Path, "rmdir", lambda path: path.rename(path.with_name("gone")))
    group = old_form / "blkio" / part.NAME
    group.mkdir()
    (group / "cgroup.procs").write_text("4000001\n4000002\n")
    with pytest.raises(error), part.slowed("7:0", groups=old_form):
        raise error
    assert killed == [4000001, 4000002]
    assert not group.exists()


def test_the_limit_of_a_partition_is_one_of_its_drive(part: ModuleType, tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.touch()
    number = f"{os.major(file.stat().st_dev)}:{os.minor(file.stat().st_dev)}"
    whole = tmp_path / "devices" / "sda"
    (whole / "sda1").mkdir(parents=True)
    (whole / "dev").write_text("8:0\n")
    (whole / "sda1" / "dev").write_text("8:1\n")
    known = tmp_path / "block"
    known.mkdir()
    (known / number).symlink_to(whole / "sda1")
    assert part.drive_of(file, known) == "8:1"
    (whole / "sda1" / "partition").write_text("1\n")
    assert part.drive_of(file, known) == "8:0"


def test_how_far_a_drive_is_read_ahead_is_told_where_it_is_known(part: ModuleType, tmp_path: Path) -> None:
    device = tmp_path.stat().st_dev
    number = f"{os.major(device)}:{os.minor(device)}"
    assert list(part.read_ahead([tmp_path], tmp_path)) == []
    (tmp_path / number / "queue").mkdir(parents=True)
    (tmp_path / number / "dev").write_text(f"{number}\n")
    (tmp_path / number / "queue" / "read_ahead_kb").write_text("8192\n")
    (told,) = part.read_ahead([tmp_path, tmp_path], tmp_path)
    assert told == (f"The drive of the cold starts ({number}) is read ahead by 8192 kB, the stick by 128 kB.")


def test_a_file_that_lies_on_no_drive_is_a_hindrance(part: ModuleType, tmp_path: Path) -> None:
    with pytest.raises(part.Hindrance, match="lies on no drive that the kernel can slow down"):
        part.drive_of(tmp_path, tmp_path)


@pytest.fixture
def reading(part: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    monkeypatch.setattr(part, "empty_cache", lambda: None)

    def at(rate: float) -> None:
        done = subprocess.CompletedProcess([], 0, stdout=f"{rate}\n")
        monkeypatch.setattr(part.subprocess, "run", lambda *_, **__: done)

    return at


def test_a_limit_is_only_believed_when_it_was_seen(
    part: ModuleType, reading: Callable[[float], None], tmp_path: Path
) -> None:
    reading(26.1e6)
    assert part.check(tmp_path, tmp_path) == 26.1
    reading(400e6)
    with pytest.raises(part.Hindrance, match="did not slow the drive down: 400 MB a second were read"):
        part.check(tmp_path, tmp_path)


def test_what_is_read_to_see_it_is_a_whole_file(
    part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(part, "empty_cache", lambda: None)
    monkeypatch.setattr(part, "USB_2", float("inf"))
    (tmp_path / "sample").write_bytes(bytes(3_000_000))
    assert part.check(tmp_path / "sample", tmp_path / "entrance") > 0
    assert (tmp_path / "entrance").read_text() == "0"  # "whoever writes this": it went in before it read
