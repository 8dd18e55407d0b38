"""Asks what the pack is called and who answers for it, and shows what comes in, what stays out, and why."""

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton

from guide.content.model import Pack
from guide.content.safe_text import escape_invisible
from guide.directory.export.own import OwnExport
from guide.directory.pack.into_pack import Comparison
from guide.directory.plan_lists import Line, ListKind, Lists, change_lines, change_sentence, lists_of
from guide.directory.rows.judging import LEFT_OUT
from guide.i18n import tr, trn
from guide.packs.key_signer import KeySigner
from guide.window.directory.lines_view import LinesView
from guide.window.directory.packing import pages_of
from guide.window.directory.state import BringingState
from guide.window.directory.step_page import FieldColumn, StepPage, narrow_box
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.password_field import PasswordField
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.text_field import TextField

FEW = 8  # lines among which no one needs a filter


class PackPage(StepPage):
    """Fields about the pack, or the packs of an export of ours, above the lists of rows and texts."""

    changed = Signal()

    def __init__(self, state: BringingState) -> None:
        super().__init__(tr("Name the pack"))
        self._state = state
        self.title, self.publisher, self.password = TextField(), TextField(), PasswordField()
        self.edition, self.result, self.changes, self._signature = (plain_label(wraps=True) for _ in range(4))
        self.gone_box = CheckBox(tr("Leave out pages whose rows the source no longer has"))
        self.key_button, self.no_key_button = (
            QPushButton(tr("Sign it with a key…")),
            QPushButton(tr("Do not sign it")),
        )
        self.take_button = QPushButton(tr("Add it to this stick…"))
        self.pack_box, self._packs = narrow_box(), tuple[Pack, ...]()
        self._signer: KeySigner | None = None
        self.links = {kind: QPushButton() for kind in ListKind}
        self.lists: Lists = {}
        self.shown = ListKind.COMES
        self.hint, self.filter, self.view = plain_label(role="small", wraps=True), TextField(), LinesView()
        self._fields, self._export, self._password = FieldColumn(), FieldColumn(), FieldColumn()
        self._arrange()
        for text in (self.title, self.publisher, self.password):
            text.textChanged.connect(self.changed)
        self.no_key_button.clicked.connect(partial(self.show_signer, None))
        self.pack_box.activated.connect(self.changed)
        self.filter.textChanged.connect(self.view.filter)
        self.view.ticked.connect(self._tick)

    def _arrange(self) -> None:
        signing, lists = FlowRow(), FlowRow()
        self._fields.add_field(tr("Title"), self.title)
        publisher = tr("Publisher: who answers for it, such as your coalition")
        self._fields.add_field(publisher, self.publisher)
        self._fields.add(self.edition)
        self._fields.column.addWidget(self.gone_box, alignment=Qt.AlignmentFlag.AlignLeft)
        ours = tr(
            "Field Guide wrote this file. A pack of it is made again as it was: its title, its edition, who "
            "answers for it, its places and its pages."
        )
        self._export.add(plain_label(ours, wraps=True))
        self._export.add_field(tr("Which pack of it is made"), self.pack_box)
        self._password.add_field(tr("Password of the key"), self.password)
        signing.set_widgets((self.key_button, self.no_key_button, self.take_button))
        for kind, link in self.links.items():
            link.setObjectName("chip")
            link.setCheckable(True)
            link.setAutoExclusive(True)
            link.clicked.connect(partial(self.show_list, kind))
        lists.set_widgets(tuple(self.links.values()))
        self.hint.setText(tr("Tick what is for all: Enter or a click on its box lets it in, or no longer."))
        self.filter.setPlaceholderText(tr("Show only names and reasons with these words"))
        self.filter.setAccessibleName(tr("Filter the list"))
        self.add(self._fields, self._export, self._signature, signing, self._password, self.result)
        self.add(plain_label(tr("What comes in"), "heading"), self.changes, lists)
        self.add(self.hint, self.filter, self.view)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        super().set_appearance(appearance)
        for each in (self.gone_box, self.pack_box, self.view):
            each.set_appearance(appearance)

    def forget(self) -> None:
        """Empty fields and lists."""
        for field in (self.title, self.publisher, self.filter):
            field.clear()
        self.gone_box.setChecked(False)
        self.show_signer(None)
        self.show_export(OwnExport())
        self.lists = {}
        self.show_changes(1, None)
        self.show_made("")

    @property
    def pack(self) -> Pack | None:
        """The pack of an export that is chosen; None for any other source."""
        at = self.pack_box.currentIndex()
        return self._packs[at] if 0 <= at < len(self._packs) else None

    @property
    def signer(self) -> KeySigner | None:
        """The key with the password as it is typed now, or None if the pack is not to be signed."""
        return self._signer and replace(self._signer, password=self.password.text())

    @property
    def missing(self) -> str:
        """A sentence about what has to be written before a pack can be made, "" if nothing."""
        has_words = bool(self.title.text().strip() and self.publisher.text().strip())
        if not (self.pack or has_words):
            return tr("First write a title, and who answers for the pack.")
        if self._signer and self._signer.secret.needs_password and not self.password.text():
            return tr("First type the password of the key.")
        return "" if self.lists.get(ListKind.COMES) else tr("No page comes in.")

    def show_signer(self, signer: KeySigner | None) -> None:
        """Show the key that is to sign, None for none, and ask for its password if it has one."""
        self._signer = signer
        self.password.clear()
        self._signature.setText(
            tr("It will be signed with the key {id}.", id=signer.key_id)
            if signer
            else tr("It will not be signed: whoever opens it is warned that anybody can have made it.")
        )
        self._password.setVisible(signer is not None and signer.secret.needs_password)
        self.no_key_button.setVisible(signer is not None)
        self.changed.emit()
        if self.isVisible():
            announce(self, self._signature.text())
            (self.password if self.password.isVisible() else self.key_button).setFocus()

    def show_export(self, export: OwnExport) -> None:
        """Offer the packs of an export of ours, the last of them first, as it builds on the others."""
        packs = tuple(pack for pack in export.packs if pages_of(export, pack))
        if packs != self._packs:
            self._packs = packs
            self.pack_box.clear()
            for pack in packs:
                pages = len(pages_of(export, pack))
                one = "{title}, edition {edition} ({number} page)"
                more = "{title}, edition {edition} ({number} pages)"
                title = escape_invisible(pack.title)
                self.pack_box.addItem(trn(one, more, pages, title=title, edition=pack.edition))
            self.pack_box.setCurrentIndex(len(packs) - 1)
        self._fields.setVisible(not packs)
        self._export.setVisible(bool(packs))

    def show_plan(self) -> None:
        """Show what comes of the source as it is decided now."""
        if (session := self._state.session) and session.plan:
            found = lists_of(session.plan, session.decisions, is_whole=bool(self._packs))
            self.lists = {**found, ListKind.CHANGES: self.lists.get(ListKind.CHANGES, [])}
            self._show_lists()

    def show_changes(self, edition: int, changes: Comparison | None) -> None:
        """Show which edition is made, and what is new in it; None if there is none before."""
        self.edition.setText(tr("Edition {edition}", edition=edition))
        self.gone_box.setVisible(bool(changes and changes.vanished))
        self.changes.setText(change_sentence(changes) if changes else "")
        self.changes.setVisible(bool(changes))
        self.lists = {**self.lists, ListKind.CHANGES: change_lines(changes) if changes else []}
        self._show_lists()

    def _show_lists(self) -> None:
        """Show how long each list is, and the lines of the one that is chosen."""
        for kind, link in self.links.items():
            lines = self.lists.get(kind, [])
            is_in = kind is ListKind.COMES
            number = sum(line.is_ticked for line in lines) if is_in else len(lines)
            link.setText(button_text(trn(*kind.value, number)))
            link.setVisible(bool(lines) or is_in)
        self.shown = self.shown if self.lists.get(self.shown) else ListKind.COMES
        self.links[self.shown].setChecked(True)
        lines = self.lists.get(self.shown, [])
        self.view.setAccessibleName(self.links[self.shown].text())
        self.hint.setVisible(any(line.kinds for line in lines))
        self.filter.setVisible(len(lines) > FEW)
        self.view.show_lines(lines)
        self.view.filter(self.filter.text() if len(lines) > FEW else "")
        self.changed.emit()

    def show_list(self, kind: ListKind) -> None:
        """Show one of the lists, and go there."""
        self.shown = kind
        self._show_lists()
        self.view.setCurrentRow(0)
        self.view.setFocus()

    def _tick(self, line: Line, is_ticked: bool) -> None:  # noqa: FBT001 - a slot
        is_kept = is_ticked != (line.kinds == (LEFT_OUT,))  # there a row is in until its box is empty
        self._state.tick(line.entry_id, line.kinds, is_ticked=is_kept)

    def show_made(self, sentence: str, *, can_take: bool = False) -> None:
        """Show what became of the pack; with `can_take`, it can be added to this stick."""
        self.result.setText(sentence)
        self.result.setVisible(bool(sentence))
        self.take_button.setVisible(can_take)
        if sentence and self.isVisible():
            announce(self, sentence)
