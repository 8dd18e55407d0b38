"""How a program is started that is measured: nothing of ours reaches it."""

import json
import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux is measured")
TELL = "import json, os; json.dump([dict(os.environ), os.getcwd(), os.getsid(0)], open('told', 'w'))"
ALONE = """
import socket
from bench.launch import leave_network
print(leave_network(), sorted(line.split(":")[0].strip() for line in open("/proc/net/dev").readlines()[2:]))
with socket.create_server(("127.0.0.1", 0)) as server:
    socket.create_connection(server.getsockname(), timeout=5).close()
    print("answers itself")
"""


@LINUX
def test_a_program_has_an_empty_home_and_a_session_of_its_own(
    part: ModuleType, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":77")
    monkeypatch.setenv("XDG_DATA_DIRS", "/mine")
    monkeypatch.setenv("PYTHONPATH", "/mine")
    home, entrance = tmp_path / "host", tmp_path / "entrance"
    home.mkdir()
    process = part.start([sys.executable, "-c", TELL], home, entrance)
    assert process.wait(30) == 0
    variables, folder, session = json.loads((home / "told").read_text())
    assert (folder, session) == (str(home), process.pid)
    assert entrance.read_text() == "0"
    assert {variables[name] for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR")} == {str(home)}
    assert variables["DISPLAY"] == ":77"
    assert not any("/mine" in value for value in variables.values())


@LINUX
def test_who_is_not_root_stays_on_the_network(part: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(part.os, "geteuid", lambda: 1000)
    assert part.leave_network() is False


@LINUX
@pytest.mark.skipif(getattr(os, "geteuid", lambda: 1)() != 0, reason="only root can leave all networks")
def test_root_leaves_all_networks_but_its_own(scripts: Path) -> None:
    variables = {**os.environ, "PYTHONPATH": str(scripts)}
    done = subprocess.run(
        [sys.executable, "-P", "-c", ALONE], env=variables, capture_output=True, text=True, check=False
    )
    assert done.stdout.splitlines() == ["True ['lo']", "answers itself"], done.stderr
