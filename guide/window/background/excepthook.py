"""The window's answer to an error that nothing caught: one calm sentence instead of a traceback."""

import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from guide.i18n import tr


def install_excepthook(show: Callable[[str], None]) -> None:
    """Call `show` with a sentence for each uncaught error, after the hook that is in place now."""
    before = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        with suppress(Exception):
            show(tr("Something did not work just now. All the rest does; please try it another way."))

    sys.excepthook = hook
