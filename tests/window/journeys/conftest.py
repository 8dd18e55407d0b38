"""The program as it shows itself over packs, and what a worker does with it."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from guide.packs.opening import open_content
from guide.settings import SettingsFile
from guide.showing import Showing
from guide.window.background.collector import Collector
from guide.window.background.preferences import Preferences
from guide.window.controllers.window_context import WindowContext
from guide.window.exit.exit_key_filter import ExitKeyFilter
from guide.window.theme.theme import Theme
from tests.editions import county_edition, edition, trusting_program
from tests.window.conftest import Left
from tests.window.steps import begin_anew, run_pending

LEFT = Qt.MouseButton.LeftButton


class Shown:
    """The program as it shows itself, and what a worker does with it."""

    def __init__(self, showing, qtbot, left):
        self.showing, self.qtbot, self.left = showing, qtbot, left

    @property
    def window(self):
        return self.showing.window

    @property
    def rest(self):
        return self.showing.after_paint.rest

    @property
    def bar(self):
        return self.rest.updates.bar

    @property
    def text(self):
        return self.rest.reader_pane.reader.toPlainText()

    @property
    def notice(self):
        return self.window.notice_bar.sentence if self.window.notice_bar.isVisible() else ""

    @property
    def edition(self):
        return self.showing.content.guide.pack.edition

    def offered(self, file):
        self.rest.updates.open(file)
        self.wait(self.bar.take_button.isVisible)

    def take(self):
        before = self.window
        self.qtbot.mouseClick(self.bar.take_button, LEFT)
        self.until_replaced(before)

    def until_replaced(self, before):
        self.wait(lambda: self.window is not before)
        self.wait(self.window.isVisible)
        self.wait(lambda: len([each for each in visible() if isinstance(each, type(before))]) == 1)
        self.wait(lambda: self.window.search.search is not None)
        run_pending()

    @property
    def cards(self):
        pane = self.rest.packs.pane
        return {card.found.id: card for card in pane.cards} if pane else {}

    @property
    def focused(self):
        return QApplication.focusWidget()

    @property
    def handed_out(self):
        return [item.target for item in self.rest.handouts.state.handout_list]

    def open_packs(self):
        self.menu("packs")
        self.wait(lambda: bool(self.cards))

    def changed(self, button):
        """Click what changes the packs in use, and wait for the window that has them."""
        before = self.window
        self.qtbot.mouseClick(button, LEFT)
        self.until_replaced(before)
        if self.window.navigator.location.page == "own:packs":
            self.wait(lambda: bool(self.cards))

    def follow(self, words):
        """Click the link with these words on the page."""
        reader = self.rest.reader_pane.reader
        block = reader.document().begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                if fragment.charFormat().anchorHref() and words in fragment.text():
                    cursor = QTextCursor(block)
                    cursor.setPosition(fragment.position() + 1)
                    reader.setTextCursor(cursor)
                    reader.ensureCursorVisible()
                    point = reader.cursorRect(cursor).center()
                    self.qtbot.mouseClick(reader.viewport(), LEFT, pos=point)
                    return
                parts += 1
            block = block.next()
        raise AssertionError(words)

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=20_000)

    def menu(self, name):
        self.window.actions_by_id[name].trigger()


def visible():
    return [each for each in QApplication.topLevelWidgets() if each.isVisible()]


@pytest.fixture(scope="module")
def shared(open_shared):
    """The window over a small guide that the tests of a file share."""
    return open_shared()


@pytest.fixture
def window(shared):
    return begin_anew(shared.window)


@pytest.fixture
def program(tmp_path, monkeypatch):
    # What is due is collected, and never all that there is: of a run of all tests, that takes longer than they do.
    monkeypatch.setattr(Collector, "start", lambda collector: collector._timer.start())
    return trusting_program(tmp_path, monkeypatch)


@pytest.fixture
def start(program, qtbot, qapp):
    started = []

    def start_it(today=date(2026, 9, 1)):
        preferences, left = Preferences(SettingsFile(program / "data"), qapp), Left()
        theme = Theme(qapp, preferences.settings)
        theme.start()
        context = WindowContext(
            content=open_content(),
            theme=theme,
            preferences=preferences,
            today=today,
            quick_exit=left,
        )
        showing = Showing(qapp, context)
        showing.window.painted.connect(showing.complete, Qt.ConnectionType.QueuedConnection)
        keys = ExitKeyFilter(qapp, left)
        keys.install()
        showing.window.show()
        shown = Shown(showing, qtbot, left)
        started.append((shown, keys, theme, preferences))
        shown.wait(lambda: showing.window.search.search is not None)
        return shown

    yield start_it
    for shown, keys, theme, preferences in started:
        qapp.removeEventFilter(keys)
        shown.showing.end()
        shown.window.close()
        shown.window.deleteLater()
        preferences.wait_until_saved()
        for each in (keys, theme, preferences, shown.showing):
            each.deleteLater()
        run_pending()


@pytest.fixture
def shown(start):
    return start()


@pytest.fixture
def county(tmp_path):
    """The file of a second pack, which amends a page of the first."""

    def file_of(number, **options):
        path = tmp_path / f"county-{number}.fieldguide"
        path.write_bytes(county_edition(number, **options))
        return path

    return file_of


@pytest.fixture
def file(tmp_path):
    def file_of(number, **options):
        path = tmp_path / f"mailed-{number}.fieldguide"
        path.write_bytes(edition(number, **options))
        return path

    return file_of
