"""A directory that is brought in through the pane of a window, as a worker does it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPlainTextEdit, QWidget

from guide.directory.decisions import Publicity, Seen
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.state import Step
from tests.builders import pack, small_guide
from tests.window.steps import run_pending

LEFT = Qt.MouseButton.LeftButton
SHEET = """\
Id,Name,Description,Phone,Address,Staff contact
1,Warm Up Center,Soup and coats.,218-555-0100,"12 Main Street, Duluth, MN 55802",Jane Canary
2,Pond House,Ask for Dolores Canary at the side door.,218-555-0111,"7 Main Street, Duluth, MN 55802",Jane Canary
3,Coat Closet,Coats for children.,"218-555-0133, Ann's cell","3 Main Street, Duluth, MN 55802",Ann Canary
"""


def zoned_guide():
    """Return a small guide that says in which time zone its hours are."""
    return replace(small_guide(), pack=replace(pack(), time_zone="America/Chicago"))


class Brought:
    """The pane of a window, and what a worker does in it."""

    def __init__(self, window, qtbot, rest=None):
        self.window, self.qtbot = window, qtbot
        self.controller = (rest or window.rest).directories

    @property
    def pane(self):
        return self.controller.made().pane

    @property
    def state(self):
        return self.controller.made().state

    @property
    def plan(self):
        return self.state.plan

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=30_000)

    def rest(self):
        """Wait until nothing is read, planned or made."""
        self.wait(lambda: not self.pane.is_working)
        run_pending()

    def read(self, path):
        self.controller.read(path)
        self.wait(lambda: self.state.is_open)
        self.rest()

    def click(self, button):
        assert button.isEnabled(), button.text()
        self.qtbot.mouseClick(button, LEFT)
        self.rest()

    def to(self, step):
        """Click the tab of a step."""
        self.qtbot.mouseClick(self.pane.steps, LEFT, pos=self.pane.steps.tabRect(step).center())
        self.rest()

    def see(self, seen=Seen.ANYONE):
        self.click(self.pane.file.seen[seen])

    def go_on(self):
        """Press the main button, and wait for what it leads to."""
        self.click(self.pane.main_button)

    def to_columns(self, path, seen=Seen.ANYONE):
        self.read(path)
        self.see(seen)
        self.go_on()
        assert self.pane.step is Step.COLUMNS
        if self.state.has(PUBLIC):
            self.qtbot.keyClicks(self.pane.columns.website, "county.example")

    def column(self, name):
        return next(row for row in self.pane.columns.rows if row.name == name)

    def let(self, name, publicity):
        self.click(self.column(name).buttons[publicity])

    def mean(self, name, field):
        row = self.column(name)
        row.box.select(field)
        row.box.activated.emit(row.box.currentIndex())
        self.rest()

    def to_texts(self, path):
        self.to_columns(path)
        self.go_on()
        assert self.pane.step is Step.TEXTS

    def to_pack(self, path):
        """Go on to the last step, publishing each text."""
        self.to_columns(path)
        while self.pane.step is not Step.PACK:
            self.go_on()
            self.press(Qt.Key.Key_P, self.state.unread)

    @property
    def texts(self):
        return self.pane.texts

    def press(self, key, times=1):
        """Press a key on what has the focus."""
        for _ in range(times):
            QTest.keyClick(self.window.focusWidget(), key)
            run_pending()

    @property
    def rows(self):
        """The rows in sight."""
        return [row for row in self.texts.rows if row.isVisible()]

    @property
    def texts_in_sight(self):
        return [each.text for each in self.state.passages[(self.texts._at // 10 * 10) :][: len(self.rows)]]

    def states(self):
        return [row.accessibleName().split(", ")[1] for row in self.rows]

    def save_settings(self, path):
        self.to(Step.COLUMNS)
        self.qtbot.mouseClick(self.pane.columns.save_button, LEFT)
        self.name_file(path)
        self.wait(lambda: path.name in self.pane.sentence.text())

    def load_settings(self, path):
        self.qtbot.mouseClick(self.pane.columns.load_button, LEFT)
        self.name_file(path)
        self.wait(lambda: not self.window.findChildren(FileDialog))
        self.rest()

    def name_file(self, path):
        """Type the path of a file into the dialog that is open."""
        self.wait(lambda: bool(self.window.findChildren(FileDialog)))
        (dialog,) = self.window.findChildren(FileDialog)
        self.wait(lambda: bool(dialog.browser.folder))
        dialog.field.setText(str(path))
        self.qtbot.mouseClick(dialog.accept_button, LEFT)

    def make(self, path, publisher="Pond County"):
        assert self.pane.step is Step.PACK
        if self.pane.pack.publisher.isVisible() and not self.pane.pack.publisher.text():
            self.qtbot.keyClicks(self.pane.pack.publisher, publisher)
        self.qtbot.mouseClick(self.pane.main_button, LEFT)
        self.name_file(path)
        self.wait(self.pane.pack.take_button.isVisible)

    def shown(self):
        """Return all words that widgets in sight show or tell a screen reader."""
        for widget in self.pane.findChildren(QWidget):
            if widget.isVisible():
                yield from (widget.accessibleName(), widget.accessibleDescription())
                if isinstance(widget, QLabel | QLineEdit):
                    yield widget.text()
                if isinstance(widget, QPlainTextEdit):
                    yield widget.toPlainText()


PUBLIC, READ, NEVER = Publicity
