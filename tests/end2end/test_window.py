"""The real window on the real content, as a process of its own: these end the process on purpose."""

import os
import sys
import textwrap
from pathlib import Path

import pytest

from tests.running import run_program
from tests.shipped import READY, prepared_packs

ROOT = Path(__file__).parents[2]

# Any use of a socket, and any file opened for writing, is told at once.
WATCH = """
import sys

def watch(event, args):
    if event.startswith("socket."):
        print("SOCKET", event, args, flush=True)
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        print("WRITES", args[0], flush=True)

sys.addaudithook(watch)
"""

DRIVE = """
import os
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from guide.app import App
from guide.packs.opening import content_of
from guide.paths import content_folder

content = content_of(content_folder())
app = App(content)
app.show()
window = app.window

def until(condition):
    for _ in range(6000):  # 30 seconds and more: the machine may be busy
        if condition():
            return
        QTest.qWait(5)
    raise SystemExit("waited in vain")

until(window.isActiveWindow)
until(lambda: app.after_paint)
rest = app.after_paint.rest
"""

# Most starts are those of the program, which has its packs ready made.
DRIVE_READY = DRIVE.replace("content = content_of(content_folder())", READY)

# But for their indexes, which the window then makes; to read all files of the authors anew takes longer than that.
DRIVE_WITHOUT_INDEXES = DRIVE_READY.replace(READY, READY + """
from dataclasses import replace
layers = tuple(replace(each, read_index=None) for each in content.layers)
content = replace(content, read_index=None, layers=layers)
""")  # fmt: skip


# What is chosen in these windows never reaches this checkout.
ELSEWHERE = """
import os, pathlib
import guide.paths
guide.paths.data_folder = lambda: pathlib.Path(os.environ["DATA_OF_TEST"])
"""


@pytest.fixture(autouse=True)
def data(tmp_path, monkeypatch):
    """Where the settings of the windows of a test lie."""
    monkeypatch.setenv("DATA_OF_TEST", str(tmp_path / "stick" / "data"))
    (tmp_path / "stick").mkdir()
    return tmp_path / "stick" / "data"


@pytest.fixture
def made_ready(tmp_path_factory, monkeypatch):
    for name, value in prepared_packs(tmp_path_factory).items():
        monkeypatch.setenv(name, value)


def run(program, **environment):
    return run_program(
        [sys.executable, "-B", "-c", ELSEWHERE + textwrap.dedent(program)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={**os.environ, **environment},
        timeout=120,
    )


def test_the_check_of_itself_needs_one_name_and_takes_a_time():
    for words in (["--self-check"], ["--self-check", "a", "1", "b"]):
        done = run_program([sys.executable, "-m", "guide", *words], cwd=ROOT, capture_output=True, text=True)
        assert (done.returncode, done.stderr[:7]) == (2, "usage: "), words


@pytest.mark.usefixtures("made_ready")
def test_a_worker_finds_opens_and_hides():
    done = run(
        WATCH
        + DRIVE_READY
        + """
QTest.keyClicks(window.top_bar.field, "hotel training law")
until(lambda: rest.results.model.rowCount())
QTest.keyClick(window.top_bar.field, Qt.Key.Key_Return)
print(window.navigator.location.page, "Minnesota" in rest.reader_pane.reader.toPlainText(), flush=True)
for _ in range(3):
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)
print("still here", flush=True)
"""
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["minnesota-hotel-training-law True"]


def test_pulled_out_at_the_first_paint_the_window_still_hides():
    done = run(
        """
import sys
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from guide.app import shipped_app

steps = []
app = shipped_app(steps.append)
sys.modules["guide.after_paint"] = None  # as if the stick with the module was gone
app.show()
while "painted" not in steps or not app.window.isActiveWindow():
    QTest.qWait(5)
print(app.after_paint, flush=True)
for _ in range(3):
    QTest.keyClick(app.window.windowHandle(), Qt.Key.Key_Shift)
print("still here", flush=True)
"""
    )
    assert (done.returncode, done.stdout) == (0, "None\n"), done.stderr


OPENED = """
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from guide.app import App

def opened(app, name):
    path = folder / name
    path.write_bytes(b"PK")
    return app.application.sendEvent(app.application, QFileOpenEvent(QUrl.fromLocalFile(str(path))))

class Early(App):
    def show(self):
        assert opened(self, "early.fieldguide")
        super().show()
"""


@pytest.mark.endure
@pytest.mark.usefixtures("made_ready")
@pytest.mark.parametrize("moment", ["before the window is there", "later"])
def test_a_file_dropped_on_the_icon_of_macos_is_read_like_one_dropped_on_the_window(tmp_path, moment):
    drive = DRIVE_READY
    if moment != "later":
        drive = f"{OPENED}\n{DRIVE_READY}".replace("app = App(", "app = Early(")
    done = run(
        f"""
from pathlib import Path
folder = Path({str(tmp_path)!r})
{drive}
{OPENED}
bar = window.notice_bar
if {moment!r} == "later":
    until(lambda: window.search.search is not None)
    assert not opened(app, "notes.txt")
    assert opened(app, "late.FieldGuide")
until(lambda: "This is not a pack as Field Guide writes it" in bar.sentence)
print("said")
"""
    )
    assert (done.returncode, done.stdout) == (0, "said\n"), done.stderr


@pytest.mark.usefixtures("made_ready")
def test_every_page_opens_without_a_socket_or_a_file(full):
    done = run(
        WATCH
        + DRIVE_READY
        + """
until(lambda: app.window.search.search)
kinds, is_full = set(), bool(os.environ["FULL"])
for number, entry in enumerate(app.guide.entries):
    # Every tenth page, and of each kind the parts of one page; at full length all of all.
    if is_full or number % 10 == 0 or entry.kind not in kinds:
        window.navigator.open(entry.id)
        QTest.qWait(1)
    for section in entry.sections if is_full or entry.kind not in kinds else ():
        window.navigator.open(f"{entry.id}#{section.id}")
        kinds.add(entry.kind)
for name in ("own:about", "own:shortcuts", "own:missing"):
    window.navigator.open(name)
search = app.window.search.search
search.search(search.plan("hotel"))
print("all opened", len(app.guide.entries) >= 30, flush=True)
window.actions_by_id["quit"].trigger()
""",
        FULL="1" if full else "",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["all opened True"]
    assert done.stderr.replace("This plugin does not support propagateSizeHints()\n", "") == ""


def test_the_watch_itself_can_see():
    done = run(WATCH + "import socket, os\nsocket.socket().close()\nopen(os.devnull, 'w').close()")
    assert "SOCKET socket.__new__" in done.stdout
    assert "WRITES" in done.stdout


def test_nothing_of_printing_is_loaded_before_it_is_asked_for():
    done = run("""
    import sys
    import guide.app, guide.window.main_window, guide.window.controllers.handout_controller
    print([name for name in sys.modules if "PrintSupport" in name or name.startswith("guide.printing")])
    """)
    assert done.stdout == "[]\n", done.stderr


def test_a_folder_without_content_opens_and_says_so(tmp_path):
    done = run(
        DRIVE.replace("content_folder()", f"__import__('pathlib').Path({str(tmp_path / 'nowhere')!r})")
        + """
from PySide6.QtWidgets import QLabel
print([label.text() for label in window.start_page.findChildren(QLabel)], flush=True)
"""
    )
    assert done.returncode == 0, done.stderr
    assert "No content could be read. 911 and 988 are below." in done.stdout


def test_the_start_is_told_and_errors_go_where_asked():
    done = run(
        """
        import os
        read, write = os.pipe()
        noise_read, noise = os.pipe()
        os.environ["FIELDGUIDE_STARTED_FD"], os.environ["FIELDGUIDE_STDERR_FD"] = str(write), str(noise)
        from guide.app import report_started
        report_started()
        os.write(2, b"later")
        print(os.read(read, 9), os.read(noise_read, 9), [n for n in os.environ if n.startswith("FIELDGUIDE")])
        """
    )
    assert done.stdout == "b'1' b'later' []\n"


IN_A_CHILD, IN_A_THREAD = 0, 1_000_000  # at most so many entries are made ready in a thread
LEFT_OUT = "This plugin does not support propagateSizeHints()\n"


def prepared(most, program):
    """Run a program whose window makes its search ready in a child or in a thread."""
    return run(
        f"from guide.window.controllers import search_loader\nsearch_loader.MOST_IN_THREAD = {most}\n"
        + program
    )


@pytest.mark.endure
@pytest.mark.usefixtures("made_ready")
def test_a_search_that_was_stopped_can_be_made_ready_after_all_and_takes_nothing_of_the_child_that_was():
    done = prepared(
        IN_A_CHILD,
        DRIVE_WITHOUT_INDEXES
        + """
progress, field, loader = rest.results.search_progress, window.top_bar.field, app.after_paint.loading.loader
threads, start_thread = [], loader._start_thread
def noted():
    if not loader._built:
        threads.append(1)  # it would build the index itself, as if the child had failed
    start_thread()
loader._start_thread = noted
QTest.keyClicks(field, "hotel training")
until(lambda: progress.stop_button.isVisible() and loader._child)
progress.stop_button.click()
QTest.keyClicks(field, " law")
QTest.qWait(400)
print(progress.start_button.isVisible(), progress.stop_button.isVisible(), progress.hint_label.text())
progress.start_button.click()
print(progress.start_button.isVisible(), progress.stop_button.isVisible(), progress.hint_label.text())
until(rest.results.model.rowCount)
print(window.navigator.location.page, threads, flush=True)
window.actions_by_id["hide"].trigger()
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == [
        "True False There is no search yet. The contents show all pages.",
        "False True Getting the search ready. The pages can be read meanwhile.",
        "minnesota-hotel-training-law []",
    ]


@pytest.mark.endure
@pytest.mark.usefixtures("made_ready")
def test_the_collector_rests_while_a_search_is_made_ready_and_works_again_however_that_ends():
    done = prepared(
        IN_A_THREAD,
        DRIVE_WITHOUT_INDEXES
        + """
collecting = lambda: app.after_paint.collector.is_collecting
progress, seen = rest.results.search_progress, []
app.after_paint.loading.loaded.connect(lambda: seen.append(collecting()))
print(collecting())
progress.stop_button.click()
until(collecting)
progress.start_button.click()
print(collecting())
app.after_paint.loading.loader.failed.emit()
until(collecting)
progress.start_button.click()
progress.stop_button.click()
progress.start_button.click()
until(lambda: app.window.search.search)
until(lambda: seen and collecting())
print(seen, rest.handouts.pane.isEnabled(), flush=True)
window.actions_by_id["hide"].trigger()
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["False", "False", "[False] True"]


@pytest.mark.endure
@pytest.mark.parametrize(
    ("most", "moment"),
    [(IN_A_CHILD, "progress"), (IN_A_THREAD, "start"), (IN_A_CHILD, "start"), (IN_A_THREAD, "progress")],
)
def test_a_window_that_is_closed_while_its_search_is_made_ready_ends_in_silence(most, moment):
    done = prepared(
        most,
        f"""
from PySide6.QtCore import QTimer
from guide import app
from guide.window.controllers.search_loader import SearchLoader

open_app = app.shipped_app

def closing():
    opened = open_app()
    start = SearchLoader.start

    def start_and_close(loader):
        if {moment!r} == "progress":
            loader.progressed.connect(opened.window.close)
        else:
            QTimer.singleShot(0, opened.window.close)
        start(loader)

    SearchLoader.start = start_and_close
    return opened

app.shipped_app = closing
app.run_window()
""",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""
    assert done.stderr.replace(LEFT_OUT, "") == ""


CHOOSE = """
from PySide6.QtWidgets import QApplication

def click(text):
    menu = window.top_bar.menu_button.menu()
    menu.popup(window.mapToGlobal(window.rect().center()))
    until(menu.isVisible)
    for _ in range(3):  # on a screen too low for all items the others are behind "More…"
        found = {action.text(): action for action in menu.actions()}
        menu.setActiveAction(found.get(text) or found["More…"])
        QTest.keyClick(menu, Qt.Key.Key_Return)
        if text in found:
            return
        until(menu.isVisible)

def choose(name):
    from guide.settings import ThemeChoice
    from guide.window.frame.look_bar import LookBar
    click("Text size and colours…")
    (bar,) = window.findChildren(LookBar)
    until(bar.isVisible)
    QTest.mouseClick(bar.choice_buttons[ThemeChoice(name)], Qt.MouseButton.LeftButton)
    QTest.keyClick(bar.close_button, Qt.Key.Key_Space)

def shift_three_times():
    for _ in range(3):
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Shift)

def state():
    box = window.contents.place_box
    print(window.font().pixelSize(), window.palette().base().color().name(), box.currentText(), flush=True)
"""


@pytest.mark.endure
@pytest.mark.usefixtures("made_ready")
def test_what_was_chosen_is_there_at_the_next_start_and_goes_with_the_default(data):
    first = run(
        WATCH + DRIVE_READY + CHOOSE + """
from PySide6.QtWidgets import QAbstractButton
state()
larger = next(each for each in window.top_bar.findChildren(QAbstractButton) if each.text() == "A+")
for _ in range(3):
    QTest.mouseClick(larger, Qt.MouseButton.LeftButton)
choose("dark")
click("Shift three times hides")
box = window.contents.place_box
box.setFocus()
QTest.keyClick(box, Qt.Key.Key_Down)
shift_three_times()
print("still here", flush=True)
window.actions_by_id["quit"].trigger()
app.application.aboutToQuit.emit()
"""
    )  # fmt: skip
    assert first.returncode == 0, first.stderr
    assert first.stdout.splitlines() == ["15 #ffffff All places", "still here"]
    assert sorted(path.name for path in data.iterdir()) == ["settings-a", "settings-b"]
    second = run(
        WATCH + DRIVE_READY + CHOOSE + """
state()
shift_three_times()
print("still here", flush=True)
QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
choose("system")
click("Shift three times hides")
box = window.contents.place_box
box.setFocus()
QTest.keyClick(box, Qt.Key.Key_Up)
state()
app._preferences.wait_until_saved()
shift_three_times()
print("not here any more", flush=True)
"""
    )  # fmt: skip
    assert second.returncode == 0, second.stderr
    assert second.stdout.splitlines() == ["22 #192021 Twin Cities", "still here", "15 #ffffff All places"]
    assert not data.exists()
