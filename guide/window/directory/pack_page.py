"""Asks what the pack is called and who answers for it, and shows what comes in, what stays out, and why."""

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QCheckBox, QPushButton

from guide.content.guide import Guide
from guide.directory.judged import Plan
from guide.directory.pack.into_pack import Comparison
from guide.directory.pack.new_pack import zone_of
from guide.directory.plan_lists import Line, ListKind, Lists, change_lines, change_sentence, lists_of
from guide.directory.rows.judging import LEFT_OUT
from guide.i18n import tr, trn
from guide.packs.key_signer import KeySigner
from guide.window.directory.field_labels import zone_label
from guide.window.directory.lines_view import LinesView
from guide.window.directory.state import Bringing
from guide.window.directory.step_page import StepPage, choice_button
from guide.window.theme.appearance import Appearance
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.password_field import PasswordField
from guide.window.widgets.plain_text import button_text, plain_label
from guide.window.widgets.text_field import TextField

FEW = 8  # lines among which no one needs a filter


class PackPage(StepPage):
    """Fields about the pack, or the packs of an export of ours, above the lists of rows and texts."""

    def __init__(self, guide: Guide) -> None:
        super().__init__(tr("Pack"), tr("Make the pack…"), tr("Name the pack"))
        self._time_zone = guide.time_zone
        self.title = self.add_words(tr("Title"), "title")
        self.setFocusProxy(self.title)
        self.publisher = self.add_words(tr("Who answers for it, such as your coalition"), "publisher")
        self.edition, self.result, self.changes, self._signature = (plain_label(wraps=True) for _ in range(4))
        self.gone_box = QCheckBox(tr("Leave out pages whose rows the source no longer has"))
        self.key_button, self.take_button = QPushButton(), QPushButton(tr("Add it to this stick…"))
        self.password = PasswordField()
        self.links = {kind: choice_button("chip") for kind in ListKind}
        self.lists: Lists = {}
        self._listed: tuple[Plan | None, Comparison | None] = None, None  # of which they are
        self.shown = ListKind.COMES
        hint = tr("Tick what is for all: Enter or a click on its box lets it in, or no longer.")
        self.hint, self.filter, self.view = plain_label(hint, "small", wraps=True), TextField(), LinesView()
        self._arrange()
        self.password.textChanged.connect(self._note_password)
        self.filter.textChanged.connect(self._show_lines)
        self.view.ticked.connect(self._tick)

    def _arrange(self) -> None:
        signing, lists = FlowRow(), FlowRow()
        self.add(self.edition, self.gone_box)
        signing.set_widgets((self.key_button, self.take_button))
        self.add(self._signature, signing)
        self.add_field(tr("Password of the key"), self.password)
        for kind, link in self.links.items():
            link.clicked.connect(partial(self.show_list, kind))
        lists.set_widgets(tuple(self.links.values()))
        self.filter.setPlaceholderText(tr("Show only names and reasons with these words"))
        self.filter.setAccessibleName(tr("Filter the list"))
        self.add(self.result, plain_label(tr("What comes in"), "heading"), self.changes, lists)
        self.add(self.hint, self.filter, self.view)

    def fit(self, width: int, appearance: Appearance) -> None:
        """Restyle the lists, too."""
        super().fit(width, appearance)
        self.view.set_appearance(appearance)

    def begin(self, state: Bringing) -> None:
        """Empty what is not of the directory but of the page."""
        super().begin(state)
        self.lists, self._listed = {}, (None, None)
        for field in (self.filter, self.password):
            field.clear()
        self.gone_box.setChecked(False)

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
        said = tr(
            "Edition {edition}. Time zone of the hours: {zone}.", edition=state.edition, zone=zone_label(zone)
        )
        self.edition.setText(said)
        self.key_button.setText(tr("Do not sign it") if signer else tr("Sign it with a key…"))
        unsigned = tr("It will not be signed: whoever opens it is warned that anybody can have made it.")
        signed = signer and tr("It will be signed with the key {id}.", id=signer.key_id)
        self._signature.setText(signed or unsigned)
        self.result.setText(state.result)
        self.changes.setText(change_sentence(changes) if changes else "")
        for widget, is_shown in (
            (self.gone_box, bool(changes and changes.vanished)),
            (self.password, bool(signer and signer.secret.needs_password)),
            (self.result, bool(state.result)),
            (self.changes, bool(changes)),
        ):
            self.form.setRowVisible(widget, is_shown)
        self.take_button.setVisible(bool(state.made))
        self._show_lists()

    def _show_lists(self) -> None:
        """Make the lists of another plan, and show how long each is."""
        plan, changes = self.state.plan, self.state.changes
        if plan is None or (plan is self._listed[0] and changes is self._listed[1]):
            return  # those of 5,000 rows take a while
        self._listed = plan, changes
        self.lists = lists_of(plan, self.state.decisions, is_whole=False)
        self.lists[ListKind.CHANGES] = change_lines(changes) if changes else []
        for kind, link in self.links.items():
            lines, is_in = self.lists[kind], kind is ListKind.COMES
            number = sum(line.is_ticked for line in lines) if is_in else len(lines)
            link.setText(button_text(trn(*kind.value, number)))
            link.setVisible(bool(lines) or is_in)
        self.shown = self.shown if self.lists[self.shown] else ListKind.COMES
        self._show_lines()

    def _show_lines(self) -> None:
        """Show the lines of the list that is chosen, with the words of the filter."""
        lines = self.lists.get(self.shown, [])
        words = self.filter.text().casefold() if len(lines) > FEW else ""
        self.links[self.shown].setChecked(True)
        self.view.setAccessibleName(self.links[self.shown].text())
        self.form.setRowVisible(self.hint, any(line.kinds for line in lines))
        self.form.setRowVisible(self.filter, len(lines) > FEW)
        self.view.show_lines([each for each in lines if words in f"{each.name} {each.sentence}".casefold()])

    def show_list(self, kind: ListKind, *_: object) -> None:
        """Show one of the lists, and go there."""
        self.shown = kind
        self._show_lines()
        self.view.setCurrentRow(0)
        self.view.setFocus()

    def _tick(self, line: Line) -> None:
        is_kept = line.is_ticked == (line.kinds == (LEFT_OUT,))  # there a row is in until its box is empty
        self.state.tick(line.entry_id, line.kinds, is_ticked=is_kept)

    def _note_password(self) -> None:
        self.state.changed()
