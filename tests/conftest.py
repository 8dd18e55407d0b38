"""Every test runs without a screen, in an empty home, and may leave no window behind."""

import gc
import os
import shutil
import signal
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from bench.virtual_screen import VirtualScreen
    from tests.patient_bot import PatientBot

ROOT = Path(__file__).parents[1]
# pytest adds much to each assertion: what it made of a test file is kept, whatever Python keeps on this computer.
sys.dont_write_bytecode, sys.pycache_prefix = False, str(ROOT / ".work" / "pycache")
if "--onscreen" not in sys.argv:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.umask(0o022)  # a program whose files a group may change is not as it was built
if sys.platform == "linux":
    # As the program itself does while Qt starts: no font cache in anybody's home.
    rules = ROOT / "guide" / "window" / "theme" / "assets" / "fonts.conf"
    os.environ.setdefault("FONTCONFIG_FILE", str(rules))


FIGURE = "figure: "
SCREEN: pytest.StashKey["VirtualScreen"] = pytest.StashKey()
COLLECTED: pytest.StashKey[set[Path]] = pytest.StashKey()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--onscreen", action="store_true", help="show the windows that are tested")
    parser.addoption(
        "--full", action="store_true", help="let the tests of endurance run at their full length"
    )
    parser.addoption("--run-limit", type=float, metavar="MINUTES", help="end a whole run that takes longer")


def pytest_configure(config: pytest.Config) -> None:
    """Open a virtual screen for each process that runs tests, where there can be one."""
    # A shell lets its programs in the background ignore Ctrl+C; the programs that are tested would, too.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    is_controller = bool(config.getoption("numprocesses", None)) and not hasattr(config, "workerinput")
    if config.getoption("run_limit") and not hasattr(config, "workerinput"):
        from tests.run_limit import RunLimit

        config.pluginmanager.register(RunLimit(config.getoption("run_limit")))
    if sys.platform == "linux" and shutil.which("Xvfb") and not is_controller:
        from bench.virtual_screen import VirtualScreen

        screen = VirtualScreen().__enter__()
        config.add_cleanup(lambda: screen.__exit__(None, None, None))
        config.stash[SCREEN] = screen
        if "--onscreen" not in sys.argv:
            os.environ["DISPLAY"] = screen.display
    if hasattr(config, "workerinput") and config.args == ["tests"]:
        from tests.rewriting import rewrite_a_share

        words = config.workerinput
        rewrite_a_share(config, int(words["workerid"].removeprefix("gw")), words["workercount"])


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Note the files of all tests, before any is left out by its mark."""
    config.stash[COLLECTED] = {item.path for item in items}


def pytest_collection_finish() -> None:
    """Let collecting garbage leave the tests themselves out, which are some hundred thousand objects."""
    gc.collect()
    gc.freeze()


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Use one process more than there are cores, as many tests wait for a program or a screen."""
    return (os.cpu_count() or 1) + 1


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what the tests of endurance counted and measured."""
    reports = terminalreporter.getreports("passed") + terminalreporter.getreports("failed")
    lines = sorted(
        f"| {name.removeprefix(FIGURE)} | {value} |"
        for report in reports
        for name, value in report.user_properties
        if name.startswith(FIGURE) and report.when == "call"
    )
    if lines:
        terminalreporter.section("figures")
        terminalreporter.write_line("\n".join(lines))


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "PatientBot":
    """The bot of pytest-qt, which waits long enough on a busy computer."""
    from tests.patient_bot import PatientBot

    return PatientBot(request)


@pytest.fixture
def full(request: pytest.FixtureRequest) -> bool:
    """Whether a test of endurance is to run at its full length."""
    return bool(request.config.getoption("--full"))


@pytest.fixture
def figures(record_property: Callable[[str, object], None]) -> Callable[[str, object], None]:
    """Note a figure for the table at the end: figures("R1: kills survived", 1000)."""
    return lambda name, value: record_property(FIGURE + name, value)


@pytest.fixture
def collected_files(request: pytest.FixtureRequest) -> set[Path]:
    """The files of all tests that were collected, also of those that this run leaves out by a mark or a word."""
    return request.config.stash[COLLECTED]


@pytest.fixture(scope="session")
def virtual_screen(request: pytest.FixtureRequest) -> "VirtualScreen":
    """The screen of this process; without one the test is skipped."""
    screen = request.config.stash.get(SCREEN, None)
    return screen or pytest.skip("there is no virtual screen here")


@pytest.fixture(autouse=True, scope="session")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The home of all tests, in which nothing may appear."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("HOME", "USERPROFILE", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
            patch.setenv(name, str(home))
        yield home


@pytest.fixture(autouse=True)
def empty_home(home: Path) -> Iterator[Path]:
    """The home, which is empty after each test: what a test left there fails it, and goes before the next."""
    yield home
    left = list(home.iterdir())
    for path in left:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    assert left == []


@pytest.fixture(autouse=True, scope="session")
def own_settings_untouched() -> Iterator[None]:
    """What the person who runs the tests chose in this checkout stays as it is."""
    folder = ROOT / "data"

    def kept() -> dict[str, bytes] | None:
        return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.is_dir() else None

    before = kept()
    yield
    assert kept() == before


@pytest.fixture(autouse=True)
def no_window_left() -> Iterator[None]:
    """Each test closes what it opened, but for a window that the tests of its file share (`open_shared`).

    It leaves no application in which later tests could open no window.
    """
    yield
    if "PySide6.QtGui" not in sys.modules:
        return
    from PySide6.QtCore import QEvent
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance()
    if application is None:
        return
    assert isinstance(application, QApplication), "a test that draws needs the fixture qapp"
    open_now = [w for w in QApplication.topLevelWidgets() if w.isVisible() and not w.property("shared")]
    for window in open_now:
        window.close()
    # What waits to be deleted would be restyled with the window of the next test, which takes longer than all else.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert open_now == []


@pytest.fixture(autouse=True)
def garbage() -> Iterator[None]:
    """As the program with a window does: no thread but this one collects what is left of a window."""
    if "PySide6.QtCore" not in sys.modules:
        yield
        return
    from guide.window.background.collector import collect_due

    gc.disable()
    yield
    collect_due()
