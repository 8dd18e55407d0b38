"""Writes the notice of a page that was brought in, and knows it again in a table that has it already."""

import re

from guide.i18n import tr


def imported_notice(source: str, *, is_day_known: bool) -> str:
    """Return what to know first; the day of the import must not look as one on which anybody checked."""
    if is_day_known:
        return tr("Imported from {source}, not checked by us. Call before you send anyone.", source=source)
    return tr(
        "Imported from {source}, not checked by us. Nobody knows when it was last checked. "
        "Call before you send anyone.",
        source=source,
    )


def without_notice(alert: str) -> tuple[str, str]:
    """Return a text without such a notice at its end, and the source that this names, "" if it has none."""
    for is_day_known in (False, True):
        before, after = imported_notice("\0", is_day_known=is_day_known).split("\0")
        found = re.search(
            rf"(?:^| ){re.escape(before)}((?:(?!{re.escape(before)}).)+){re.escape(after)}$", alert
        )
        if found:
            return alert[: found.start()], found[1]
    return alert, ""
