"""Runs work that consists of steps in short slices, so that the window handles keys between the slices."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer

from guide.steps import Steps

SLICE = 0.004  # seconds after which no further step is started, so that a key waits less than one frame


class Slices(QObject):
    """Runs one piece of work at a time on the GUI thread, a slice whenever Qt has no events to handle."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps[None] | None = None
        self._is_in_step = False
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._run_slice)

    @property
    def is_running(self) -> bool:
        """Whether steps are left to be run."""
        return self._steps is not None

    def start(self, steps: Steps[None]) -> bool:
        """Run `steps` instead of the steps that are left. The first slice runs at once.

        Return whether steps are left after it.
        """
        self.cancel()
        self._steps = steps
        self._timer.start()
        self._run_slice()
        return self.is_running

    def cancel(self) -> None:
        """Drop the steps that are left. A step may call this, too."""
        steps, self._steps = self._steps, None
        self._timer.stop()
        if steps and not self._is_in_step:
            steps.close()

    def finish(self) -> None:
        """Run all steps that are left without a pause."""
        while self._steps:
            self._run_step(self._steps)

    def _run_slice(self) -> None:
        end = perf_counter() + SLICE
        while self._steps and perf_counter() < end:
            self._run_step(self._steps)

    def _run_step(self, steps: Steps[None]) -> None:
        is_over = True
        self._is_in_step = True
        try:
            next(steps)
            is_over = False
        except StopIteration:
            pass
        finally:
            self._is_in_step = False
            if self._steps is not steps:
                steps.close()  # the step has cancelled its own work
            elif is_over:
                self.cancel()
