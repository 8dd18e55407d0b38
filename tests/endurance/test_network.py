"""N1, N2: the program holds no network code, opens no network socket, and needs none."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.driving import (
    DIST,
    PROGRAM,
    Screen,
    needs_program,
    network_files,
    running,
    until,
    worker_environment,
)
from tests.endurance import traced
from tests.endurance.borrowed import LOGS
from tests.endurance.conftest import Visits, canary
from tests.endurance.session import Session
from tests.running import run_program

pytestmark = pytest.mark.bundle

COMMANDS = (["search", "hotel", "training"], ["list"], ["show", "my-life-my-choice"], ["check"], ["licences"])
NETWORK_LIBRARIES = ("libssl", "libcrypto", "libQt6Network", "libcurl", "libgnutls", "libnss3")


def x_sockets(addresses: set[str]) -> set[str]:
    return {address for address in addresses if address.startswith("/tmp/.X11-unix/X")}


def test_the_program_holds_no_network_code() -> None:
    needs_program()
    assert network_files(DIST) == []


def test_network_code_would_be_found(tmp_path: Path) -> None:
    names = {"socket.pyc", "_ssl.cpython-311.so", "libssl.so.3", "QtNetwork.abi3.so"}
    (tmp_path / "a" / "b").mkdir(parents=True)
    for name in (*names, "sockets.pyc"):
        (tmp_path / "a" / "b" / name).touch()
    assert set(network_files(tmp_path)) == names


def test_no_library_that_it_loads_is_for_networks() -> None:
    needs_program()
    binaries = [str(path) for path in DIST.rglob("*") if ".so" in path.name]
    done = run_program(
        ["ldd", str(PROGRAM), *binaries], capture_output=True, text=True, env={"PATH": "/usr/bin:/bin"}
    )
    loaded = {line.split()[0] for line in done.stdout.splitlines() if line.startswith("\t")}
    assert {"libc.so.6", "libz.so.1"} <= loaded
    assert not [name for name in loaded if name.startswith(NETWORK_LIBRARIES)]


def test_no_session_opens_a_network_socket(visits: Visits, figures) -> None:
    for played in visits.played:
        assert traced.network_sockets(played.log) == [], played.play.name
        addresses = traced.local_addresses(played.log)
        assert addresses, "it must have found the screen"
        assert addresses == x_sockets(addresses), played.play.name
    figures("N2: sessions without a network interface, network sockets", f"{len(visits.played)}, 0")


def test_it_starts_no_other_program(visits: Visits) -> None:
    for played in visits.played:
        started = traced.programs_started(played.log)
        own = f"{visits.computer.own_folder}/FieldGuide-Linux.com"
        assert set(started) == {own}, played.play.name


def test_the_terminal_needs_no_socket_at_all(visits: Visits, full: bool) -> None:
    computer = visits.computer
    computer.take_stock()
    for words in COMMANDS if full else COMMANDS[:1]:
        log = f"{words[0]}.log"
        before = traced.command(f"{LOGS}/{log}")
        command = computer.command(f"{computer.own_folder}/FieldGuide-Linux.com", *words, before=before)
        done = run_program(command, env=computer.environment, capture_output=True, text=True, timeout=60)
        assert (done.returncode, done.stderr) == (0, ""), words
        assert done.stdout
        calls = traced.calls(computer.logs / log)
        assert not [call for call in calls if call.name in ("socket", "connect", "bind")], words
        assert traced.writes(computer.logs / log, inside=computer.own_folder) == [], words
    assert computer.left_behind() == []


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """Return the address of a session bus of its own."""
    if not shutil.which("dbus-daemon"):
        pytest.skip("there is no dbus-daemon")
    address = f"unix:path={tmp_path / 'bus'}"
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", f"--address={address}"]
    with running(command, stderr=subprocess.DEVNULL):
        until((tmp_path / "bus").exists, "the bus")
        yield address


@pytest.mark.endure
def test_of_a_session_bus_only_its_socket_is_used(screen: Screen, bus: str, tmp_path: Path) -> None:
    traced.needs_strace()
    log = tmp_path / "bus.log"
    command = [*traced.command(log), str(PROGRAM)]
    environment = worker_environment(DBUS_SESSION_BUS_ADDRESS=bus)
    with Session(screen, command, environment=environment, folder=tmp_path) as session:
        session.use_briefly([canary(92)])
        assert session.end("quit") == 0
    addresses = traced.local_addresses(log)
    assert addresses - x_sockets(addresses) == {str(tmp_path / "bus")}
    assert traced.network_sockets(log) == []
    assert traced.writes(log) == []


OPENS_A_SOCKET = "import socket; socket.socket(socket.{family}, socket.SOCK_DGRAM).close()"


def test_a_network_socket_would_be_seen(tmp_path: Path) -> None:
    traced.needs_strace()
    log = tmp_path / "socket.log"
    for family, number in {"AF_INET": 1, "AF_INET6": 1, "AF_UNIX": 0}.items():
        program = OPENS_A_SOCKET.format(family=family)
        run_program([*traced.command(log), sys.executable, "-c", program], check=True)
        assert len(traced.network_sockets(log)) == number, family


def test_a_program_that_is_started_would_be_seen(tmp_path: Path) -> None:
    traced.needs_strace()
    log = tmp_path / "start.log"
    run_program([*traced.command(log), "sh", "-c", "/bin/true; :"], check=True, timeout=60)
    assert traced.programs_started(log)[-1] == "/bin/true"
