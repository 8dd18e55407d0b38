"""The canary's session at the hand-out: every trick in the list, on paper, in saved lists, in the clipboard."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from guide.blocks.blocks import Number
from guide.content.detail import Detail
from guide.content.guide import Guide
from guide.handout.as_text import as_text
from guide.handout.contacts import default_details
from guide.handout.document import Handout
from guide.handout.handout_list import HandoutItem, HandoutList
from guide.handout.options import Format, Options, Paper
from guide.handout.targets import parts_of
from guide.paper.pdf import pdf_bytes
from guide.printing.job import Printers
from guide.window.dialogs.file_dialog import FileDialog
from tests.builders import entry_of
from tests.endurance.canaries import TRICKS, write_file
from tests.endurance.canary_looks import Looks, plain
from tests.whole_window import WholeWindow

Do = Callable[..., None]  # Session.do
LIST = "list &x $text {name} %s.yaml"
SAFE_URIS = ("tel:", "sms:", "smsto:", "mailto:", "https://")
IN_GATE = (Format.CARDS, Format.FULL)  # which are drawn in two ways
SOME = ((Paper.LETTER, False, True), (Paper.LETTER, True, True))  # paper, whether discreet, with QR codes
NOT_DRAWN = ("target", "uri")


class HandoutSteps:
    """Everything that can be done with the hand-out. `do` takes a step of the session; PDFs go into `paper`."""

    def __init__(self, guide: Guide, window: WholeWindow, looks: Looks, do: Do, paper: Path) -> None:
        self._guide, self._window, self._looks, self._do, self._paper = guide, window, looks, do, paper
        self._pane = window.handouts.pane
        self._state = window.handouts.state

    def all(self, trick: str, *, full: bool) -> None:
        """Go through every option, or in the gate through some; `trick` is a text that may be a title."""
        # The system's own list of printers is no text of a pack, and asking for it may reach a network.
        process = self._pane.print_controller.process
        process.list_printers = lambda: process.listed.emit(Printers((trick, *TRICKS), trick))  # type: ignore[method-assign]
        entries = self._guide.entries if full else self._guide.entries[::8]
        self._entries(tuple(entry.id for entry in entries), full=full)
        self._edit(TRICKS if full else TRICKS[::12])
        self._panel_and_dialogs()
        self._lists(trick)
        if full:
            self._parts()

    def _entries(self, ids: tuple[str, ...], *, full: bool) -> None:
        """Add entries to the hand-out, with the usual details and with all, and lay them out in every format."""
        for entry_id in ids:
            self._do(f"put on {entry_id}", self._window.handouts.toggle, entry_id)
        assert len(self._state.handout_list) == len(ids)
        self._do("open the hand-out", self._window.actions_by_id["handout"].trigger)
        assert self._pane.isVisible()
        self._show_usual()
        self._every_option(SOME if full else SOME[1:], full=full)
        for row in range(len(ids)):
            self._do(f"all details of item {row}", self._tick_all, row)
        self._every_option((*SOME, (Paper.A4, False, False)) if full else SOME[:1], full=full)
        self._rows()

    def big(self) -> None:
        """Lay out every fourth entry by itself: line by line, as a page of its own, and discreet."""
        self._do("open the hand-out", self._window.actions_by_id["handout"].trigger)
        for entry in self._guide.entries[::4]:
            item = HandoutItem(target=entry.id, shows=frozenset(Detail))
            self._do(f"{entry.id} on the hand-out", self._state.set_list, HandoutList((item,)))
            for form in (Format.SHEET, Format.FULL):
                self._do(f"{entry.id} as {form}", self._choose, Options(format=form))
            self._do(f"{entry.id}, discreet", lambda: self._choose(Options(discreet=True)))

    def _show_usual(self) -> None:
        usual = tuple(
            replace(item, shows=default_details(entry_of(self._guide, item.entry_id)))
            for item in self._state.handout_list
        )
        self._do("what is usual", self._state.set_list, HandoutList(usual))

    def _choose_item(self, row: int) -> None:
        pane = self._pane.items_pane
        pane.view.setCurrentIndex(pane.model.index(row, 0))

    def _tick_all(self, row: int) -> None:
        self._choose_item(row)
        for box in self._pane.items_pane.editor.boxes.values():
            if box.isEnabled():
                box.setChecked(True)

    def _every_option(self, looks: tuple[tuple[Paper, bool, bool], ...], *, full: bool) -> None:
        """Lay out all items in every format; in the gate in two, of which each has half of them."""
        every = tuple(self._state.handout_list)
        forms = tuple(Format) if full else IN_GATE
        for number, form in enumerate(forms):
            some = every if full else every[number :: len(forms)]
            self._do(f"items for {form}", self._state.set_list, HandoutList(some))
            for paper, discreet, qr in looks:
                self._lay_out(Options(format=form, paper=paper, discreet=discreet, qr=qr))
        self._do("all items again", self._state.set_list, HandoutList(every))

    def _lay_out(self, options: Options) -> None:
        self._do(str(options), self._choose, options)
        self._check_paper()
        if options.qr and options.paper is Paper.LETTER:
            name = f"{options.format}{'-discreet' if options.discreet else ''}.pdf"
            self._do(f"PDF, {name}", self._keep_pdf, name)

    def _choose(self, options: Options) -> None:
        box = self._pane.paper_pane.options
        box.formats.setCurrentIndex(list(Format).index(options.format))
        box.papers.setCurrentIndex(list(Paper).index(options.paper))
        box.discreet.setChecked(options.discreet)
        box.qr.setChecked(bool(options.qr))
        self._pane.laid_out.finish()

    def _check_paper(self) -> None:
        handout = self._pane.laid_out.handout
        assert handout is not None
        for text in (*_texts(handout), as_text(handout)):
            self._looks.wrong += self._looks.words(text)
        for number in (each for item in handout.items for each in item.blocks if isinstance(each, Number)):
            if number.uri and not number.uri.startswith(SAFE_URIS):
                self._looks.wrong.append(f"a code that leads astray: {number.uri!r}")
        for notice in handout.notices:
            self._looks.wrong += self._looks.words(notice.sentence, may_be_cut=True)

    def _keep_pdf(self, name: str) -> None:
        pages = self._pane.laid_out.pages
        if pages is not None:
            (self._paper / name).write_bytes(pdf_bytes(pages, self._pane.exporter.file_name))

    def _rows(self) -> None:
        model = self._pane.items_pane.model
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                self._looks.wrong += self._looks.words(str(model.index(row, 0).data(role)))

    def _edit(self, tricks: tuple[str, ...]) -> None:
        """Rename one of two items, of which little is shown, to each of some tricks: each time all is laid out again."""
        every = self._state.handout_list
        two = tuple(replace(item, shows=frozenset({Detail.NAME})) for item in tuple(every)[:2])
        self._do("two items", self._state.set_list, HandoutList(two))
        self._do("the first of them", self._choose_item, 0)
        self._do("sheet", lambda: self._choose(Options(format=Format.SHEET)))
        field = self._pane.items_pane.editor.field
        for number, text in enumerate(trick.format(n=0, p="/x") for trick in tricks):
            self._do(f"name {number}", self._type, text)
            handout = self._pane.laid_out.handout
            names = {plain(item.name) for item in handout.items} if handout else set()
            if not field.text() or plain(field.text()) not in names:
                self._looks.wrong.append(f"a name is not on the paper as it was typed: {field.text()!r}")
            self._rows()
        self._do("no name", self._type, "")
        self._do("all items", self._state.set_list, every)

    def _type(self, text: str) -> None:
        field = self._pane.items_pane.editor.field
        field.selectAll()
        field.insert(text)
        self._pane.laid_out.finish()

    def _panel_and_dialogs(self) -> None:
        pane = self._pane
        self._do("print panel", pane.paper_pane.print_button.click)
        assert pane.paper_pane.print_panel.isVisible()
        self._do("no print panel", pane.paper_pane.print_panel.close_panel)
        for name, button in (
            ("PDF", pane.paper_pane.save_button),
            ("list", pane.items_pane.list_buttons.save_button),
            ("open", pane.items_pane.list_buttons.open_button),
        ):
            self._do(f"file dialog, {name}", button.click)
            [dialog] = [w for w in QApplication.topLevelWidgets() if isinstance(w, FileDialog)]
            assert dialog.isVisible()
            self._do("no file dialog", dialog.reject)
        self._do("copy", pane.paper_pane.copy_button.click)
        pane.laid_out.finish_wanted()
        copied = QApplication.clipboard().mimeData()
        assert copied.text()
        assert (copied.hasHtml(), copied.hasUrls()) == (False, False)
        self._looks.wrong += self._looks.words(copied.text())
        # As the program does on its way out: Qt can't end well while the clipboard holds what Python made.
        QApplication.clipboard().clear()

    def _lists(self, trick: str) -> None:
        """Save the hand-out's list and open it again; open lists that hold tricks."""
        exporter, file = self._pane.exporter, self._paper / LIST
        self._do("save a list", self._with_files, exporter.write_list, file)
        self._do("ask before it is written over", self._with_files, exporter.write_list, file)
        self._do("no", self._pane.confirm_bar.no_button.click)
        before = {item.target for item in self._state.handout_list}
        self._do("empty", self._pane.items_pane.list_buttons.empty_button.click)
        self._do("open the list", self._with_files, exporter.add_list, file)
        assert {item.target for item in self._state.handout_list} == before
        self._do("empty again", self._pane.items_pane.list_buttons.empty_button.click)
        rows = [{"target": "law-of-tricks", "title": trick, "name": trick, "reviewed": "2020-01-01"},
                {"target": "gone", "name": trick}, {"target": "law-of-tricks#gone", "name": trick}]  # fmt: skip
        write_file(file, {"format": "1", "list": trick, "pack": "other", "items": rows})
        self._do("open a list of tricks", self._with_files, exporter.add_list, file)
        assert len(self._state.handout_list) == 1
        assert self._state.import_notices
        self._rows()
        bad = {"target": trick, "reviewed": trick, trick: trick, "shows": [trick]}
        write_file(file, {"format": trick, "pack": trick, trick: "x", "items": [bad]})
        self._do("open a list that can't be used", self._with_files, exporter.add_list, file)
        assert self._pane.message_line.isVisible()

    def _with_files(self, act: Callable[[Path], None], file: Path) -> None:
        """Do something with a file, and wait until the file was read or written in the background."""
        act(file)
        while self._pane.exporter.is_busy:
            QTest.qWait(5)

    def _parts(self) -> None:
        """Hand out every part of every entry, each section and key factor, in two formats."""
        self._do("empty for parts", self._pane.items_pane.list_buttons.empty_button.click)
        for entry in self._guide.entries:
            targets = [f"{entry.id}#{part}" for part in parts_of(entry, self._guide)]
            handout_list = HandoutList(
                tuple(HandoutItem(target=target, shows=frozenset(Detail)) for target in targets)
            )
            self._do(f"parts of {entry.id}", self._state.set_list, handout_list)
            for form in (Format.LARGE, Format.FULL) if targets else ():
                self._do(f"parts of {entry.id}, {form}", self._choose, Options(format=form))
                self._check_paper()
            self._rows()


def _texts(value: object) -> Iterator[str]:
    """Yield each text of a hand-out."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif isinstance(value, Handout):
        yield from _texts((value.title, value.items, value.footer))
    elif is_dataclass(value):
        for field in fields(value):
            if field.name not in NOT_DRAWN:
                yield from _texts(getattr(value, field.name))
