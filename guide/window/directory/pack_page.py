"""Asks what the pack is called and who answers for it, and shows what comes in, what stays out, and why."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QPushButton, QVBoxLayout

from guide.content.model import Pack
from guide.content.safe_text import escape_invisible
from guide.directory.export.own import OwnExport
from guide.directory.pack.into_pack import Comparison
from guide.directory.rows.judging import LEFT_OUT
from guide.i18n import tr, trn
from guide.window.directory.lines import Line, LinesPage
from guide.window.directory.narrow_box import NarrowBox, labelled
from guide.window.directory.packing import pages_of
from guide.window.directory.plan_lists import ListKind, change_lines, change_sentence, list_label, lists_of
from guide.window.directory.signing_fields import SigningFields
from guide.window.directory.state import BringingState
from guide.window.theme.appearance import Appearance
from guide.window.widgets.accessibility import announce
from guide.window.widgets.check_box import CheckBox
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.text_field import TextField

WIDE, WIDEST = 900, 640  # pixels at 100 %: from which the lists stand beside the fields, and of a field


class PackPage(QFrame):
    """Fields about the pack, or the packs of an export of ours, beside lists of rows and texts."""

    changed = Signal()
    titleChanged = Signal()
    takeWanted = Signal()
    folderWanted = Signal()
    listShown = Signal()

    def __init__(self, state: BringingState) -> None:
        super().__init__()
        self._state, self._appearance = state, Appearance()
        self.title, self.publisher = TextField(), TextField()
        self.edition, self.result = plain_label(wraps=True), plain_label(wraps=True)
        self.gone_box = CheckBox(tr("Leave out pages whose rows the source no longer has"))
        self.signing = SigningFields()
        self.pack_box, self._packs = NarrowBox(), tuple[Pack, ...]()
        self.take_button = QPushButton(tr("Add it to this stick…"))
        self.folder_button = QPushButton(tr("Write into a folder…"))
        self.links = {kind: QPushButton() for kind in ListKind}
        self.changes = plain_label(wraps=True)
        self.lists: Mapping[ListKind, tuple[Line, ...]] = {}
        self.shown: ListKind | None = None
        self.page = LinesPage()
        self._fields, self._export = QFrame(), QFrame()
        self._sides = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        for field in (self.title, self.publisher):
            field.textChanged.connect(self.changed)
        self.title.editingFinished.connect(self.titleChanged)
        self.gone_box.toggled.connect(self.changed)
        self.signing.changed.connect(self.changed)
        self.pack_box.activated.connect(self.changed)
        self.take_button.clicked.connect(self.takeWanted)
        self.folder_button.clicked.connect(self.folderWanted)
        self.page.ticked.connect(self._tick)
        for kind, link in self.links.items():
            link.setObjectName("link")
            link.clicked.connect(partial(self.show_list, kind))
        self.show_made("")

    def _arrange(self) -> None:
        layout, left, right = QVBoxLayout(self), QVBoxLayout(), QVBoxLayout()
        fields, export = QVBoxLayout(self._fields), QVBoxLayout(self._export)
        for each in (layout, fields, export):
            each.setContentsMargins(0, 0, 0, 0)
            each.setSpacing(6)
        fields.addWidget(plain_label(tr("Name the pack"), "heading"))
        answers = tr("Publisher: who answers for it, such as your coalition")
        fields.addWidget(labelled(tr("Title"), self.title))
        fields.addWidget(labelled(answers, self.publisher))
        fields.addWidget(self.edition)
        fields.addWidget(self.gone_box, alignment=Qt.AlignmentFlag.AlignLeft)
        ours = tr(
            "Field Guide wrote this file. A pack of it is made again as it was: its title, its edition, who "
            "answers for it, its places and its pages. A folder gets all of them."
        )
        export.addWidget(plain_label(ours, wraps=True))
        export.addWidget(labelled(tr("Which pack of it is made"), self.pack_box))
        buttons = FlowRow()
        buttons.set_widgets((self.take_button, self.folder_button))
        for widget in (
            self._fields,
            self._export,
            plain_label(tr("Who will trust it?"), "heading"),
            self.signing,
            self.result,
            buttons,
        ):
            left.addWidget(widget)
        left.addStretch(1)
        right.addWidget(plain_label(tr("What comes in"), "heading"))
        for link in self.links.values():
            right.addWidget(link)
        right.addWidget(self.changes)
        right.addStretch(1)
        self._sides.addLayout(left, 3)
        self._sides.addLayout(right, 2)
        right.setSpacing(2)
        self._sides.setSpacing(24)
        layout.addLayout(self._sides)
        layout.addWidget(self.page, 1)

    def set_appearance(self, appearance: Appearance) -> None:
        """Restyle for `appearance` (colours and text scale)."""
        self._appearance = appearance
        for field in (self.title, self.publisher, self.pack_box):
            field.setMaximumWidth(appearance.px(WIDEST))
        for each in (self.gone_box, self.pack_box, self.page):
            each.set_appearance(appearance)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the lists below the fields where there is no room beside them."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_wide = self.width() >= self._appearance.px(WIDE)
        way = QBoxLayout.Direction.LeftToRight if is_wide else QBoxLayout.Direction.TopToBottom
        self._sides.setDirection(way)

    def forget(self) -> None:
        """Empty fields and lists."""
        for field in (self.title, self.publisher):
            field.clear()
        self.gone_box.setChecked(False)
        self.signing.show_signer(None)
        self.show_export(OwnExport())
        self.lists, self.shown = {}, None
        self.page.show_lines("", ())
        self.show_changes(1, None)
        self.show_made("")

    @property
    def pack(self) -> Pack | None:
        """The pack of an export that is chosen; None for any other source."""
        at = self.pack_box.currentIndex()
        return self._packs[at] if 0 <= at < len(self._packs) else None

    @property
    def missing(self) -> str:
        """A sentence about what has to be written before a pack can be made, "" if nothing."""
        has_words = bool(self.title.text().strip() and self.publisher.text().strip())
        if not (self.pack or has_words):
            return tr("First write a title, and who answers for the pack.")
        if not self.signing.is_complete:
            return tr("First type the password of the key.")
        return "" if self.lists.get(ListKind.COMES) else tr("No page comes in.")

    def show_export(self, export: OwnExport) -> None:
        """Offer the packs of an export of ours, the last of them first, as it builds on the others."""
        packs = tuple(pack for pack in export.packs if pages_of(export, pack))
        if packs != self._packs:
            self._packs = packs
            self.pack_box.clear()
            for pack in packs:
                pages = len(pages_of(export, pack))
                one, more = (
                    "{title}, edition {edition} ({number} page)",
                    "{title}, edition {edition} ({number} pages)",
                )
                title = escape_invisible(pack.title)
                self.pack_box.addItem(trn(one, more, pages, title=title, edition=pack.edition))
            self.pack_box.setCurrentIndex(len(packs) - 1)
        self._fields.setVisible(not packs)
        self._export.setVisible(bool(packs))

    def show_plan(self) -> None:
        """Show what comes of the source as it is decided now."""
        session = self._state.session
        if session is None or session.plan is None:
            return
        changes = self.lists.get(ListKind.CHANGES, ())
        found = lists_of(session.plan, self._state.decisions, is_whole=bool(self._packs))
        self.lists = {**found, ListKind.CHANGES: changes}
        self._show_links()
        self.changed.emit()

    def show_changes(self, edition: int, changes: Comparison | None) -> None:
        """Show which edition is made, and what is new in it; None if there is none before."""
        said = tr("Edition {edition}", edition=edition)
        self.edition.setText(said)
        self.gone_box.setVisible(bool(changes and changes.vanished))
        self.changes.setText(change_sentence(changes) if changes else "")
        self.lists = {**self.lists, ListKind.CHANGES: change_lines(changes) if changes else ()}
        self._show_links()

    def _show_links(self) -> None:
        for kind, link in self.links.items():
            link.setText(button_text(f"{self._label(kind)} ›"))
            link.setVisible(bool(self.lists.get(kind)) or kind is ListKind.COMES)
        if self.shown and self.lists.get(self.shown):
            self.page.show_lines(self._label(self.shown), self.lists[self.shown])
        self.page.setVisible(bool(self.shown and self.lists.get(self.shown)))

    def _label(self, kind: ListKind) -> str:
        lines = self.lists.get(kind, ())
        is_in = kind is ListKind.COMES
        return list_label(kind, sum(line.is_ticked for line in lines) if is_in else len(lines))

    def show_list(self, kind: ListKind) -> None:
        """Show one of the lists below, and go there."""
        self.shown = kind
        self._show_links()
        if self.lists.get(kind):
            self.page.view.setCurrentRow(0)
            self.page.view.setFocus()
            self.listShown.emit()

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
