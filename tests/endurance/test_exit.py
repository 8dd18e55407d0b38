"""X1, X2: the quick exit of the real program, from every state: nothing of it is left, and nothing comes back."""

import os
import shutil
import sys
import textwrap
import time
from pathlib import Path

import pytest

from bench.contenders import PROGRAM
from bench.exit import WAYS, Packs, Stage
from bench.exit_states import STATES as SEEN_STATES
from bench.virtual_screen import VirtualScreen
from tests.driving import running
from tests.running import run_program
from tests.shipped import prepared_packs

ROOT = Path(__file__).parents[2]

# A worker's session up to some state, in the real program, without a screen.
DRIVE = """
import os, sys
from pathlib import Path
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox
from guide.app import App
from guide.packs.opening import content_of
from guide.content.load import load
from guide.paths import content_folder
from guide.packs.known import Known
from guide.window.controllers import search_loader

SHORTCUT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier

def start(folder, *, anew=False):
    global app, window, field, rest
    known, prepared = None, Path(os.environ["PREPARED"])
    if folder == content_folder() and not anew:
        folder = prepared
        known = Known(frozenset(os.environ["MANIFESTS"].split()), os.environ["JOINED"], prepared / "joined.bin")
    app = App(content_of(folder, known), data=Path(os.environ["DATA"]))
    app.show()
    window = app.window
    field = window.top_bar.field
    until(window.isActiveWindow)
    until(lambda: app.after_paint)
    rest = app.after_paint.rest

def until(condition):
    for _ in range(6000):
        if condition():
            return
        QTest.qWait(5)
    raise SystemExit("waited in vain")

def ready():
    until(lambda: app.window.search.search)

def results():
    ready()
    QTest.keyClicks(field, "hotel training")
    until(rest.results.model.rowCount)

def page():
    results()
    QTest.keyClick(field, Qt.Key.Key_Return)
    until(lambda: window.navigator.location.page)

def address():
    page()
    rest.reader_pane.address_bar.show_address("https://example.org/")

def press(*keys):
    # The widget is held on to, or its window is lost with it.
    widget = QApplication.activePopupWidget() or QApplication.activeModalWidget() or window
    top = widget.window()
    QTest.keyClick(top.windowHandle(), *keys)

def leave():
    print("before", flush=True)
    way = sys.argv[1]
    if way == "button":
        QTest.mouseClick(window.top_bar.hide_button, Qt.MouseButton.LeftButton)
    for _ in range(3 if way == "shift" else 0):
        press(Qt.Key.Key_Shift)
    if way == "shortcut":
        press(Qt.Key.Key_H, SHORTCUT)
    print("still here", flush=True)
    end(1)

end = os._exit
"""

# Menus and dialogs have loops of their own: they are left from inside.
STATES = {
    "start page": "ready()",
    "search not ready": "",
    "typing": "QTest.keyClicks(field, 'h')",
    "results": "results()",
    "page": "page()",
    "find bar": "page(); rest.focus.find()",
    "filters": "results(); window.actions_by_id['filter'].trigger()",
    "address bar": "address()",
    "address in a line that can't be changed": "address(); rest.reader_pane.address_bar.address_field.setFocus()",
    "menu": "QTimer.singleShot(0, leave); window.top_bar.menu_button.menu().exec(QPoint(50, 50))",
    "context menu": "page(); QTimer.singleShot(0, leave); "
    "rest.reader_pane.reader.context_menu(QPoint(9, 9)).exec(QPoint(50, 50))",
    "list of places": "window.contents.place_box.showPopup()",
    "dialog": "QTimer.singleShot(300, leave); QMessageBox.question(window, 'Field Guide', 'Sure?')",
    "text in a dialog": "from PySide6.QtWidgets import QInputDialog; "
    "QTimer.singleShot(300, leave); QInputDialog.getText(window, 'Field Guide', 'Name')",
    "place chosen": "ready(); window.contents.place_box.setCurrentIndex(3); window.contents.place_box.activated.emit(3)",
}
# A process for each takes seconds; tests/window/exit has every state in the gate.
IN_GATE = {"search not ready", "page", "menu", "dialog"}
# The states of the standalone program that are left where not everything is to be; in full it is every state.
SOME = {"start page", "accent half typed", "menu", "search being built"}
NO_BUTTON = {"menu", "context menu", "list of places", "dialog", "text in a dialog"}


def ways_of(state, *, full):
    """In full every way that can be gone; else one, in turn. Without a screen no click goes through a list."""
    ways = ["shift", "shortcut"] if state in NO_BUTTON else ["shift", "shortcut", "button"]
    number = list(STATES).index(state) % len(ways)
    return ways if full else ways[number : number + 1]


@pytest.fixture(scope="session")
def prepared(tmp_path_factory):
    """The packs as they come with the program: most starts are those of the program."""
    return prepared_packs(tmp_path_factory)


@pytest.fixture(autouse=True)
def known_prepared(prepared, monkeypatch):
    for name, value in prepared.items():
        monkeypatch.setenv(name, value)


def run(body, *words, folder):
    home = folder / "host"
    home.mkdir(exist_ok=True)
    places = {name: str(home) for name in ("HOME", "TMPDIR", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME")}
    home.chmod(0o700)
    done = run_program(
        [sys.executable, "-B", "-c", DRIVE + textwrap.dedent(body), *words],
        cwd=ROOT, env={**os.environ, **places, "DATA": str(folder / "data")}, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    return done, sorted(path.name for path in home.rglob("*"))


@pytest.mark.parametrize(
    "state", [pytest.param(each, marks=() if each in IN_GATE else pytest.mark.endure) for each in STATES]
)
def test_it_is_gone_and_left_nothing(state, tmp_path, full):
    for way in ways_of(state, full=full):
        done, left = run(f"start(content_folder())\n{STATES[state]}\nleave()", way, folder=tmp_path)
        assert (done.returncode, done.stdout) == (0, "before\n"), (way, done.stderr)
        assert left == []


def test_a_program_that_stays_or_leaves_something_is_caught(tmp_path):
    body = """
    start(content_folder())
    app.exit_keys._quick_exit = lambda: Path(os.environ["HOME"], "trace").write_text("hotel")
    leave()
    """
    done, left = run(body, "shift", folder=tmp_path)
    assert (done.returncode, done.stdout, left) == (1, "before\nstill here\n", ["trace"])


def test_it_leaves_broken_content(tmp_path):
    broken = ROOT / "tests" / "data" / "broken"
    done, left = run(f"start(Path({str(broken)!r}))\nleave()", "shortcut", folder=tmp_path)
    assert (done.returncode, done.stdout, left) == (0, "before\n", []), done.stderr


BUILDING = """
search_loader.MOST_IN_THREAD = 0
start(content_folder(), anew=True)
until(lambda: app.after_paint.loading.loader._child and app.after_paint.loading.loader._child.processId())
print(app.after_paint.loading.loader._child.processId(), flush=True)
"""


def is_running(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text("ascii").rpartition(")")[2].split()[0] not in "ZX"
    except FileNotFoundError:
        return False


def is_soon_gone(pid):
    end = time.monotonic() + 5
    while is_running(pid) and time.monotonic() < end:
        time.sleep(0.01)
    return not is_running(pid)


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
@pytest.mark.parametrize("way", ["shift", pytest.param("button", marks=pytest.mark.endure)])
def test_the_child_that_builds_the_search_goes_too(way, tmp_path):
    done, left = run(BUILDING + "leave()", way, folder=tmp_path)
    pid, *rest = done.stdout.split("\n")
    assert (done.returncode, rest, left) == (0, ["before", ""], []), done.stderr
    assert is_soon_gone(int(pid))


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_a_child_that_stays_is_caught():
    with running([sys.executable, "-c", "import time; time.sleep(60)"]) as child:
        assert is_running(child.pid)
    assert is_soon_gone(child.pid)


SEEN = """
start(content_folder())
ready()
print(repr(window.navigator.location), repr(field.text()), window.panes.page_stack.currentWidget() is window.start_page,
      window.contents.place_box.currentIndex(), rest.reader_pane.find_bar.field.text(), window.windowTitle(), flush=True)
end(0)
"""


def test_the_next_start_knows_nothing(tmp_path):
    first, _ = run(SEEN, folder=tmp_path)
    body = f"start(content_folder())\n{STATES['find bar']}\nleave()"
    done, left = run(body, "shift", folder=tmp_path)
    assert (done.returncode, left) == (0, []), done.stderr
    again, _ = run(SEEN, folder=tmp_path)
    assert again.stdout == first.stdout
    assert " True 0  Field Guide" in again.stdout


@pytest.mark.endure
def test_a_start_that_knows_something_is_caught(tmp_path):
    first, _ = run(SEEN, folder=tmp_path)
    body = SEEN.replace("print(", "window.navigator.open('danger-now')\nprint(", 1)
    assert run(body, folder=tmp_path)[0].stdout != first.stdout


@pytest.fixture
def stage(tmp_path):
    if not PROGRAM.is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if not shutil.which("Xvfb"):
        pytest.skip("there is no screen to show the program on")
    home = tmp_path / "host"
    home.mkdir()
    with VirtualScreen() as screen:
        yield Stage(screen, home), Packs(tmp_path), home


@pytest.mark.bundle
@pytest.mark.endure
def test_the_program_is_left_from_every_state_by_every_way(stage, figures, full):
    stage, packs, home = stage
    found = []
    wanted = [each for each in SEEN_STATES if full or each.name in SOME]
    for number, state in enumerate(wanted):
        # In full by every way; else by one, in turn.
        for way in WAYS if full else WAYS[number % 3 : number % 3 + 1]:
            left = stage.leave(packs.program(state), state, way)
            assert left.code == 0, left
            assert all(is_soon_gone(pid) for pid in left.children), left
            assert len(left.children) >= state.children, left
            found.append(left)
    assert list(home.rglob("*")) == []
    figures("X1: exits of the program", len(found))
    figures("X1: press → covered, slowest, ms", round(max(left.covered for left in found)))
    figures("X1: press → process gone, slowest, ms", round(max(left.gone for left in found)))
