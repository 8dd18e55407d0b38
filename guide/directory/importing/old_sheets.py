"""Finds the sheets of a workbook that are called old or internal: "OLD 2017", "Archive", "STAFF ONLY"."""

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
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_OLD_YEARS = 3  # a sheet of a year so long ago is old
# Of a table that is no sheet, its file is called so, or the folder that it is in.
_INTERNAL = re.compile(
    r"\binternal\b(?! med)|\bstaff[ _-](?:only|use)\b|\boffice[ _-]use\b|\bfor[ _-]staff\b"
    r"|\b(?:do not|don.?t)[ _-](?:share|publish|print|post|list|give out|distribute|refer)\b"
    r"|\bnot[ _-](?:public|for (?:the )?(?:public|print|clients?|sharing))\b"
    r"|(?:^|[/\\])\W*(?:private|confidential|secret|hidden|unlisted|unpublished)\b"
    r"(?:[ _-]+(?:list|only|notes?|sheet|rows?|ones?|data))?[\s!*)\]]*(?:\.\w+$|$|[/\\])",
    re.IGNORECASE,
)
Aside = Mapping[str, Reason]  # by table, why all of its rows are held back


def set_aside(tables: Iterable[Table], year: int) -> Aside:
    """Return the tables whose names say that they are old or internal, if that of another one does not.

    `year` is the one of today.
    """
    with_rows = [each for each in tables if each.rows]
    found = {each.name: why for each in with_rows if (why := _why(each, year))}
    return found if len(found) < len(with_rows) else {}


def _why(table: Table, year: int) -> Reason | None:
    years = [int(each) for each in _YEAR.findall(table.sheet)]
    if _INTERNAL.search(table.sheet or table.name):
        sentence = tr("It stands in “{sheet}”.", sheet=short(table.sheet or table.name))
        return Reason(Outcome.HELD, "private", sentence)
    if _OLD.search(table.sheet) or (years and max(years) <= year - _OLD_YEARS):
        sentence = tr("Its sheet is called “{sheet}”: is that list still in use?", sheet=short(table.sheet))
        return Reason(Outcome.HELD, "old", sentence)
    return None


def not_aside(judged: Judged, aside: Aside) -> Judged:
    """Return a row, which is held back if its table is set aside."""
    why = aside.get(judged.record.piece.table)
    return replace(judged, reasons=(*judged.reasons, why)) if why else judged
