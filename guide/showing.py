"""Shows content in a window, and other content in a new window that takes the place of the first.

The old window stays until the new one is painted, so that *Hide now* and its keys are there at every moment.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from guide.content.guide import Guide
from guide.i18n import tr
from guide.packs.layer import OpenedContent
from guide.window.background.works import Works
from guide.window.controllers.window_context import WindowContext
from guide.window.main_window import MainWindow

if TYPE_CHECKING:
    from guide.after_paint import AfterPaint
    from guide.window.rest import Rest


def no_mark(step: str) -> None:
    """Do nothing; the default for `mark`. A self-check passes a function that measures the time."""


class Showing(QObject):
    """Holds the window that is shown, and what was built for it after its first paint.

    `context` is that of the first window. `mark` is called at the end of each step of the start.
    """

    def __init__(
        self, application: QApplication, context: WindowContext, *, mark: Callable[[str], None] = no_mark
    ) -> None:
        super().__init__(application)
        self._application, self._context, self._mark = application, context, mark
        self.window = MainWindow(context)
        self.after_paint: AfterPaint | None = None  # until the first paint

    @property
    def content(self) -> OpenedContent:
        """The content that is shown."""
        return self._context.content

    def show_sentence(self, sentence: str) -> None:
        """Show a sentence above the panes of the window that is shown."""
        self.window.notice_bar.show_sentence(sentence)

    def complete(self) -> None:
        """Build what the first paint did not need, then load the search."""
        self.after_paint = after_paint = self._after_paint(self.window, self._context)
        after_paint.loading.loaded.connect(partial(self._mark, "search"))
        if self.content.notice:
            self.show_sentence(self.content.notice)
        self._mark("rest")
        after_paint.load_search()

    def kill(self) -> None:
        """Kill the child processes that index or print, without waiting for their end."""
        if self.after_paint:
            self.after_paint.kill()

    def end(self) -> None:
        """Stop loading the search, and block for some seconds until files are written."""
        if self.after_paint:
            self.after_paint.end()

    def show_content(self, content: OpenedContent) -> None:
        """Show other content in a new window that looks like the old one, with what the worker typed."""
        old, before = self.window, self.after_paint
        if before is None:
            return
        preferences = self._context.preferences
        if content.off != frozenset(preferences.settings.packs_off):
            preferences.set_packs_off(content.off)  # else a pack that comes back would still be off
        old_guide, context = self._context.guide, replace(self._context, content=content, works=Works())
        window = MainWindow(context)
        after_paint = self._after_paint(window, context)
        gone = _carry_handout(before.rest, after_paint.rest, old_guide, content.guide)
        is_there = partial(_is_page, content.guide)
        was_on_handout = old.panes.is_handout_shown or before.rest.updates.is_over_handout
        old.navigator.history.keep(is_there)
        window.restoreGeometry(old.saveGeometry())
        window.painted.connect(partial(_retire, old, before), Qt.ConnectionType.QueuedConnection)
        self.window, self.after_paint, self._context = window, after_paint, context
        window.show()
        window.navigator.resume(old.navigator.history)
        _focus(window, after_paint.rest, on_handout=was_on_handout)
        self.show_sentence(_sentence(content, gone))
        after_paint.load_search()

    def _after_paint(self, window: MainWindow, context: WindowContext) -> "AfterPaint":
        # Imported late, because the first paint does not need these modules.
        from guide.after_paint import AfterPaint  # noqa: PLC0415

        after_paint = AfterPaint(self._application, window, context)
        after_paint.loading.loader.indexRefused.connect(window.notice_bar.show_sentence)
        # Later, because the window that emits it is going to be deleted.
        for changing in (after_paint.rest.updates, after_paint.rest.changes):
            changing.contentChanged.connect(self.show_content, Qt.ConnectionType.QueuedConnection)
        return after_paint


def _retire(window: MainWindow, after_paint: "AfterPaint") -> None:
    """Hide a window whose place another one has taken, and delete it."""
    after_paint.loading.loader.stop()
    after_paint.kill()
    window.hide()
    window.deleteLater()


def _carry_handout(old: "Rest", new: "Rest", old_guide: Guide, new_guide: Guide) -> tuple[str, ...]:
    """Start the new hand-out with what is on the old one. Return the names of the items that are gone."""
    from guide.handout.targets import gone_from, names_of  # noqa: PLC0415 - not needed at the start

    state = old.handouts.state
    gone = tuple(gone_from(state.handout_list, old_guide, new_guide))
    kept = replace(state.handout_list, items=tuple(each for each in state.handout_list if each not in gone))
    new.handouts.state.start_with(kept, state.options)
    return tuple(names_of(gone, old_guide))


def _is_page(guide: Guide, page: str) -> bool:
    """Return whether a page is there in another edition, too: an entry, or a page of the program."""
    from guide.render.page_names import UPDATE  # noqa: PLC0415 - not needed at the start

    return guide.find(page) is not None or (":" in page and not page.startswith(UPDATE))


def _focus(window: MainWindow, rest: "Rest", *, on_handout: bool) -> None:
    if window.navigator.location.page:
        rest.focus.to_page()
    else:
        window.top_bar.focus_search()
    if on_handout:
        rest.handouts.toggle_pane()


def _sentence(content: OpenedContent, gone: tuple[str, ...]) -> str:
    sentence = content.notice or _change(content)
    if not gone:
        return sentence
    names = ", ".join(gone)
    return tr("{sentence} No longer in it, and off the hand-out: {names}.", sentence=sentence, names=names)


def _change(content: OpenedContent) -> str:
    """Return which edition is in use now."""
    layer = content.layer(content.latest)
    if layer is None or layer.pack is None:
        return tr("The packs are others now.")
    if len(content.layers) == 1:
        return tr("Edition {edition} is in use now.", edition=layer.pack.edition)
    return tr(
        "Edition {edition} of “{title}” is in use now.", edition=layer.pack.edition, title=layer.pack.title
    )
