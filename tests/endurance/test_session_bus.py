"""T1, T2: with Debian's own D-Bus library, the program never starts a session bus where there is none.

That library runs dbus-launch if a program asks for a session bus that has no address. The bus outlives the
program, and its address is kept in a file in the user's home.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.driving import DIST, Screen, worker_environment
from tests.endurance import traced
from tests.endurance.session import Session
from tests.running import run_program
from tests.starting import linked_copy

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

ROOT = Path(__file__).parents[2]
NAME = "libdbus-1.so.3"
FETCHED = ROOT / ".work" / "debian"
PLACES = (DIST / "program-linux", *Path("/usr/lib").glob("*-linux-gnu"), FETCHED)
ASKS_FOR_BUS = """
import ctypes, sys
library = ctypes.CDLL(sys.argv[1])
library.dbus_bus_get(0, None)
"""


def can_launch(library: Path) -> bool:
    """Return whether a D-Bus library runs dbus-launch; in some systems it was built without that."""
    return library.is_file() and b"--autolaunch" in library.read_bytes()


def fetch() -> None:
    """Fetch Debian's library from its package into a folder of this checkout."""
    FETCHED.mkdir(parents=True, exist_ok=True)
    for command in (["apt-get", "download", "libdbus-1-3"], ["sh", "-c", "dpkg -x libdbus-1-3_*.deb ."]):
        run_program(command, cwd=FETCHED, capture_output=True, timeout=20)
    for library in FETCHED.glob(f"usr/lib/*/{NAME}"):
        shutil.copy(library, FETCHED / NAME)


@pytest.fixture(scope="module")
def library() -> Path:
    """Return a D-Bus library that launches a bus, as Debian has it."""
    traced.needs_strace()
    if not any(can_launch(folder / NAME) for folder in PLACES) and shutil.which("apt-get"):
        fetch()
    found = [folder / NAME for folder in PLACES if can_launch(folder / NAME)]
    return found[0] if found else pytest.skip("no D-Bus library that starts a bus is here or can be fetched")


@pytest.fixture
def launcher(tmp_path: Path) -> Iterator[str]:
    """Put a program dbus-launch on the path; in the end, check that no start of it was tried."""
    (tmp_path / "bin").mkdir()
    program = tmp_path / "bin" / "dbus-launch"
    program.write_text(f"#!/bin/sh\necho >> {tmp_path}/launched\nexit 1\n", encoding="ascii")
    program.chmod(0o755)
    yield f"{program.parent}:/usr/bin:/bin"
    assert not (tmp_path / "launched").exists()


def tries(log: Path) -> list[str]:
    """Return each dbus-launch that was started or searched for."""
    return [path for path in traced.programs_started(log) if path.endswith("/dbus-launch")]


def commands(library: Path, folder: Path) -> Iterator[tuple[list[str], dict[str, str]]]:
    """Yield how the built program and the checkout start with the library: the command, and variables."""
    program = linked_copy(folder / "stick")
    own = program.parent / "program-linux" / NAME
    own.unlink(missing_ok=True)
    shutil.copy(library, own)
    yield [str(program)], {}
    beside = folder / "library"
    beside.mkdir()
    shutil.copy(library, beside / NAME)
    variables = {"LD_LIBRARY_PATH": str(beside), "PYTHONPATH": str(ROOT)}
    yield [sys.executable, "-B", "-P", "-m", "guide"], variables


def test_no_session_bus_is_started(screen: Screen, library: Path, launcher: str, tmp_path: Path) -> None:
    for number, (command, variables) in enumerate(commands(library, tmp_path)):
        log = tmp_path / f"{number}.log"
        environment = worker_environment(PATH=launcher, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1", **variables)
        traced_command = [*traced.command(log), *command]
        with Session(screen, traced_command, environment=environment, folder=tmp_path) as session:
            session.open()
            session.ask()
            assert session.end("quit") == 0
        assert f'{NAME}", O_RDONLY' in log.read_text(encoding="latin-1")
        assert tries(log) == []


def test_the_library_starts_a_bus_where_nothing_prevents_it(library: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    environment = worker_environment(DISPLAY=":2999")  # a real dbus-launch would give up here
    asking = [*traced.command(log), sys.executable, "-c", ASKS_FOR_BUS, str(library)]
    run_program(asking, env=environment, capture_output=True, timeout=20)
    assert tries(log)
