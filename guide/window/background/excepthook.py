"""Shows one calm sentence in the window when an error was not caught anywhere."""

import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from guide.i18n import tr


def install_excepthook(show: Callable[[str], None]) -> None:
    """Install a hook that calls the previous hook, then `show` with a sentence, for each uncaught error."""
    previous_hook = sys.excepthook

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        previous_hook(kind, error, trace)
        with suppress(Exception):
            show(tr("Something did not work just now. All the rest does; please try it another way."))

    sys.excepthook = hook
