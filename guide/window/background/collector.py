"""Collects garbage in the thread of the window alone.

Python collects it in whichever thread happens to make objects. What is left of a window would then be deleted
in a thread that Qt does not draw in, and the program would crash now and then.
"""

import gc

from PySide6.QtCore import QObject, QTimer

PAUSE = 2000  # milliseconds between two looks at how much there is to collect


class Collector(QObject):
    """Collects garbage now and then, in place of Python's own collecting, which it switches off."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self, interval=PAUSE)
        self._timer.timeout.connect(collect_due)

    @property
    def is_collecting(self) -> bool:
        """Whether garbage is collected now and then."""
        return self._timer.isActive()

    def start(self) -> None:
        """Collect from now on. All objects that are there count as in use, until it is started again.

        So what is left of a window whose content was replaced is collected then.
        """
        if gc.get_freeze_count():
            gc.unfreeze()
            gc.collect()
        gc.freeze()
        self._timer.start()

    def stop(self) -> None:
        """Collect nothing for a while, in which many objects and little garbage are made."""
        self._timer.stop()


def collect_due() -> None:
    """Collect the oldest generation of objects in which Python would now look for garbage, if any."""
    counts = zip(gc.get_count(), gc.get_threshold(), strict=True)
    due = [generation for generation, (count, threshold) in enumerate(counts) if count > threshold > 0]
    if due:
        gc.collect(due[-1])
