"""Defines the parts of the complete window that the controllers connect."""

from dataclasses import dataclass

from guide.window.controllers.navigator import Navigator
from guide.window.frame.notice_bar import NoticeBar
from guide.window.frame.panes import Panes
from guide.window.frame.top_bar import TopBar
from guide.window.reader.reader_pane import ReaderPane
from guide.window.results.results_pane import ResultsPane


@dataclass(frozen=True, slots=True, kw_only=True)
class WindowParts:
    """The navigator and the main widgets of the window; contents and start page are members of `panes`."""

    navigator: Navigator
    top_bar: TopBar
    panes: Panes
    results: ResultsPane
    reader_pane: ReaderPane
    notice_bar: NoticeBar
