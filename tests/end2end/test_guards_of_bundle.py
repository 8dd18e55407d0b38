"""The guards of the frozen program: what it holds, what it prints, what it hands to a browser."""

import importlib.util
import re
import shutil
from pathlib import Path

import pytest

from tests.driving import PROGRAM, copy_of_program, needs_program, running, until, worker_environment
from tests.running import run_program
from tests.starting import linked_copy

pytestmark = pytest.mark.bundle

ADDRESS = "https://example.org/coats?a=1&b=%20"
PACK = """\
format: 1
id: small
title: Small
edition: 1
published: 2026-11-24
publisher: A test
languages: [en]
licence: CC BY 4.0
sources: [{title: A list, seen_on: 2026-11-20}]
review: {default: 365}
"""
ENTRY = f"""\
id: coat-drive
kind: program
title: Coat drive
summary: A yearly collection of coats.
links: [{{url: "{ADDRESS}", title: The page}}]
sources: [{{title: A printed list, seen_on: 2026-11-20}}]
status: active
confidence: confirmed
reviewed: 2026-11-24
"""
BROWSER = """\
#!/bin/sh
exec > "{told}.new"
printf '%s\\n' "$@"
env
mv "{told}.new" "{told}"
"""


@pytest.fixture
def stick(tmp_path):
    """A copy of the program whose guide has one page with one link."""
    copy = copy_of_program(tmp_path / "stick").parent
    shutil.rmtree(copy / "resources")
    (copy / "resources" / "programs").mkdir(parents=True)
    (copy / "resources" / "pack.yaml").write_text(PACK, encoding="utf-8")
    (copy / "resources" / "programs" / "coat-drive.yaml").write_text(ENTRY, encoding="utf-8")
    return copy


@pytest.mark.endure
@pytest.mark.parametrize("before", [{}, {"LD_LIBRARY_PATH": "/host/lib", "QT_PLUGIN_PATH": "/host/qt"}])
def test_a_browser_is_started_as_the_host_starts_one(stick, screen, tmp_path, before):
    bin_folder, told = tmp_path / "bin", tmp_path / "told"
    bin_folder.mkdir()
    browser = bin_folder / "xdg-open"
    browser.write_text(BROWSER.format(told=told), encoding="utf-8")
    browser.chmod(0o755)
    variables = {**worker_environment(), **before, "PATH": f"{bin_folder}:/usr/bin:/bin"}
    with running([stick / "FieldGuide-Linux.com"], env=variables, cwd=tmp_path):
        screen.focus_guide()
        pauses = (0.4 * 2**number for number in range(10))  # a busy computer needs longer ones

        def pressed():
            # Again from the search box until the page with its one link is there.
            pause = str(next(pauses))
            screen.xdotool("key", "ctrl+k", "ctrl+a")
            screen.xdotool("type", "--delay", "20", "coat drive")
            for key in ("Return", "Tab", "Return", "Tab", "space"):
                screen.xdotool("sleep", pause, "key", key)
            return told.is_file()

        until(pressed, "the browser", seconds=240)
    address, *lines = told.read_text(encoding="utf-8").splitlines()
    assert address == ADDRESS
    given = dict(line.partition("=")[::2] for line in lines)
    # It gets no session bus to start, and a shell adds some variables by itself.
    assert {name: value for name, value in given.items() if name not in ("PWD", "OLDPWD", "SHLVL", "_")} == {
        **variables,
        "DBUS_SESSION_BUS_ADDRESS": "disabled:",
    }


@pytest.mark.endure
def test_a_window_prints_nothing_though_qt_has_much_to_say(stick, screen, tmp_path):
    variables = {**worker_environment(), "QT_DEBUG_PLUGINS": "1"}
    printed = tmp_path / "session-errors"
    with printed.open("wb") as file:
        command = [stick / "FieldGuide-Linux.com"]
        with running(command, env=variables, stdout=file, stderr=file) as process:
            screen.focus_guide()
            screen.xdotool("key", "ctrl+q")
            assert process.wait(10) == 0
    assert printed.read_bytes() == b""
    # The control: the check of itself, meant for a person at work on the program, is not silent.
    with printed.open("wb") as file:
        command = [str(stick / "FieldGuide-Linux.com"), "--self-check", str(tmp_path / "r.txt")]
        run_program(command, env=variables, stdout=file, stderr=file, check=True, timeout=60)
    assert b"qt.core.plugin" in printed.read_bytes()


def verify(program):
    return run_program([str(program), "verify"], capture_output=True, text=True, env=worker_environment())


def test_the_program_is_as_its_list_says_also_for_sha256sum():
    needs_program()
    done = verify(PROGRAM)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.match(r"\d{3,} files are in the list; all are as they were built or copied\.\n", done.stdout)
    command = ["sha256sum", "--strict", "--quiet", "-c", "SHA256SUMS"]
    assert run_program(command, cwd=PROGRAM.parent).returncode == 0


def test_one_bit_in_a_library_is_named(tmp_path):
    program = linked_copy(tmp_path / "copy")
    library = next((program.parent / "program-linux").rglob("libQt6Core.so*"))
    data = library.read_bytes()
    library.unlink()
    library.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    done = verify(program)
    assert done.returncode == 1
    assert f"{library.relative_to(program.parent).as_posix()} differs from what was built.\n" in done.stdout


def _source_of(name: str) -> str:
    spec = importlib.util.find_spec(name)
    return (spec and spec.origin) or ""


@pytest.mark.endure
def test_the_search_for_network_code_finds_some(stick):
    """The control of what the build itself looks for, and of the two lists of names agreeing with the disk."""
    from freeze import network

    assert network.code_in(stick) == []
    for name in (
        "socket.pyc",
        "_socket.cpython-311-x86_64-linux-gnu.so",
        "libssl.so.3",
        "libQt6Network.so.6",
        "_hashlib.abi3.so",
    ):
        (stick / "program-linux" / name).write_bytes(b"x")
    assert len(network.code_in(stick)) == 5


@pytest.mark.endure
def test_network_code_that_was_put_in_can_not_be_imported(stick, tmp_path):
    import py_compile

    for name in ("socket", "selectors", "ssl"):
        source = _source_of(name)
        assert source
        py_compile.compile(source, cfile=str(stick / "program-linux" / f"{name}.pyc"), doraise=True)
    built = _source_of("_socket")
    if built and Path(built).is_file():
        shutil.copy(built, stick / "program-linux")
    done = run_program(
        [str(stick / "FieldGuide-Linux.com"), "--self-check", str(tmp_path / "r.txt")],
        env=worker_environment(),
    )
    assert (done.returncode, "can be imported" in (tmp_path / "r.txt").read_text(encoding="utf-8")) == (
        0,
        False,
    )
