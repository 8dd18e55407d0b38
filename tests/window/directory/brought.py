"""A directory that is brought in through the pane of a window, as a worker does it."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLabel, QLineEdit, QWidget

from guide.window.dialogs.file_dialog import FileDialog
from guide.window.directory.part_row import Part
from tests.builders import pack, small_guide

LEFT = Qt.MouseButton.LeftButton
SHEET = """\
Id,Name of place,What they do,Who can go,Phone,Address,Hours,Staff contact,Notes (internal),Exclude From Website
1,Warm Up Center,"Soup &amp; coats<br>Beds",Anyone,218-555-0100,12 Main Street,Mon-Fri 9am-5pm,Jane Canary,CANARY note,No
2,Safe Harbor House,"Shelter for survivors of domestic violence, at 7 Canary Lane",Women,218-555-0111,7 Canary Lane,24/7,Jane Canary,,No
3,Old Barn,Closed last year,Anyone,218-555-0122,1 Canary Road,,Jane Canary,,Yes
4,Coat Closet,Coats for children,Families,218-555-0133,3 Main Street,Sat 9am-12pm,Ann Canary,,No
5,Coat Closets,Coats for all children,Families,218-555-0133,3 Main Street,Sat 9am-12pm,Ann Canary,,No
"""
CANARY = "canary"
ROLES = (
    *range(20),
    *range(Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 20),
)  # of a model, and our own


def zoned_guide():
    """Return a small guide that says in which time zone its hours are."""
    return replace(small_guide(), pack=replace(pack(), time_zone="America/Chicago"))


class Brought:
    """The pane of a window, and what a worker does in it."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot = window, qtbot
        self.controller = window.rest.directories

    @property
    def pane(self):
        return self.controller.made().pane

    @property
    def parts(self):
        return self.pane.parts

    @property
    def counts(self):
        tabs = self.parts.tabs.tabs
        return [tabs[part].text() for part in (Part.COMES, Part.LOOK, Part.HELD)]

    def read(self, path):
        self.controller.read(path)
        self.wait(lambda: self.parts.review is not None)

    def page_of(self, folder, text, part=Part.COMES):
        """Read a sheet of this text, and return the page of its rows with one outcome."""
        path = folder / "list.csv"
        path.write_text(text, encoding="utf-8")
        self.read(path)
        self.go(part)
        return self.parts.rows[part]

    def wait(self, condition):
        self.qtbot.waitUntil(condition, timeout=30_000)

    def go(self, part):
        self.qtbot.mouseClick(self.parts.tabs.tabs[part], LEFT)

    def titles(self, part):
        self.go(part)
        model = self.parts.rows[part].model
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def column(self, heading):
        self.go(Part.COLUMNS)
        page = self.parts.columns
        lines = [line.heading for line in page.model.lines]
        page.view.setCurrentIndex(page.model.index(lines.index(heading), 0))
        return page

    def mean(self, heading, field):
        """Say what a column means, and return the page of the columns."""
        page = self.column(heading)
        page.box.setCurrentIndex(page.box.findData(field))
        page.box.activated.emit(page.box.currentIndex())
        return page

    def save_answers(self, path):
        self.go(Part.COLUMNS)
        self.qtbot.mouseClick(self.parts.columns.save_button, LEFT)
        named(self, self.qtbot, path)
        self.wait(lambda: f"Saved as {path.name}" in self.pane.sentence.text())

    def use_answers(self, path):
        self.go(Part.COLUMNS)
        self.qtbot.mouseClick(self.parts.columns.use_button, LEFT)
        with self.qtbot.waitSignal(self.controller.made().bringing.reviewed):
            named(self, self.qtbot, path)

    def texts(self):
        """Return all that the window shows, or tells a screen reader."""
        for widget in self.window.findChildren(QWidget):
            yield from (widget.accessibleName(), widget.accessibleDescription())
            if isinstance(widget, QLabel | QLineEdit):
                yield widget.text()
            if isinstance(widget, QAbstractItemView) and widget.model():
                model = widget.model()
                for row in range(model.rowCount()):
                    yield from (str(model.index(row, 0).data(role)) for role in ROLES)

    def make(self, path, publisher="Pond County"):
        self.go(Part.PACK)
        page = self.parts.pack
        self.qtbot.keyClicks(page.fields.publisher, publisher)
        self.qtbot.mouseClick(page.make_button, LEFT)
        self.wait(lambda: bool(self.window.findChildren(FileDialog)))
        (dialog,) = self.window.findChildren(FileDialog)
        self.wait(lambda: bool(dialog.browser.folder))
        dialog.browser.open(str(path.parent))
        self.wait(lambda: not dialog.browser.is_reading)
        dialog.field.setText(path.name)
        self.qtbot.mouseClick(dialog.accept_button, LEFT)
        self.wait(page.take_button.isVisible)


def named(brought, qtbot, path):
    """Type the path of a file into the dialog that is open."""
    brought.wait(lambda: bool(brought.window.findChildren(FileDialog)))
    (dialog,) = brought.window.findChildren(FileDialog)
    brought.wait(lambda: bool(dialog.browser.folder))
    dialog.field.setText(str(path))
    qtbot.mouseClick(dialog.accept_button, LEFT)
