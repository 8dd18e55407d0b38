"""The frozen program where it can't start, is stopped as it starts, or can't write: a sentence or silence, no traceback."""

import os
import signal
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.driving import PROGRAM, needs_program, running, until, worker_environment
from tests.endurance import traced
from tests.running import run_program
from tests.starting import Start, linked_copy, start

pytestmark = pytest.mark.bundle

TCP = "tcp:host=127.0.0.1,port=5555"
BUSES = {
    "DBUS_SESSION_BUS_ADDRESS": f"unix:path=/nowhere;{TCP}",
    "DBUS_SYSTEM_BUS_ADDRESS": TCP,
    "AT_SPI_BUS_ADDRESS": TCP,
    "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
    "SESSION_MANAGER": "tcp/127.0.0.1:5555",
}
NO_SCREEN = [{"DISPLAY": ""}, {"DISPLAY": "127.0.0.1:83"}, {"DISPLAY": ":2999"}]


def watched(log: Path, variables: Mapping[str, str]) -> Start:
    """Start the program under strace."""
    script = log.with_suffix(".sh")
    script.write_text(f"#!/bin/sh\nexec {' '.join(traced.command(log))} {PROGRAM}\n", encoding="utf-8")
    script.chmod(0o755)
    return start(script, variables=variables)


def test_hostile_addresses_of_buses_open_no_network_socket(screen, tmp_path):
    traced.needs_strace()
    assert watched(tmp_path / "log", BUSES).painted
    assert traced.network_sockets(tmp_path / "log") == []


@pytest.mark.parametrize("variables", NO_SCREEN)
def test_without_a_local_screen_a_sentence_is_said_and_no_network_tried(screen, tmp_path, variables):
    traced.needs_strace()
    found = watched(tmp_path / "log", variables)
    assert (found.painted, found.code) == (False, 1)
    assert found.said.startswith("Field Guide finds no screen")
    assert found.said.count("\n") == 1
    assert traced.network_sockets(tmp_path / "log") == []


@pytest.mark.endure
def test_a_folder_whose_name_is_not_utf8_is_named(screen, tmp_path):
    program = linked_copy(tmp_path / "copy")
    folder = os.fsencode(tmp_path) + b"/n\xff"
    program.parent.rename(os.fsdecode(folder))
    found = start(Path(os.fsdecode(folder)) / PROGRAM.name, "list")
    assert (found.code, found.said) == (
        1,
        "Field Guide can't start, as the path of its folder is not UTF-8: rename the folder.\r\n",
    )
    Path(os.fsdecode(folder)).rename(program.parent)  # whoever clears up may not be able to name it


def wait_for_python(pid: int) -> None:
    """Wait until Python has begun, which ignores SIGPIPE, and handles SIGINT no more.

    Its own beginning, and that of PyInstaller's first module, can't be made silent.
    """

    def has(mask: str, number: signal.Signals) -> bool:
        status = Path(f"/proc/{pid}/status").read_text("ascii")
        return bool(int(status.partition(f"{mask}:\t")[2].split()[0], 16) >> (number - 1) & 1)

    until(lambda: has("SigIgn", signal.SIGPIPE) and not has("SigCgt", signal.SIGINT), "Python's beginning")


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_ends_a_start_in_silence_at_any_moment(screen, full, name):
    needs_program()
    number = getattr(signal, name)
    steps = 120 if full else 5 if name == "SIGINT" else 1
    for step in range(steps):
        # Below nohup and its like a signal is ignored from the start on, and a program has to leave that so.
        command = ["env", f"--default-signal={name}", PROGRAM]
        output = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT}
        with running(command, env=worker_environment(), **output) as process:
            wait_for_python(process.pid)
            time.sleep(step * (0.95 / 120 if full else 0.004))
            process.send_signal(number)
            said, _ = process.communicate(timeout=20)
        assert (process.returncode, said) == (-number, b""), step


COMMANDS = (["list", "--json"], ["search", "hotel"], ["verify"], ["licences"], ["show", "my-life-my-choice"])


@pytest.mark.endure
@pytest.mark.parametrize("sink", ["/dev/full", "closed"])
def test_output_that_can_not_be_written_is_said(sink):
    needs_program()
    redirection = ">&-" if sink == "closed" else f"> {sink}"
    for words in (*COMMANDS, ["check"], ["--help"], ["search", "--help"]):
        done = run_program(
            ["sh", "-c", f'exec "$@" {redirection}', "sh", str(PROGRAM), *words],
            env=worker_environment(), stderr=subprocess.PIPE, text=True, timeout=60,
        )  # fmt: skip
        said = done.stderr.splitlines()
        assert done.returncode == 1, words
        assert len(said) == 1, said
        assert said[0].startswith(("The answer could not be written", "Nothing was done"))


@pytest.mark.endure
def test_a_reader_that_is_gone_ends_it_in_silence():
    needs_program()
    reads, writes = os.pipe()
    os.close(reads)
    for words in COMMANDS:
        done = run_program(
            [str(PROGRAM), *words], env=worker_environment(), stdout=writes, stderr=subprocess.PIPE, timeout=60
        )  # fmt: skip
        assert (done.returncode, done.stderr) == (141, b""), words
    os.close(writes)
