"""Asks what the pack is called and who answers for it, and shows what comes in, what stays out, and why."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QListWidget, QListWidgetItem, QPushButton

from guide.directory.judged import Plan
from guide.directory.pack.into_pack import Comparison
from guide.directory.pack.new_pack import zone_of
from guide.directory.plan_lists import Line, ListKind, Lists, change_lines, change_sentence, lists_of
from guide.directory.rows.judging import LEFT_OUT
from guide.i18n import tr, trn
from guide.packs.key_signer import KeySigner
from guide.window.directory.field_labels import zone_label
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, Tabs
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.password_field import PasswordField
from guide.window.widgets.plain_text import button_text, plain_label, truncated
from guide.window.widgets.text_field import TextField


class LinesView(QListWidget):
    """A list of lines. Enter ticks, a blank does nothing: it may belong to a name that is typed."""

    ticked = Signal(object)  # the Line of which the box was clicked

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("directoryList")
        self.setWordWrap(True)
        self.setLayoutMode(QListWidget.LayoutMode.Batched)  # of 5,000 rows
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        self.itemChanged.connect(self._tick)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Show lines; the one that is current stays so."""
        row = self.currentRow()
        with QSignalBlocker(self):
            self.clear()
            for line in lines:
                text = truncated("\n".join(filter(None, (line.name, line.sentence))))
                item = QListWidgetItem(text, self)
                item.setData(Qt.ItemDataRole.UserRole, line)
                if line.kinds:
                    item.setCheckState(Qt.CheckState.Checked if line.is_ticked else Qt.CheckState.Unchecked)
            self.setCurrentRow(min(max(0, row), len(lines) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Tick on Enter, and leave "/" to the window, for its search box; else act as a QListWidget."""
        if event.text() == "/" or event.key() == Qt.Key.Key_Space:
            event.ignore()
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif (item := self.currentItem()) and item.data(Qt.ItemDataRole.UserRole).kinds:
            self._tick(item)

    def _tick(self, item: QListWidgetItem) -> None:
        self.ticked.emit(item.data(Qt.ItemDataRole.UserRole))


class PackPage(StepPage):
    """Fields about the pack, or the packs of an export of ours, above the lists of rows and texts."""

    def __init__(self, state: Bringing, time_zone: str) -> None:
        super().__init__(state, tr("Pack"), tr("Make the pack…"), tr("Name the pack"))
        self._time_zone = time_zone
        self.title = self.add_words(tr("Title"), "title")
        self.setFocusProxy(self.title)
        self.publisher = self.add_words(tr("Who answers for it, such as your coalition"), "publisher")
        self.edition, self.result, self.changes, self._signature = (plain_label(wraps=True) for _ in range(4))
        self.gone_box = QCheckBox(tr("Leave out pages whose rows the source no longer has"))
        self.key_button, self.take_button = QPushButton(), QPushButton(tr("Add it to this stick…"))
        self.password = PasswordField()
        self.tabs, self.lists = Tabs(tr("Lists"), "lists", len(ListKind)), Lists()
        self._listed: tuple[Plan | None, Comparison | None] = None, None  # of which they are
        hint = tr("Tick what is for all: Enter or a click on its box lets it in, or no longer.")
        self.hint, self.filter, self.view = plain_label(hint, "small", wraps=True), TextField(), LinesView()
        self._arrange()
        self.password.textChanged.connect(state.changed)
        self.tabs.currentChanged.connect(self._show_lines)
        self.filter.textChanged.connect(self._show_lines)
        self.view.ticked.connect(self._tick)

    def _arrange(self) -> None:
        self.add(self.edition, self.gone_box)
        self.add(self._signature, FlowRow(self.key_button, self.take_button))
        self.add_field(tr("Password of the key"), self.password)
        self.tabs.setExpanding(False)
        self.filter.setPlaceholderText(tr("Show only names and reasons with these words"))
        self.filter.setAccessibleName(tr("Filter the list"))
        self.add(self.result, plain_label(tr("What comes in"), "heading"), self.changes, FlowRow(self.tabs))
        self.add(self.hint, self.filter, self.view)

    @property
    def signer(self) -> KeySigner | None:
        """The key with the password as it is typed now, or None if the pack is not to be signed."""
        return self.state.signer and replace(self.state.signer, password=self.password.text())

    def set_signer(self, signer: KeySigner | None, *_: object) -> None:
        """Sign with a key, or with none; ask for its password if it has one."""
        self.state.signer = signer
        self.password.clear()
        self.state.changed()
        if self.isVisible():
            (self.password if self.password.isVisible() else self.key_button).setFocus()

    @property
    def said(self) -> str:
        """The words for all that is done here."""
        return tr("name, publisher, save")

    @property
    def missing(self) -> str:
        """A sentence about what has to be written before a pack can be made, "" if nothing."""
        words, signer = self.state.words, self.state.signer
        if not (words.title and words.publisher):
            return tr("First write a title, and who answers for the pack.")
        if signer and signer.secret.needs_password and not self.password.text():
            return tr("First type the password of the key.")
        return "" if self.state.plan and self.state.plan.entries else tr("No page comes in.")

    def refresh(self) -> None:
        """Show the words about the pack, what will be in it, and what became of the last one."""
        super().refresh()
        state, signer, changes = self.state, self.state.signer, self.state.changes
        zone = state.words.time_zone or zone_of(state.plan.entries if state.plan else (), self._time_zone)
        said = tr("Edition {edition}. Time zone: {zone}.", edition=state.edition, zone=zone_label(zone))
        self.edition.setText(said)
        self.key_button.setText(tr("Do not sign it") if signer else tr("Sign it with a key…"))
        unsigned = tr("It will not be signed: whoever opens it is warned that anybody can have made it.")
        signed = signer and tr("It will be signed with the key {id}.", id=signer.key_id)
        self._signature.setText(signed or unsigned)
        self.result.setText(state.result)
        self.changes.setText(change_sentence(changes) if changes else "")
        self.form.setRowVisible(self.gone_box, bool(changes and changes.vanished))
        self.form.setRowVisible(self.password, bool(signer and signer.secret.needs_password))
        self.form.setRowVisible(self.result, bool(state.result))
        self.form.setRowVisible(self.changes, bool(changes))
        self.take_button.setVisible(bool(state.made))
        self._show_lists()

    def _show_lists(self) -> None:
        """Make the lists of another plan, and show how long each is."""
        plan, changes = self.state.plan, self.state.changes
        if plan is None or (plan is self._listed[0] and changes is self._listed[1]):
            return  # those of 5,000 rows take a while
        self._listed = plan, changes
        self.lists = lists_of(plan, self.state.decisions)
        self.lists[ListKind.CHANGES] = change_lines(changes) if changes else []
        with QSignalBlocker(self.tabs):
            for number, (kind, lines) in enumerate(self.lists.items()):
                is_in = kind is ListKind.COMES
                count = sum(line.is_ticked for line in lines) if is_in else len(lines)
                self.tabs.setTabText(number, button_text(trn(*kind.value, count)))
                self.tabs.setTabVisible(number, bool(lines) or is_in)
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the lines of the list in sight, with the words of the filter."""
        lines = self.lists.get([*ListKind][self.tabs.currentIndex()], [])
        words = self.filter.text().casefold()
        self.view.setAccessibleName(self.tabs.tabText(self.tabs.currentIndex()))
        self.form.setRowVisible(self.hint, any(line.kinds for line in lines))
        self.view.show_lines([each for each in lines if words in f"{each.name} {each.sentence}".casefold()])

    def _tick(self, line: Line) -> None:
        is_kept = line.is_ticked == (line.kinds == (LEFT_OUT,))  # there a row is in until its box is empty
        self.state.tick(line.entry_id, line.kinds, is_ticked=is_kept)
