"""How a measured program is started, and what its processes are found to use."""

import json
import sys
import time
from pathlib import Path

import psutil
import pytest

from bench.launch import empty_cache, kill, members, start, usage
from bench.measuring import SkipReason

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is measured")
REPORT = "import json, os; json.dump([dict(os.environ), os.getcwd(), os.getsid(0)], open('report', 'w'))"


def test_a_program_has_an_empty_home_and_a_session_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_DIRS", "/mine")
    monkeypatch.setenv("PYTHONPATH", "/mine")
    home = tmp_path / "host"
    home.mkdir()
    process = start([sys.executable, "-c", REPORT], home=home, display=":77")
    assert process.wait(30) == 0
    variables, folder, session = json.loads((home / "report").read_text())
    assert (folder, session) == (str(home), process.pid)
    assert {variables[name] for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")} == {str(home)}
    assert variables["DISPLAY"] == ":77"
    assert not any("/mine" in value for value in variables.values())


def names(processes: set[psutil.Process]) -> list[str]:
    return sorted(each.name() for each in processes)


def runs(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != "zombie"
    except psutil.NoSuchProcess:
        return False


def test_a_program_is_its_session_and_what_it_started_outside(tmp_path: Path) -> None:
    command = ["sh", "-c", "setsid sleep 60 & sleep 60 & wait"]
    leader = start(command, home=tmp_path, display="")
    end = time.monotonic() + 10
    while names(started := members(leader.pid)) != ["sh", "sleep", "sleep"]:
        assert time.monotonic() < end
        time.sleep(0.01)
    assert usage(leader.pid)["memory"] > 0
    kill(leader.pid)
    assert leader.wait(10) == -9
    # A process that was killed has figures, and runs, until the system has cleaned up after it.
    while any(usage(leader.pid).values()) or any(runs(each) for each in started):
        assert time.monotonic() < end
        time.sleep(0.01)


def test_only_root_can_make_the_system_forget_its_files(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "write_text", refuse)
    with pytest.raises(SkipReason, match=r"only root can .* \(Permission denied\)"):
        empty_cache()
