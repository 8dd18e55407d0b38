"""A process that calls Qt 60,000 times and prints how many references to None it lost or kept."""

import json
import locale
import sys
from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QApplication, QLabel

CALLS = 20_000  # of each


def drift(call: Callable[[], None]) -> int:
    """Return the number of references to None that the calls lose or keep."""
    call()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    return sys.getrefcount(None) - before


if __name__ == "__main__":
    encoding = locale.getencoding()  # Qt takes another locale, if this one has no UTF-8
    application = QApplication([])
    label, thing, cursor = QLabel(), QObject(), QTextCursor(QTextDocument())
    if "--plant" in sys.argv:
        kept: list[None] = []
        drifts = [drift(lambda: kept.append(None))]
    else:
        drifts = [
            drift(lambda: label.setText("Grüße ñ")),
            drift(lambda: thing.setObjectName("x")),
            drift(lambda: cursor.setPosition(0)),
        ]
    print(json.dumps({"drifts": drifts, "calls": CALLS * len(drifts), "encoding": encoding}))
