"""The parts of a whole window that its controllers connect."""

from dataclasses import dataclass

from guide.window.controllers.navigator import Navigator
from guide.window.frame.panes import Panes
from guide.window.frame.top_bar import TopBar
from guide.window.reader.reader_pane import ReaderPane
from guide.window.results.results_pane import ResultsPane


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """The navigator, and the widgets that a person moves between; contents and start page are in `panes`."""

    navigator: Navigator
    top_bar: TopBar
    panes: Panes
    results: ResultsPane
    reader_pane: ReaderPane
