"""Ends the program with a sentence where Qt would abort, for example because there is no screen."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

from guide.i18n import tr
from guide.window.background.lost_screen import LOST

SCREEN_FAILED = "could not connect to display"  # words of Qt's own messages
PLUGIN_FAILED = "even though it was found"


@contextmanager
def fatal_messages_explained() -> Iterator[None]:
    """Within the with block, discard Qt's messages, and end with a sentence where Qt would abort.

    An abort would be noted by the system, and an ordinary user can't read what Qt says. Not until the program
    ends, because Qt still has messages when Python is gone.
    """
    earlier: list[str] = []  # Qt explains first, then aborts with a message that names no reason

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str | None) -> None:
        if text and text.startswith(LOST):
            os._exit(1)
        earlier.append(text or "")
        if kind == QtMsgType.QtFatalMsg:
            _end(" ".join(earlier))
        del earlier[:-10]

    qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(None)


def sentence_for(messages: str) -> str:
    """Return the sentence for the messages of Qt before it aborts: what happened, and what to do."""
    if PLUGIN_FAILED in messages and SCREEN_FAILED not in messages:
        return tr(
            "Field Guide can't open a window, because this computer lacks a library that windows need. On "
            "Debian and Ubuntu, the packages libgl1, libegl1 and libxcb1 have them."
        )
    if "platform plugin" in messages or SCREEN_FAILED in messages:
        return tr(
            "Field Guide finds no screen to open its window on. (A screen over a network, as with ssh -X, is "
            "never used.) In a terminal it answers without one: add 'search' and your words, or '--help'."
        )
    return tr("Field Guide can't go on: {reason}", reason=" ".join(messages.split()))


def _end(messages: str) -> None:
    sentence = sentence_for(messages)
    if frozen_end := sys.modules.get("frozen_end"):  # of the standalone program, in build/freeze
        finds_screen = SCREEN_FAILED not in messages
        damage = frozen_end.damage(" ".join(messages.split())) if finds_screen else ""
        frozen_end.end_with_sentence(damage or sentence, by_qt=False, by_desktop=finds_screen)
    print(sentence, file=sys.stderr, flush=True)
    os._exit(1)
