"""Builds the rest of the window: the panes and controllers that the first paint does not need.

They are built right after the first paint, before Qt handles keys and clicks that arrived meanwhile, so no
action runs before its controller exists.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QLocale

from guide.paths import is_standalone
from guide.render import page_names
from guide.render.pages import Pages
from guide.window.background.works import Works
from guide.window.controllers.beside_controller import BesideController
from guide.window.controllers.directory_controller import DirectoryController
from guide.window.controllers.focus_controller import FocusController
from guide.window.controllers.handout_controller import HandoutController
from guide.window.controllers.map_controller import MapController
from guide.window.controllers.opening_controller import OpeningController
from guide.window.controllers.pack_changes import PackChanges
from guide.window.controllers.packs_controller import PacksController
from guide.window.controllers.page_controller import PageController
from guide.window.controllers.pane_cycle import PaneCycle
from guide.window.controllers.saving_controller import SavingController
from guide.window.controllers.search_controller import SearchController
from guide.window.controllers.stick_controller import StickController
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.frame.actions import connect_actions
from guide.window.frame.look_bar import LookBar
from guide.window.main_window import MainWindow
from guide.window.reader.reader_pane import ReaderPane
from guide.window.results.results_pane import ResultsPane
from guide.window.theme.appearance import restyle
from guide.window.widgets.spoken_heading import speak_headings


@dataclass(frozen=True, kw_only=True)
class Rest:
    """The panes and controllers that are added to the window after the first paint."""

    results: ResultsPane
    reader_pane: ReaderPane
    focus: FocusController
    pages: PageController
    search: SearchController
    handouts: HandoutController
    maps: MapController
    sticks: StickController
    updates: UpdateController
    packs: PacksController
    changes: PackChanges
    saving: SavingController
    directories: DirectoryController
    works: Works

    def stop(self) -> None:
        """Stop printing and copying to a stick, without waiting for the end."""
        self.handouts.kill()
        self.sticks.stop()


def build_rest(window: MainWindow, context: WindowContext) -> Rest:
    """Return the remaining panes and controllers, added to the window and connected. Show the start page."""
    speak_headings()
    pages = Pages(context.guide, today=context.today)
    parts = WindowParts(
        navigator=window.navigator,
        top_bar=window.top_bar,
        panes=window.panes,
        results=ResultsPane(context.guide, pages.strategy_names, context.clock),
        reader_pane=ReaderPane(pages.term),
        notice_bar=window.notice_bar,
    )
    if context.guide.pack:
        parts.reader_pane.reader.setLocale(QLocale(context.guide.pack.languages[0]))
    parts.panes.results_stack.addWidget(parts.results)
    parts.panes.page_stack.addWidget(parts.reader_pane)
    focus, filter_action = FocusController(parts, context.preferences), window.actions_by_id["filter"]
    handouts = HandoutController(parts, context)
    page = PageController(
        parts, pages, place=window.place, preferences=context.preferences, clock=context.clock
    )
    OpeningController(parts, page, context.clock)
    page.pageBuilt.connect(handouts.show_contacts)
    BesideController(parts, context.guide, handouts.results_menu, focus)
    sticks = StickController(window.insert_bar, context)
    saving = SavingController(parts, context)
    saving.barMade.connect(window.insert_bar)
    handouts.results_menu.menuRequested.connect(saving.fill_results_menu)
    updates = UpdateController(parts, context, focus=focus, pages=page)
    updates.handoutWanted.connect(handouts.toggle_pane)
    changes = PackChanges(parts, context, updates=updates, handouts=handouts)
    packs = PacksController(parts, context, focus=focus, pages=page, changes=changes)
    packs.fileWanted.connect(updates.choose_file)
    directories = DirectoryController(parts, context, focus=focus, pages=page, updates=updates)
    directories.barMade.connect(window.insert_bar)
    window.closing.connect(directories.decide_closing)
    for bar in (*changes.closed_bars, updates.bar, changes.bar):
        window.insert_bar(bar)
    _watch_drops(window, updates)
    rest = Rest(
        results=parts.results,
        reader_pane=parts.reader_pane,
        focus=focus,
        pages=page,
        search=SearchController(parts, window.search, focus=focus, filter_action=filter_action),
        handouts=handouts,
        maps=MapController(parts, context, place=window.place, focus=focus, handouts=handouts),
        sticks=sticks,
        updates=updates,
        packs=packs,
        changes=changes,
        saving=saving,
        directories=directories,
        works=context.works,
    )
    look = LookBar(context.theme, window.actions_by_id)
    window.insert_bar(look)
    # Both together would leave a strip of the page on a low screen.
    look.opened.connect(parts.reader_pane.close_find_bar)
    parts.reader_pane.barOpened.connect(look.hide)
    _connect_actions(window, rest, PaneCycle(parts, window.urgent_bar), look)
    _connect_panes(window, rest)
    _enable_for_pages(window, parts.reader_pane)
    window.navigator.go_home()
    return rest


def _watch_drops(window: MainWindow, updates: UpdateController) -> None:
    if window.is_painted:
        updates.drop.watch(window.windowHandle())
    else:
        window.painted.connect(lambda: updates.drop.watch(window.windowHandle()))


def _connect_actions(window: MainWindow, rest: Rest, cycle: PaneCycle, look: LookBar) -> None:
    focus = rest.focus
    slots: dict[str, Callable[..., object]] = {
        "search": focus.to_search,
        "home": focus.go_home,
        "back": focus.back,
        "forward": focus.forward,
        "numbers": partial(focus.open, page_names.HELP_LINES),
        "menu": focus.open_menu,
        "find": focus.find,
        "next-hit": partial(focus.step_hit, 1),
        "previous-hit": partial(focus.step_hit, -1),
        "filter": focus.toggle_filters,
        "contents": focus.toggle_contents,
        "map": rest.maps.toggle,
        "next-pane": partial(cycle.step, 1),
        "previous-pane": partial(cycle.step, -1),
        "handout": rest.handouts.toggle_pane,
        "handout-toggle": rest.handouts.toggle_focused,
        "look": look.toggle,
        "shortcuts": partial(focus.open, page_names.SHORTCUTS),
        "hides": partial(focus.open, page_names.PRIVACY),
        "about": partial(focus.open, page_names.ABOUT),
        "make-stick": rest.sticks.show_bar,
        "update": rest.updates.choose_file,
        "undo-update": partial(rest.changes.ask_to_undo, None),
        "packs": rest.packs.open,
        "save-directory": rest.saving.save_directory,
        "save-results": rest.saving.save_results,
        "directory": rest.directories.open,
    }
    connect_actions(window.actions_by_id, slots, at_first_paint=False)
    menu, toggle = window.top_bar.menu_button.menu(), window.actions_by_id["handout-toggle"]
    menu.aboutToShow.connect(lambda: toggle.setEnabled(bool(rest.handouts.focused())))
    menu.aboutToHide.connect(partial(toggle.setEnabled, True))  # noqa: FBT003 - Qt's own
    save_results = window.actions_by_id["save-results"]
    menu.aboutToShow.connect(lambda: save_results.setEnabled(rest.saving.has_results))
    window.actions_by_id["map"].setEnabled(window.contents.has_map)
    window.actions_by_id["make-stick"].setEnabled(is_standalone())
    window.actions_by_id["undo-update"].setEnabled(rest.changes.to_undo is not None)


def _connect_panes(window: MainWindow, rest: Rest) -> None:
    results, reader_pane, focus, panes = rest.results, rest.reader_pane, rest.focus, window.panes
    for pane in (results, reader_pane):
        restyle(pane)
    read_again = window.top_bar.pages_menu.pageChosen
    for page_chosen in (
        window.contents.pageChosen, window.start_page.pageChosen, read_again,
    ):  # fmt: skip
        page_chosen.connect(focus.open)
    reader_pane.targetChosen.connect(rest.updates.open_link)
    for line_chosen in (
        window.urgent_bar.lineChosen, results.call_first.helpLineChosen, results.no_results.pageChosen,
    ):  # fmt: skip
        line_chosen.connect(focus.open_line)
    for page_entered in (window.contents.pageEntered, read_again):
        page_entered.connect(focus.to_page)
    if window.missing_bar:
        window.missing_bar.list_button.clicked.connect(partial(focus.open, page_names.MISSING))
    window.installEventFilter(focus)
    results.no_results.everywhere_button.clicked.connect(window.place.search_everywhere)
    results.no_results.set_start_page_shown(panes.is_start_page_shown)
    panes.startPageShown.connect(results.no_results.set_start_page_shown)
    panes.page_stack.currentChanged.connect(partial(_enable_for_pages, window, reader_pane))


def _enable_for_pages(window: MainWindow, reader_pane: ReaderPane, *_changed: int) -> None:
    """Enable what finds something on a page only while a page is shown."""
    for action in ("find", "next-hit", "previous-hit"):
        window.actions_by_id[action].setEnabled(window.panes.page_stack.currentWidget() is reader_pane)
