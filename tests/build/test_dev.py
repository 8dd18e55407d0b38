"""The bootstrap script, run as a person runs it: in a small project with a small program in guide/'s place."""

import importlib
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest

BUILD = Path(__file__).resolve().parents[2] / "build"
NO_DISPLAY = "No display was found, so Field Guide answers here in the terminal.\n"
LISTED = "every entry\n"
PROGRAM = """
import json, os, sys

if sys.argv[1:2] == ["list"]:
    print("every entry")
elif sys.argv[1:]:
    print(json.dumps({"words": sys.argv[1:], "stdin": sys.stdin.read(), "folder": os.getcwd()}))
    sys.exit(7)
else:
    exec(os.environ["WINDOW"])
"""
PAINT = """
import os
os.dup2(int(os.environ["FIELDGUIDE_STDERR_FD"]), 2)
os.close(int(os.environ["FIELDGUIDE_STDERR_FD"]))
os.write(int(os.environ["FIELDGUIDE_STARTED_FD"]), b"1")
os.close(int(os.environ["FIELDGUIDE_STARTED_FD"]))
"""
ABORT = "os.abort()"


class Project:
    """A project of the smallest kind that dev.py can serve, with an environment that is ready."""

    def __init__(self, root: Path, level: str = "RUN") -> None:
        self.root = root
        (root / "build").mkdir(parents=True)
        for script in BUILD.glob("*.py"):
            shutil.copy(script, root / "build")
        for lock in ("requirements.txt", "requirements-dev.txt"):
            (root / "build" / lock).write_text("# nothing\n")
        (root / "guide").mkdir()
        (root / "guide" / "__main__.py").write_text(PROGRAM)
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", root / ".venv"], check=True)
        environment = importlib.import_module("environment")
        environment.Environment(root).mark(environment.Level[level])

    def start(self, *words: str, folder: Path | None = None, **variables: str) -> subprocess.Popen[str]:
        """Start dev.py on a machine without a display, in a process group of its own."""
        kept = {
            k: v for k, v in os.environ.items() if k not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
        }
        command = [sys.executable, str(self.root / "build" / "dev.py"), *words]
        return subprocess.Popen(
            command,
            cwd=folder or self.root,
            env={**kept, **variables},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def dev(
        self, *words: str, stdin: str = "", folder: Path | None = None, **variables: str
    ) -> SimpleNamespace:
        """Run dev.py to its end; gives its exit code, its standard output and its standard error."""
        process = self.start(*words, folder=folder, **variables)
        out, err = process.communicate(stdin, timeout=30)
        return SimpleNamespace(code=process.returncode, out=out, err=err)

    def window(self, program: str, **variables: str) -> SimpleNamespace:
        """Run the window where there is a display; the program is what the window does."""
        return self.dev("run", WINDOW=program, QT_QPA_PLATFORM="offscreen", **variables)


@pytest.fixture(autouse=True)
def _scripts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(str(BUILD))


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.fixture
def environment() -> ModuleType:
    return importlib.import_module("environment")


@pytest.fixture
def packages() -> ModuleType:
    return importlib.import_module("packages")


@pytest.fixture
def gate() -> ModuleType:
    return importlib.import_module("gate")


@pytest.mark.parametrize("words", [[], ["-h"], ["--help"], ["fly"], ["test", "fast"], ["bundle", "x"]])
def test_what_is_no_word_gets_the_usage(project: Project, words: list[str]) -> None:
    done = project.dev(*words)
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("usage: python3 build/dev.py WORD")


def test_run_hands_its_words_on_and_gives_the_programs_exit_code(project: Project) -> None:
    done = project.dev("run", "search", "hotel training", "--json", stdin="asked\n")
    assert (done.code, done.err) == (7, "")
    assert json.loads(done.out)["words"] == ["search", "hotel training", "--json"]
    assert json.loads(done.out)["stdin"] == "asked\n"


def test_check_is_the_programs_word(project: Project) -> None:
    assert json.loads(project.dev("check", "folder", "--json").out)["words"] == ["check", "folder", "--json"]


def test_the_program_stays_in_the_folder_where_one_stands(project: Project, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    (elsewhere / "guide").mkdir(parents=True)
    (elsewhere / "guide" / "__main__.py").write_text("print('a trap')")
    assert json.loads(project.dev("run", "check", ".", folder=elsewhere).out)["folder"] == str(elsewhere)


def test_without_a_display_the_list_answers(project: Project) -> None:
    done = project.dev("run")
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


@pytest.mark.parametrize("display", [":9", ":9.0", "unix:9"])
def test_a_display_that_nobody_serves_is_none(project: Project, display: str) -> None:
    done = project.dev("run", DISPLAY=display, WAYLAND_DISPLAY="wayland-9", XDG_RUNTIME_DIR=str(project.root))
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


def test_words_need_no_display(project: Project) -> None:
    assert project.dev("run", "list").err == ""


def test_qts_own_abort_becomes_the_sentence(project: Project) -> None:
    qt = "from PySide6.QtWidgets import QApplication; QApplication([])"
    # A display across the network is left to Qt to try; nothing listens at this one.
    site = str(Path(importlib.import_module("PySide6").__file__ or "").parents[1])
    done = project.dev("run", WINDOW=qt, DISPLAY="127.0.0.1:99", PYTHONPATH=site)
    assert (done.code, done.out, done.err) == (0, LISTED, NO_DISPLAY)


def test_another_abort_before_the_first_paint_shows_its_words_too(project: Project) -> None:
    done = project.window("print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (0, LISTED, "dire\n" + NO_DISPLAY)


def test_a_crash_after_the_first_paint_is_passed_on(project: Project) -> None:
    done = project.window(PAINT + "print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (128 + signal.SIGABRT, "", "dire\n")


def test_a_window_that_only_writes_the_byte_is_heard_as_well(project: Project) -> None:
    byte = "os.write(int(os.environ['FIELDGUIDE_STARTED_FD']), b'1')\n"
    done = project.window(byte + "print('dire', file=sys.stderr, flush=True); " + ABORT)
    assert (done.code, done.out, done.err) == (128 + signal.SIGABRT, "", "dire\n")


def test_a_failure_before_the_first_paint_is_told_in_full(project: Project) -> None:
    done = project.window("raise RuntimeError('no content')")
    assert (done.code, done.out) == (1, "")
    assert done.err.endswith("RuntimeError: no content\n")


def test_the_window_closes_though_a_browser_goes_on(project: Project) -> None:
    browser = "import subprocess; subprocess.Popen(['sleep', '20'], stdout=subprocess.DEVNULL)\n"
    began = time.monotonic()
    done = project.window(PAINT.replace("os.dup2", "0 and os.dup2") + browser)
    assert done.code == 0
    assert time.monotonic() - began < 10


def wait_for_line(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline()


def has_ended(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return True
    return False


SLEEP = "import signal, time; print(os.getpid(), flush=True)\n"


@pytest.mark.parametrize("deaf", ["", "signal.signal(signal.SIGINT, signal.SIG_IGN)\n"])
def test_ctrl_c_ends_quietly(project: Project, deaf: str) -> None:
    window = (
        SLEEP + "signal.signal(signal.SIGINT, signal.SIG_DFL)\n" + deaf + "print(flush=True); time.sleep(20)"
    )
    process = project.start("run", WINDOW=window, QT_QPA_PLATFORM="offscreen")
    pid = int(wait_for_line(process))
    wait_for_line(process)
    os.killpg(process.pid, signal.SIGINT)
    _, err = process.communicate(timeout=10)
    assert (process.returncode, err) == (130, "")
    assert has_ended(pid)


def test_told_to_end_the_script_takes_the_program_with_it(project: Project) -> None:
    process = project.start("run", WINDOW=SLEEP + "time.sleep(20)", QT_QPA_PLATFORM="offscreen")
    pid = int(wait_for_line(process))
    process.terminate()
    process.communicate(timeout=10)
    assert process.returncode == 128 + signal.SIGTERM
    assert has_ended(pid)


def test_an_old_python_hears_one_sentence() -> None:
    code = f"import runpy, sys; sys.version_info = (3, 9, 2); runpy.run_path({str(BUILD / 'dev.py')!r})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (1, "Field Guide needs Python 3.11 or newer; this is 3.9.\n")


def test_the_stamp_tells_what_is_installed(project: Project, environment: ModuleType) -> None:
    ours, run, develop = (
        environment.Environment(project.root),
        environment.Level.RUN,
        environment.Level.DEVELOP,
    )
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    ours.mark(develop)
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, True)
    (project.root / "build" / "requirements-dev.txt").write_text("# something else\n")
    assert (ours.is_ready(run), ours.is_ready(develop)) == (True, False)
    (project.root / "build" / "requirements.txt").write_text("# something else\n")
    assert not ours.is_ready(run)


def test_an_environment_of_another_python_is_not_ready(project: Project, environment: ModuleType) -> None:
    stamp = project.root / ".venv" / "installed.txt"
    stamp.write_text(stamp.read_text().replace(sys.implementation.cache_tag or "", "cpython-39"))
    assert not environment.Environment(project.root).is_ready(environment.Level.RUN)


@pytest.mark.parametrize("gone", ["python", "home", "stamp", "all"])
def test_an_environment_that_lost_something_is_not_ready(
    project: Project, environment: ModuleType, gone: str
) -> None:
    ours = environment.Environment(project.root)
    if gone == "python":
        ours.python.unlink()
        ours.python.symlink_to(project.root / "no-python")
    elif gone == "home":
        (ours.folder / "pyvenv.cfg").write_text("home = /nowhere/bin\n")
    elif gone == "stamp":
        (ours.folder / "installed.txt").unlink()
    else:
        shutil.rmtree(ours.folder)
    assert not ours.is_ready(environment.Level.RUN)


def test_what_is_not_ready_is_made_and_a_broken_install_made_anew(
    project: Project, environment: ModuleType, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "home-of-pip"))
    monkeypatch.setenv("PIP_NO_CACHE_DIR", "1")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    ours, run = environment.Environment(project.root), environment.Level.RUN
    ours.python.unlink()
    ours.python.symlink_to(project.root / "no-python")
    ours.prepare(run)
    assert ours.is_ready(run)
    lock = project.root / "build" / "requirements-dev.txt"
    lock.write_text(f"no-such-thing==1.0 --hash=sha256:{'0' * 64}\n")
    with pytest.raises(Exception, match="could not be installed"):
        ours.prepare(environment.Level.DEVELOP)
    assert not ours.is_ready(run)


def test_needs_are_seen_as_they_will_be_used(packages: ModuleType) -> None:
    need = packages.Need
    assert need(package="libc6", library="libc.so.6").is_met()
    assert not need(package="libnone1", library="libnone.so.1").is_met()
    assert need(package="python3", command=sys.executable).is_met()
    assert not need(package="none", command="no-such-command").is_met()
    assert need(package="python3", module="json").is_met()
    assert not need(package="python3-none", module="no_such_module").is_met()


def test_packages_are_named_for_this_python(packages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    monkeypatch.setattr(sys, "base_prefix", "/usr")
    assert [need.package for need in packages.for_environment()] == [f"python{version}-venv"]
    assert [need.package for need in packages.for_freezing()] == ["binutils", f"libpython{version}"]


def test_wayland_is_asked_for_where_it_is_used(packages: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAYLAND_DISPLAY", "wayland-0")
    assert "libwayland-client0" in [need.package for need in packages.for_window()]
    monkeypatch.delenv("WAYLAND_DISPLAY")
    assert "libwayland-client0" not in [need.package for need in packages.for_window()]
    assert "libxcb-cursor0" in [need.package for need in packages.for_window()]


@pytest.fixture
def some_needs(packages: ModuleType) -> list[object]:
    lacking = [("libnone2", "libnone.so.2"), ("libnone1", "libnone.so.1"), ("libnone1", "libnone-more.so.1")]
    needs = [packages.Need(package=package, library=library) for package, library in lacking]
    return [packages.Need(package="libc6", library="libc.so.6"), *needs]


def test_a_user_without_rights_gets_one_line_to_copy(
    packages: ModuleType,
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert packages.supply(some_needs) == some_needs[1:]
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines()[-1] == "sudo apt-get install libnone1 libnone2"
    assert err.count("apt-get") == 1


def test_root_installs_what_is_missing(
    packages: ModuleType,
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    for tool in ("apt-get", "dpkg"):
        (tmp_path / tool).write_text(f'#!/bin/sh\necho "$DEBIAN_FRONTEND: $@" >> {tmp_path}/said\n')
        (tmp_path / tool).chmod(0o755)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    monkeypatch.setenv("PATH", str(tmp_path), prepend=os.pathsep)
    assert packages.supply(some_needs) == some_needs[1:]  # this apt-get brings nothing
    update, install = (tmp_path / "said").read_text().splitlines()
    assert update.startswith("noninteractive: ")
    assert update.endswith(" update")
    assert install.endswith(" install -y --no-install-recommends libnone1 libnone2")


def test_a_system_without_apt_hears_which_libraries(
    packages: ModuleType,
    some_needs: list[object],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    packages.supply(some_needs)
    assert "lacks libnone.so.2, libnone.so.1, libnone-more.so.1." in capsys.readouterr().err


def step(gate: ModuleType, name: str, outcome: str) -> object:
    return gate.Step(name=name, outcome=gate.Outcome(outcome), seconds=1.0, reason="")


@pytest.mark.parametrize(
    ("bundle", "tests", "code", "strict_code"),
    [
        ("passed", "passed", 0, 0),
        ("NOT RUN", "passed", 0, 1),
        ("FAILED", "passed", 1, 1),
        ("passed", "FAILED", 1, 1),
        ("passed", "NOT RUN", 1, 1),
    ],
)
def test_the_gates_exit_code(gate: ModuleType, bundle: str, tests: str, code: int, strict_code: int) -> None:
    steps = [step(gate, "bundle", bundle), step(gate, "tests", tests)]
    assert gate.exit_code(steps, is_strict=False) == code
    assert gate.exit_code(steps, is_strict=True) == strict_code


def test_the_summary_names_what_was_not_run(gate: ModuleType) -> None:
    steps = [
        step(gate, "ruff check", "passed"),
        step(gate, "bundle", "NOT RUN"),
        step(gate, "tests", "passed"),
    ]
    lines = gate.summary(steps, gate.Counts(passed=3, skipped=1), 0).splitlines()
    assert lines[-3:] == [
        "NOT RUN, so nothing is known about it: bundle",
        "The gate passed.",
        "Tests: 3 passed, 0 failed, 1 skipped",
    ]
    failed = gate.summary([*steps, step(gate, "mypy", "FAILED")], gate.Counts(passed=3), 1).splitlines()
    assert failed[-2:] == ["The gate FAILED: mypy", "Tests: 3 passed, 0 failed"]


TESTS = """
import pytest

def test_fine(): pass
def test_wrong(): assert WRONG
@pytest.mark.bundle
def test_program(): raise SystemExit(3)
"""


@pytest.fixture
def tested(tmp_path: Path, environment: ModuleType) -> Project:
    """A project whose environment is the one that runs this, so that it has pytest."""
    root = tmp_path / "tested"
    root.mkdir()
    (root / ".venv").symlink_to(sys.prefix)
    (root / "pytest.ini").write_text("[pytest]\nmarkers = bundle\naddopts = -p no:pytestqt\n")
    return environment.Environment(root)


@pytest.mark.parametrize(("right", "outcome", "passed"), [(True, "passed", 2), (False, "FAILED", 1)])
def test_without_the_bundle_its_tests_are_not_run(
    gate: ModuleType, tested: SimpleNamespace, right: bool, outcome: str, passed: int
) -> None:
    (tested.root / "test_it.py").write_text(TESTS.replace("WRONG", str(right)))
    taken = gate.Gate(tested)
    taken.skip("bundle", "this system lacks objdump")
    taken.test([])
    assert [(done.name, str(done.outcome)) for done in taken.steps[1:]] == [
        ("tests", outcome),
        ("tests of bundle", "NOT RUN"),
    ]
    assert taken.counts == gate.Counts(passed=passed, failed=2 - passed)


def test_without_qt_there_are_no_tests(
    gate: ModuleType, packages: ModuleType, tested: SimpleNamespace
) -> None:
    taken = gate.Gate(tested)
    taken.skip("bundle", "")
    taken.test([packages.QT[0]])
    assert [str(done.outcome) for done in taken.steps] == ["NOT RUN", "NOT RUN"]


def test_tests_that_break_off_count_as_failed(gate: ModuleType, tmp_path: Path) -> None:
    assert gate.read_counts(tmp_path / "none.xml") == gate.Counts(failed=1)
