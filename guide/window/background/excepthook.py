"""What a worker is told when something fails that nobody foresaw: one calm sentence, no traceback."""

import sys
from collections.abc import Callable
from contextlib import suppress
from types import TracebackType

from guide.i18n import tr


def install_excepthook(say: Callable[[str], None]) -> None:
    """Have a sentence said, too, whenever an error reaches the top; what is done about it now stays."""
    before = sys.excepthook

    def tell(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before(kind, error, trace)
        with suppress(Exception):
            say(tr("Something did not work just now. All the rest does; please try it another way."))

    sys.excepthook = tell
