"""Finds the sheets of a workbook that are called old: "OLD 2017", "Archive", "closed places"."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from guide.content.safe_text import short
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.table import Table
from guide.i18n import tr

_OLD = re.compile(
    r"\b(?<!year )(?<!years )(?<!yrs )old(?=\W*$|\W*\d|\W*[(\[–-]|\s+(?:list|data|version|sheet|copy|ones?"
    r"|stuff|entries|rows|directory|resources?|numbers?|do not|don.?t)\b)"
    r"|\b(?:do not|don.?t) use\b|\barchived?\b|\b(?:defunct|obsolete|outdated|superseded|deleted|removed)\b"
    r"|^\W*old\b.*\b(?:19|20)\d\d\b"
    r"|^\W*(?:dead|closed|gone|ended|inactive|expired)\b(?! (?:captions?|groups?|loop))",
    re.IGNORECASE,
)


def old_sheets(tables: Iterable[Table]) -> Mapping[str, str]:
    """Return the names of such sheets by their tables, if another sheet with rows has no such name."""
    sheets = {each.name: each.sheet for each in tables if each.rows}
    old = {name: sheet for name, sheet in sheets.items() if _OLD.search(sheet)}
    return old if len(old) < len(sheets) else {}


def not_old(judged: Judged, old: Mapping[str, str]) -> Judged:
    """Return a row, which is held back if its sheet is called old."""
    sheet = old.get(judged.record.piece.table)
    if sheet is None:
        return judged
    sentence = tr("Its sheet is called “{sheet}”: is that list still in use?", sheet=short(sheet))
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.HELD, "old", sentence)))
