"""Ends the process at once when the connection to the screen breaks, for example at the end of a session."""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

# How Qt's messages of a broken connection begin.
LOST = ("The X11 connection", "The Wayland connection")


def end_when_screen_is_lost() -> None:
    """Install a handler of Qt's messages that ends the process at the message of a broken connection.

    After that message Qt would call the C function exit(), which deletes the objects of Qt and Python while
    other threads use them. That can crash, and the system logs crashes with the name of the program.
    """

    def handle(_kind: QtMsgType, _context: QMessageLogContext, message: str | None) -> None:
        if message and message.startswith(LOST):
            os._exit(1)
        if sys.stderr:
            print(message, file=sys.stderr)

    qInstallMessageHandler(handle)
