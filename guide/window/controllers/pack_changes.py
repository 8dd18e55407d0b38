"""Switches packs off and on, removes them, and undoes their updates, after a question where it is needed."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QPushButton

from guide.i18n import tr
from guide.packs.layer import Layer, OpenedContent
from guide.window.background.lookup import Lookup
from guide.window.background.tasks import Tasks
from guide.window.controllers.handout_controller import HandoutController
from guide.window.controllers.pack_questions import PackQuestions, remove_file_question
from guide.window.controllers.update_controller import UpdateController
from guide.window.controllers.window_context import WindowContext
from guide.window.controllers.window_parts import WindowParts
from guide.window.dialogs.confirm_bar import ConfirmBar
from guide.window.widgets.bar import Bar
from guide.window.widgets.plain_text import plain_label

if TYPE_CHECKING:
    from guide.packs.editions import Edition
    from guide.packs.listing import RefusedFile, StickPack
    from guide.packs.updating import Updating

Work = Callable[[], OpenedContent]


class PackChanges(QObject):
    """Changes which packs are in use.

    `contentChanged` carries the OpenedContent to show from now on; `notChanged` says that all stays.
    """

    contentChanged = Signal(object)
    notChanged = Signal()

    def __init__(
        self,
        parts: WindowParts,
        context: WindowContext,
        *,
        updates: UpdateController,
        handouts: HandoutController,
    ) -> None:
        super().__init__(parts.panes)
        self._context, self._updates, self._handouts = context, updates, handouts
        self._notice_bar = parts.notice_bar
        context.works.add(self)
        self.bar = ConfirmBar(tr("Go back"))
        self._work: Work | None = None  # what is done when it is saved which packs are off
        self._agreed: Callable[[], None] | None = None  # what is done on a yes to the bar
        self._ask_once_known: Callable[[OpenedContent], None] | None = None  # with the edition before
        self._tasks, self._looking = Tasks(self), Lookup(self)
        self._is_saving = False  # which packs are off
        self.bar.answered.connect(self._answer)
        self._tasks.finished.connect(self._finish)
        self._tasks.failed.connect(self._fail)
        self._looking.received.connect(self._show_before)
        self._looking.failed.connect(self._notice_bar.show_sentence)
        context.preferences.packsOffSaved.connect(self._switch_saved)
        self.closed_bars = tuple(map(self._closed_bar, context.content.closed))

    @property
    def is_busy(self) -> bool:
        """Whether the packs in use are being changed."""
        return self._is_saving or self._tasks.is_busy

    @property
    def to_undo(self) -> Layer | None:
        """The pack whose update is the next to be undone, None if there is none."""
        return self._updates.updating.to_undo

    def end(self) -> None:
        """Block for some seconds until the stick has been changed."""
        self._tasks.wait()

    def switch(self, found: "StickPack", *, is_on: bool) -> None:
        """Switch a pack on or off, after a question if that takes something off the hand-out."""
        if not self._may_change():
            self.notChanged.emit()
        elif is_on or not self._questions.is_handed_out(found.id):
            self._switch(found, is_on=is_on)
        else:
            question = self._questions.switch_off(found.title, found.id)
            self._ask(question, tr("Switch it off"), partial(self._switch, found, is_on=False))
            self.notChanged.emit()  # it is still on

    def _switch(self, found: "StickPack", *, is_on: bool) -> None:
        """Save which packs are off, then change what is in use."""
        self._looking.stop()
        self.bar.hide()  # what it asks about may be another pack soon
        updating = self._updates.updating
        switched = updating.switch_on if is_on else updating.switch_off
        self._work = partial(switched, found.id, found.title)
        self._is_saving = True
        self._context.preferences.set_packs_off(self._context.content.off ^ {found.id})

    def ask_to_undo(self, layer: Layer | None = None) -> None:
        """Ask whether to go back to the edition before; without a layer, of the pack updated last."""
        layer = layer or self.to_undo
        if layer is None:
            return
        questions = self._questions
        undo = self._change(partial(self._updates.updating.undo, layer.id))
        if not layer.has_before and layer.pack:
            self._ask(questions.remove(layer.pack.title, layer.id), tr("Remove it"), undo)
            return
        is_only = len(self._context.content.layers) == 1
        if not questions.is_handed_out(layer.id):
            self._ask(questions.go_back(layer, is_only=is_only), tr("Go back"), undo)
            return

        def ask(before: OpenedContent) -> None:
            question = self._questions.go_back(layer, is_only=is_only, before=before.guide)
            self._ask(question, tr("Go back"), undo)

        # What goes off the hand-out is known once the edition before is read, which may take a while.
        self._ask_once_known = ask
        self._looking.start(partial(_content_before, self._updates.updating, layer))

    def _show_before(self, before: OpenedContent) -> None:
        if self._ask_once_known:
            self._ask_once_known(before)

    def ask_to_remove(self, found: "StickPack") -> None:
        """Ask whether to remove a pack from the stick, and name its pages on the hand-out."""
        remove = self._change(partial(self._updates.updating.remove, found.id, found.title))
        self._ask(self._questions.remove(found.title, found.id), tr("Remove it"), remove)

    def ask_to_remove_file(self, found: "RefusedFile") -> None:
        """Ask whether to remove a file from the stick that is not used."""
        name = found.path.name
        remove = self._change(partial(self._updates.updating.remove_file, name))
        self._ask(remove_file_question(name), tr("Remove it"), remove)

    def _closed_bar(self, edition: "Edition") -> Bar:
        """Return a bar about a pack that is not in use, as the last start with it did not come to its end."""
        from guide.packs.listing import RefusedFile  # noqa: PLC0415 - most runs never do
        from guide.packs.trial import closed_sentence  # noqa: PLC0415

        sentence = closed_sentence(edition.manifest)
        again, remove = QPushButton(tr("Try again")), QPushButton(tr("Remove…"))
        for button in (again, remove):
            button.setAccessibleDescription(sentence)
        try_again = self._change(partial(self._updates.updating.try_again, edition))
        again.clicked.connect(lambda: self._may_change() and try_again())
        file = RefusedFile(edition.path, sentence)
        remove.clicked.connect(lambda: self.ask_to_remove_file(file))
        return Bar("noticeBar", plain_label(sentence, wraps=True), again, remove, can_close=False)

    @property
    def _questions(self) -> PackQuestions:
        return PackQuestions(self._context.guide, self._handouts.state.handout_list)

    def _change(self, work: Work) -> Callable[[], None]:
        return partial(self._tasks.start, "change", work)

    def _ask(self, question: str, yes: str, agreed: Callable[[], None]) -> None:
        self._looking.stop()  # no other question takes the place of this one
        if not self.is_busy:
            self._updates.leave()
            self._agreed = agreed
            self.bar.yes_button.setText(yes)
            self.bar.ask(question)

    def _answer(self, is_wanted: bool) -> None:  # noqa: FBT001 - a slot
        if is_wanted and self._agreed and self._may_change():
            self._agreed()

    def _switch_saved(self, failure: str) -> None:
        """Change what is in use; `failure` is a sentence if the choice holds for this run only, else ""."""
        if self._is_saving and self._work:
            self._is_saving = False
            self._tasks.start("switch", partial(_with_notice, self._work, failure))

    def _may_change(self) -> bool:
        why = self._context.works.waits_for(self)
        if why:
            self._notice_bar.show_sentence(why)
        return not (why or self.is_busy)

    def _finish(self, _name: str, content: OpenedContent) -> None:
        self.contentChanged.emit(content)

    def _fail(self, name: str, sentence: str) -> None:
        if name == "switch":
            self._context.preferences.set_packs_off(self._context.content.off)
        self._notice_bar.show_sentence(sentence)
        self.notChanged.emit()


def _with_notice(work: Work, failure: str) -> OpenedContent:
    content = work()
    return replace(content, notice=f"{content.notice} {failure}") if failure else content


def _content_before(updating: "Updating", layer: Layer) -> Iterator[OpenedContent]:
    yield updating.before(layer)
