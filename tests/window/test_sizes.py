"""Every bar and control is whole at every size of screen and text, in every state of the window."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, combinations, pairwise
from pathlib import Path

from PySide6.QtCore import QMargins, QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QScrollArea,
    QWidget,
)

from guide.content.model import Problem
from guide.directory.decisions import Column, Decisions, PackChoices, Proposal, Publicity, Seen
from guide.directory.export.formats import ExportFormat, format_label
from guide.directory.judged import Passage, Plan
from guide.directory.sheet import DoubtfulWord, EncodingQuestion, Row, Sheet, Source
from guide.handout.document import Notice, NoticeKind
from guide.handout.handout_list import HandoutList
from guide.packs.layer import Layer
from guide.packs.listing import Listed, RefusedFile, StickPack
from guide.packs.trust import Origin, Standing
from guide.printing.job import Printers
from guide.settings import TEXT_SIZES
from guide.window.dialogs.file_dialog import FileDialog
from guide.window.dialogs.format_dialog import FormatDialog
from guide.window.dialogs.places import home_folder
from guide.window.directory.reading import Read
from guide.window.directory.state import Bringing, Step
from guide.window.frame.content_bars import MissingBar
from guide.window.frame.look_bar import LookBar
from guide.window.handout.part_tabs import Part
from guide.window.reader.page_bar import PageBar
from guide.window.stick.folder_dialog import FolderDialog
from guide.window.widgets.text_scroll import TextScroll
from tests.window.map.test_map_pane import grid_guide
from tests.window.steps import run_pending, type_query

SCREENS = (
    (640, 480), (800, 600), (1024, 600), (1024, 768), (1280, 720), (1366, 768), (1920, 1080), (3840, 2160),
)  # fmt: skip
FACTORS = (1, 1.5, 2)  # a screen that is scaled by such a factor has so many logical pixels fewer
WIDTH, HEIGHT = 640, 480
ZOOMED = (320, 480)  # 1280 pixels at 400 %, the most that WCAG 2.2 asks of text that is not larger itself
EVERY = sorted({(int(x / by), int(y / by)) for x, y in SCREENS for by in FACTORS})
SIZES = [(x, y) for x, y in EVERY if x >= WIDTH and y >= HEIGHT]
FEW = [(640, 480), (853, 480), (1024, 600), (1366, 768)]  # for states that differ by a bar or a panel
TEXTS = (100, 125, 150, 200)
SMALLEST, LARGEST = TEXTS[0], TEXTS[-1]
LEFT_TO_THE_PANES, SHARE = 60, 0.38  # pixels in the narrowest window, part of the height in all others
UNREAD = tuple(Problem(f"services/a-rather-long-name-{each}.yaml", 1, 1, "No text.") for each in range(4))


@dataclass
class State:
    """A state of the window that a worker brings about, and leaves again."""

    name: str
    enter: Callable[[], object]
    leave: Callable[[], object] = lambda: None
    sizes: Sequence[tuple[int, int]] = tuple(SIZES)


def enlarge_to(opened, text: int) -> None:
    opened.enlarge(TEXT_SIZES.index(text) - TEXT_SIZES.index(opened.theme.appearance.scale))


def handout_states(window, qtbot):
    toggle, pane = window.actions_by_id["handout"].trigger, window.handouts.pane

    def hand_out():
        if not len(window.handouts.state.handout_list):
            window.handouts.toggle("coat-drive")
        toggle()

    def print_panel():
        hand_out()
        qtbot.waitUntil(pane.paper_pane.print_button.isEnabled)
        pane.tabs.show_part(Part.PAPER)
        pane.paper_pane.print_panel.offer(Printers(("Office",), "Office"), both_sides=True)

    def notices():
        hand_out()
        qtbot.waitUntil(pane.paper_pane.print_button.isEnabled)
        pane.tabs.show_part(Part.PREVIEW)
        sentence = "This does not fit on one page, even in type of 8 points; take off or shorten something."
        pane.paper_pane.notices.show_notices((Notice(NoticeKind.NO_ROOM, sentence),), (), HandoutList())
        assert pane.paper_pane.notices.sentences == (sentence,)

    def leave():
        pane.tabs.show_part(Part.ITEMS)
        toggle()

    return (
        State("hand-out, empty", toggle, toggle),
        State("hand-out", hand_out, leave),
        State("print panel", print_panel, leave, sizes=FEW),
        State("notices of the hand-out", notices, leave, sizes=FEW),
    )


def states_of_bars_below_a_page(window):
    pane = window.reader_pane

    def address():
        window.navigator.open("coat-drive")
        pane.address_bar.show_address("https://a-long-name-of-a-site.example.org/a/long/path")

    def term():
        window.navigator.open("coat-drive")
        meant = replace(next(iter(grid_guide().entries)), summary="What the word means, at some length. " * 4)
        pane.term_bar.show_term(meant)

    def find_in_a_place():
        window.place_bar.show_place("A county")
        window.actions_by_id["find"].trigger()

    def leave():
        pane.find_bar.close_bar()
        window.place_bar.show_place("")

    return (
        State("find bar in a place", find_in_a_place, leave, FEW),
        State("web address", address, pane.address_bar.close_bar, FEW),
        State("term", term, pane.term_bar.close_bar, FEW),
    )


def stick_packs():
    """Return packs with long names and all that a card can have, the last from somebody unknown, and a file."""
    one = grid_guide()
    title = "Services of the counties beside the lake, and of those who go there in the cold months"
    pack = replace(one.pack, title=title, builds_on=("a-long-id-of-a-pack",))
    words = tuple("cabbage lantern orchard pebble quarrel thimble walrus zeppelin".split())
    origins = None, Origin(Standing.TRUSTED, publisher="A coalition"), Origin(Standing.UNSIGNED, words=words)
    packs = tuple(
        StickPack(
            id=f"pack-{number}", title=title, about=pack, origin=origin, is_on=number != 1, is_own=origin is None,
            layer=Layer(replace(one, pack=replace(pack, id=f"pack-{number}")), Path(), origin=origin, follows_taken=True),
            missing=pack.builds_on, unsigned=pack.builds_on,
        )
        for number, origin in enumerate(origins)
    )  # fmt: skip
    name = f"{title.casefold().replace(' ', '-')}-17.fieldguide"
    why = "This stick takes only packs that are signed by a publisher it knows."
    return Listed(packs, (RefusedFile(Path(name), why),))


def states_of_packs(window):
    packs, bar = window.rest.packs, window.rest.changes.bar

    def show():
        packs.open()
        packs._reading.stop()  # of the packs of this computer
        packs.pane.show_packs(stick_packs())

    def ask():
        show()
        bar.ask("Remove “Services of the counties” from this stick? Off the hand-out with it: Coat drive.")

    return (
        State("packs", show, window.navigator.back),
        State("question about a pack", ask, bar.no_button.click, FEW),
    )


def some_read():
    """Return a sheet with long names, as it was read, and what was proposed for its columns."""
    title = "Family shelter and resource center of the Community Action Partnership"
    headings = ("Id", "Eligibility_Notes_for_the_public", "Organization or program name")
    rows = tuple(Row(number, (str(number), "Anyone. " * 40, title)) for number in range(2, 6))
    sheet = Sheet("Services of the counties, as of November.xlsx, Sheet 1", headings, rows)
    fields = ("service.id", "service.eligibility_description", "service.name")
    columns = tuple(
        Column(heading, field, sure=False, start=Publicity.READ, samples=(title,) * 3)
        for heading, field in zip(headings, fields, strict=True)
    )
    return Read(Path("list.xlsx"), Source((sheet,)), (Proposal(sheet.name, "service", columns),))


def states_of_a_directory(window):
    directories = window.rest.directories
    question = EncodingQuestion("list.csv", (DoubtfulWord(4_089, "MEDA\u00d5s", "MEDA\u2019s"),) * 4)

    def show(step, questions=()):
        directories.open_pane()
        made, read = directories.made(), some_read()
        read = replace(read, source=replace(read.source, questions=questions))
        made._begin(Bringing(read, Decisions(pack=PackChoices(source="Services of the counties"))))
        made.state.see(Seen.ANYONE)
        passages = [
            Passage(
                str(n),
                "Ask for Dolores at the door. " * 9,
                "",
                ("Pond House",),
                ("Notes",),
            )
            for n in range(12)
        ]
        made.state.plan, made.state.planned = Plan((), tuple(passages), {}), made.state.facts
        made.state.result = "Saved as services.fieldguide in D:/. 4089 pages."
        made.state.made = Path("services.fieldguide")
        made.state.step = step
        made.pane.show_step()

    def read():
        directories.open_pane()
        directories.made().pane.show_work("Reading…")

    def stop():
        directories.made().pane.end_work()
        directories.close()

    return (
        State("directory, nothing read", directories.open_pane, directories.close, FEW),
        State("directory being read", read, stop, FEW),
        State("directory, question", partial(show, Step.FILE, (question,)), directories.close, FEW),
        *(State(f"directory, {each.name}", partial(show, each), directories.close, FEW) for each in Step),
    )


def states(window, qtbot):
    def act(name):
        return window.actions_by_id[name].trigger

    def search(words):
        window.top_bar.field.clear()
        type_query(window, qtbot, words)

    def offer():
        words = "Edition 13 of 3 Dec 2026, in place of edition 12: 14 entries differ, 3 numbers differ"
        window.updates.bar.offer(words, needs_words=True, button="Take this edition")

    def add():
        window.updates.bar.offer("“Cold County”: not added yet", needs_words=True, button="Add it")

    def escape():
        QTest.keyClick(QApplication.focusWidget() or window, Qt.Key.Key_Escape)

    def look_then_find():
        window.navigator.open("coat-drive")
        act("look")()
        act("find")()
        assert not window.findChild(LookBar).isVisible(), "one of them at a time"

    missing = window.findChild(MissingBar)
    missing.hide()
    notice = "The setting could not be saved on this stick, because it is full. It holds until the end. " * 3
    return (
        State("start", act("home")),
        State("results", lambda: search("coat")),
        State("filter", act("filter"), act("filter")),
        State("page", lambda: window.navigator.open("coat-drive")),
        State("find bar", act("find"), escape),
        *states_of_bars_below_a_page(window),
        State("urgent numbers", act("numbers"), sizes=FEW),
        State("contents", act("contents"), act("contents")),
        *handout_states(window, qtbot),
        State("text size and colours", act("look"), act("look")),
        State("text size, then find bar", look_then_find, escape, sizes=FEW),
        State("map", act("map"), act("map")),
        State("newer edition", offer, window.updates.bar.close_bar, FEW),
        State("new pack", add, window.updates.bar.close_bar, FEW),
        *states_of_packs(window),
        *states_of_a_directory(window),
        State("notice", lambda: window.notice_bar.show_sentence(notice), window.notice_bar.close_button.click, FEW),
        State("nothing found", lambda: search("qqqq"), sizes=FEW),
        State(
            "place", lambda: window.place_bar.show_place("A county"), lambda: window.place_bar.show_place(""), FEW
        ),
        State("content is missing", missing.show, missing.close_button.click, FEW),
    )  # fmt: skip


def in_window(widget: QWidget) -> QRect:
    return QRect(widget.mapTo(widget.window(), QPoint(0, 0)), widget.size())


def scroller(widget: QWidget) -> QAbstractScrollArea | None:
    """Return the pane that may have scrolled the widget out of sight, if it is in one."""
    parent = widget.parentWidget()
    if isinstance(parent, PageBar) and parent._reader.verticalScrollBar().value():
        return parent._reader
    return parent if parent is None or isinstance(parent, QAbstractScrollArea) else scroller(parent)


def controls(window: QWidget) -> dict[QAbstractScrollArea | None, list[QWidget]]:
    """Return the controls in sight by the pane that scrolls them; None stands for those that do not scroll."""
    kinds = (QAbstractButton, QLineEdit, QComboBox)
    found = (each for kind in kinds for each in window.findChildren(kind) if each.isVisible())
    groups: dict[QAbstractScrollArea | None, list[QWidget]] = {None: []}
    for each in found:
        if each.window() is window and not isinstance(each.parentWidget(), kinds):
            groups.setdefault(scroller(each), []).append(each)
    return groups


def cut_or_covered(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with the controls of a window. Those that scroll may be out of sight."""
    groups = controls(window)
    assert groups[None]
    for each in groups[None]:
        if each.visibleRegion().boundingRect() != each.rect():
            yield f"{_name(each)} is cut"
    for group in groups.values():
        for each in group:
            if isinstance(each, QAbstractButton) and each.width() < each.minimumSizeHint().width():
                yield f"{_name(each)} is too narrow for its words"
        for (one, its_place), (other, place) in combinations([(each, in_window(each)) for each in group], 2):
            if its_place.intersects(place):
                yield f"{_name(one)} overlaps {_name(other)}"


def cut_words(window: QWidget) -> Iterator[str]:
    """Yield the labels whose words have no room, also those in a bar that scrolls."""
    for label in window.findChildren(QLabel):
        size = label.size().grownBy(QMargins(1, 1, 1, 1))
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        is_cut = not label.wordWrap() and size.width() < label.sizeHint().width()
        if label.isVisible() and label.text() and (is_cut or size.height() < needed):
            yield f"{label.text()} is cut"


def out_of_sight(window) -> Iterator[str]:
    """Yield the buttons of the offer of an edition that one has to scroll to."""
    bar = window.updates.bar
    for each in (bar.words_box, bar.take_button, bar.not_button):
        if each.isVisible() and each.visibleRegion().boundingRect() != each.rect():
            yield f"{_name(each)} is out of sight"


def bad_bars(window) -> Iterator[str]:
    """Yield what is wrong with the bars, from the top to the bottom of the window."""
    column = window.centralWidget().layout()
    widgets = [column.itemAt(at).widget() for at in range(column.count())]
    bars = [in_window(widget) for widget in widgets if widget.isVisible()]
    if any(upper.bottom() >= lower.top() for upper, lower in pairwise(bars)):
        yield "bars overlap"
    if not all(window.rect().contains(bar) for bar in bars):
        yield "a bar leaves the window"
    least = LEFT_TO_THE_PANES if window.width() < WIDTH else SHARE * window.height()
    if window.panes.height() < least:
        yield "little is left to the panes"
    # What a term means, and where an address leads, is read in place of a part of the page.
    pane = window.reader_pane
    read = [each for each in (pane.reader, *pane.findChildren(TextScroll)) if each.isVisible()]
    if pane.reader in read and sum(each.height() for each in read) < least:
        yield "little is left to the page"
    always = (window.top_bar.hide_button, window.top_bar.field, *window.urgent_bar.buttons[:3])
    yield from (f"{_name(each)} is not there" for each in always if not each.isVisible())


def too_wide(window) -> Iterator[str]:
    """Yield the panes that have to be scrolled sideways, or hide there what they hold."""
    for pane in window.findChildren(QAbstractScrollArea):
        inner = pane.widget() if isinstance(pane, QScrollArea) else None
        is_cut = inner is not None and inner.width() > pane.viewport().width()
        if pane.isVisible() and (pane.horizontalScrollBar().maximum() or is_cut):
            yield f"{_name(pane)} is too wide"


def _bad(window) -> Iterator[str]:
    return chain(
        bad_bars(window), out_of_sight(window), cut_or_covered(window), cut_words(window), too_wide(window)
    )


def _name(widget: QWidget) -> str:
    text = widget.text() if isinstance(widget, QAbstractButton | QLineEdit) else ""
    return widget.accessibleName() or text or widget.objectName()


def sizes_of(state: State, number: int, text: int, *, full: bool) -> list[tuple[int, int]]:
    """Return at which sizes a state is looked at, by height: all is styled again where a window gets low.

    In the gate, a state that differs by a bar or a panel is looked at in the smallest window of one size of text.
    """
    if full:
        sizes = sorted(state.sizes, key=lambda size: size[::-1])
        return [ZOOMED, *sizes] if text == SMALLEST else sizes
    least, more = (ZOOMED, (1366, 768)) if text == SMALLEST else ((640, 480), (1024, 600))
    if state.sizes is FEW:
        return [least] if number % 2 == (text == LARGEST) else []
    return [least, more]


def test_nothing_is_cut_or_covered_at_any_size(open_window, qtbot, full):
    opened = open_window(replace(grid_guide(), problems=UNREAD))
    window, wrong, is_from_large = opened.window, set(), True
    window.setMinimumSize(320, 240)  # as a screen of that size lets it be
    for text in TEXTS if full else (SMALLEST, LARGEST):
        enlarge_to(opened, text)
        for number, state in enumerate(states(window, qtbot)):
            if not (sizes := sizes_of(state, number, text, full=full)):
                continue
            # In the gate up and down: the bars have to give up what they showed in the larger window.
            if full or is_from_large:
                window.resize(*sizes[-1])
                sizes.reverse()
            state.enter()
            for size in sizes:
                window.resize(*size)
                run_pending()
                assert (window.width(), window.height()) == size
                if any(_bad(window)):
                    run_pending()  # what has changed its height may move others with the next events
                wrong |= {(text, state.name, size, each) for each in _bad(window)}
            state.leave()
            is_from_large = not is_from_large
    assert not wrong


def test_the_open_list_of_places_leaves_hide_now_free(open_window, qtbot):
    opened = open_window(grid_guide())
    window, box = opened.window, opened.window.contents.place_box
    window.setMinimumSize(320, 240)
    for text, size in ((SMALLEST, (800, 600)), (LARGEST, (640, 480))):
        enlarge_to(opened, text)
        window.resize(*size)
        if not box.isVisible():
            window.actions_by_id["contents"].trigger()
        run_pending()
        qtbot.mouseClick(box.field, Qt.MouseButton.LeftButton)
        rows, hide = box.suggestions.popup(), window.top_bar.hide_button
        assert rows.isVisible()
        assert window.screen().geometry().contains(rows.geometry())
        assert not rows.geometry().intersects(QRect(hide.mapToGlobal(QPoint(0, 0)), hide.size()))
        rows.hide()


def format_dialog(window):
    forms = {format_label(form): form.suffix for form in ExportFormat}
    return FormatDialog(window, "Save the directory", formats=forms, stem="directory", find_start=home_folder)


def save_dialog(window):
    return FileDialog(window, "Save as PDF", suffix=".pdf", name="Numbers.pdf")


def test_a_dialog_and_the_window_fit_the_smallest_screen(open_window):
    opened, wrong = open_window(), set()
    opened.window.resize(*ZOOMED)
    run_pending()
    assert (opened.window.width(), opened.window.height()) == ZOOMED, "without a smaller minimum"
    opened.window.setMinimumSize(320, 240)
    for text, width in ((SMALLEST, ZOOMED[0]), (LARGEST, WIDTH)):
        enlarge_to(opened, text)
        opened.window.resize(width, HEIGHT)
        run_pending()
        for make in (save_dialog, format_dialog, FolderDialog):
            dialog = make(opened.window)
            dialog.show()
            run_pending()
            assert (dialog.width() <= width, dialog.height() <= HEIGHT) == (True, True)
            assert dialog.hide_button.isVisible()
            wrong |= {(text, dialog.windowTitle(), each) for each in cut_or_covered(dialog)}
            dialog.reject()
    assert not wrong
