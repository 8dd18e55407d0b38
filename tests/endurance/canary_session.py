"""The canary's session: a process that shows a pack of tricks on every screen of the real window.

python canary_session.py FOLDER REPORT HOW: the report is JSON; HOW is "gate" (all screens), "full" (and every
option on paper), "pages" (those that show long texts), or a leak to be caught.
"""

import json
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QTextBrowser

from guide.content.guide import Guide
from guide.content.load import read_pack
from guide.packs.layer import Layer, content_of_layers
from guide.render.page_names import MISSING
from guide.search.service import SearchService
from guide.settings import SettingsFile
from guide.window.background.preferences import Preferences
from guide.window.background.qsettings_guard import install_qsettings_guard
from guide.window.controllers.window_context import WindowContext
from guide.window.theme.theme import Theme
from tests.builders import DAY, pack
from tests.endurance.canaries import CLOSED, PICTURE, TEXTS, Canaries
from tests.endurance.canary_handouts import HandoutSteps
from tests.endurance.canary_looks import SCHEMES, Looks, links_of
from tests.whole_window import WholeWindow

MOST_LINKS, IN_GATE = 12, 1  # of one page and one kind that are pressed
LINKED_IN_GATE = 3  # of so many pages the links of one are pressed
# What the pack with the canaries builds on. Without it no hand-out would be discreet.
BASE = Guide(replace(pack(), id=CLOSED["builds_on"], title="A base"), ())


class Session:
    """One window, driven step by step; each step is timed and checked."""

    def __init__(self, guide: Guide, looks: Looks, paper: Path) -> None:
        self.guide, self._looks, self._paper = guide, looks, paper
        self.slowest = (0.0, "")
        self.steps = 0
        application = QApplication.instance()
        assert isinstance(application, QApplication)
        preferences = Preferences(SettingsFile(Path(os.devnull)), application)
        theme = Theme(application, preferences.settings)
        theme.start()
        theme.load_other_fonts()
        self.window = WholeWindow(
            WindowContext(
                content=content_of_layers([Layer(BASE, paper), Layer(guide, paper)]),
                theme=theme,
                preferences=preferences,
                today=DAY,
                quick_exit=lambda: None,
            )
        )
        self.do("start page", self._open)

    def _open(self) -> None:
        self.window.show()

    def do(self, step: str, act: Callable[..., object], *words: object) -> None:
        """Take one step, wait until the window has settled, and check it."""
        began = process_time()
        act(*words)
        self._settle()
        self.slowest = max(self.slowest, (process_time() - began, step))
        self.steps += 1
        self._looks.at(step, self.window)

    def _settle(self) -> None:
        QTest.qWait(1)
        for _ in range(3):
            QApplication.processEvents()

    def all(self, *, full: bool) -> None:
        """Go through every screen, in full with every option on paper."""
        self.pages(most_links=MOST_LINKS if full else IN_GATE, every=1 if full else LINKED_IN_GATE)
        self._filters()
        self._own_pages()
        self.handouts.all(self._looks.title, full=full)
        self.do("narrow hand-out", lambda: self.window.resize(620, 700))
        self.do("no hand-out", self.window.actions_by_id["handout"].trigger)
        self.do("larger", self.window.actions_by_id["enlarge"].trigger)
        self.do("narrow", lambda: self.window.resize(620, 700))
        self.do("home", self.window.actions_by_id["home"].trigger)

    @property
    def handouts(self) -> HandoutSteps:
        """The steps at the hand-out."""
        return HandoutSteps(self.guide, self.window, self._looks, self.do, self._paper)

    def _contents(self) -> None:
        view = self.window.contents.view
        self.do("contents", view.expandAll)
        bar = view.verticalScrollBar()
        while bar.value() < bar.maximum():
            self.do("contents, lower", lambda: bar.setValue(bar.value() + bar.pageStep()))
        for node in self.window.contents.model.nodes():
            self._looks.wrong += self._looks.words(node.text)

    def pages(self, *, most_links: int, every: int = 1) -> None:
        """Go through contents, pages and results; press so many links of each kind on each page, or each so many-th."""
        self._contents()
        for number, entry in enumerate(self.guide.entries):
            self.do(f"page {entry.id}", self.window.contents.pageChosen.emit, entry.id)
            self._to_the_end()
            for href in self._some_links(0 if number % every else most_links):
                self.do(f"page {entry.id}, link {href[:80]}", self._press, href)
        self._search()

    @property
    def _reader(self) -> QTextBrowser:
        return self.window.reader_pane.reader

    def _some_links(self, most: int) -> list[str]:
        links = links_of(self._reader.document())
        return [
            href for scheme in SCHEMES for href in [each for each in links if each.startswith(scheme)][:most]
        ]

    def _to_the_end(self) -> None:
        bar = self._reader.verticalScrollBar()
        self.do("its end", lambda: bar.setValue(bar.maximum()))

    def _press(self, href: str) -> None:
        if not href.startswith("entry:"):
            self._reader.anchorClicked.emit(QUrl(href))

    def _search(self) -> None:
        window, field = self.window, self.window.top_bar.field
        self.do("search, not ready", field.setText, "canary")
        self.do("its progress", window.rest.search._show_progress)
        search = SearchService(self.guide)  # which the program makes in a thread
        self.do("search", window.search.fill, search)
        self.do("results", field.setText, "passwd")
        self._read_rows()
        self.do("open a result", window.results.rowOpened.emit, 0)

    def _filters(self) -> None:
        window, field = self.window, self.window.top_bar.field
        self.do("filters", window.actions_by_id["filter"].trigger)
        self.do("counts", QTest.qWait, 100)
        for letter in "abcdefghijklmnopqrstuvwxyz":
            window.results.filters.place_chips.field.setText(letter)
            for chip in window.results.filters.chips:
                self._looks.wrong += self._looks.words(chip.accessibleName())
        for number in range(12):
            chips = window.results.filters.chips
            self.do("a filter", chips[number % len(chips)].click)
        self.do("nothing under these filters", field.setText, "passwd frostbite zzyzzx")
        self.do("nothing", field.setText, "qqxxzz")
        self.do("a slip", field.setText, "javascrip frostbte ")
        for words in [text for rule in self.guide.urgent.danger for text in rule.examples][:2]:
            self.do("danger", field.setText, words)
        self.do("a page", window.contents.pageChosen.emit, "law-of-tricks")
        self.do("find", field.setText, "passwd")
        self.do("find bar", window.actions_by_id["find"].trigger)
        self.do("next hit", window.actions_by_id["next-hit"].trigger)
        self.do("a place", window.contents.place_box.placeChosen.emit, "hennepin")
        self.do("nothing there", field.setText, "qqxxzz")
        self.do("no search", field.setText, "")

    def _read_rows(self) -> None:
        model = self.window.results.model
        for row in range(model.rowCount()):
            for role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
                self._looks.wrong += self._looks.words(str(model.index(row, 0).data(role)), may_be_cut=True)

    def _own_pages(self) -> None:
        for name in ("about", "numbers", "shortcuts"):
            self.do(name, self.window.actions_by_id[name].trigger)
        self.do("missing", self.window.focus.open, MISSING)
        self._to_the_end()
        self.do("no such page", lambda: self.window.navigator.open('<img src="/canary-0.png">'))


def leak(kind: str, text: str, window: WholeWindow) -> None:
    """Show a text as it must never be shown."""
    if kind == "label":
        label = QLabel(text, window)
        label.resize(900, 600)
        label.show()
    else:
        browser = QTextBrowser(window)
        browser.resize(900, 600)
        browser.setHtml(text)
        browser.show()


def main() -> int:
    folder, report, how = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3]
    opened: list[str] = []
    sys.addaudithook(lambda event, words: _note(opened, event, words))
    install_qsettings_guard()  # as the program does
    QApplication(["canary"])
    canaries = Canaries(folder / PICTURE)
    canaries.texts = {int(n): tuple(each) for n, each in json.loads((folder / TEXTS).read_text()).items()}
    looks = Looks(canaries)
    paper = report.with_suffix(".paper")
    paper.mkdir()
    session = Session(read_pack(folder), looks, paper)
    if how in ("gate", "full"):
        session.all(full=how == "full")
    elif how == "pages":
        session.pages(most_links=0)
        session.handouts.big()
    else:
        number = min(canaries.texts)
        session.do("leak", lambda: leak(how, canaries.texts[number][1], session.window))
    session.window.close()
    found = {"wrong": looks.wrong[:40], "opened": opened, "seen": sorted(looks.seen), "steps": session.steps,
             "slowest": session.slowest}  # fmt: skip
    report.write_text(json.dumps(found), encoding="utf-8")
    return 0


def _note(opened: list[str], event: str, words: tuple[object, ...]) -> None:
    """Note what Python itself opens of a canary, and any socket."""
    is_ours = event == "open" and str(words[0]).endswith((".yaml", ".json"))
    if event.startswith("socket.") or (event in ("open", "os.listdir", "os.scandir") and not is_ours):
        said = str(words[0]) if words else event
        if "canary" in Path(said).name or "server" in said or event.startswith("socket."):
            opened.append(f"{event} {said}")


if __name__ == "__main__":
    sys.exit(main())
