"""Finds the rows of a sheet that are a heading for the rows below them, by how they look."""

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from guide.directory.columns.patterns import STATES
from guide.directory.tables.grid import Cells
from guide.directory.tables.workbooks.sheet import Sheet

LONGEST_GROUP = 200  # characters; a longer text over a whole row is a notice
_SEVERAL = 2
GROUP = "group"  # the heading of the column with the groups
GROUP_OF_COLLEAGUES = "group (internal note)"  # of that with those that speak among colleagues
_OF_COLLEAGUES = re.compile(
    r"\?\?|\b(?:not (?:yet )?|un)sorted\b|\bto (?:check|do|sort|verify)\b|^\W*(?:ask|tell|check with)\b"
    r"|\bneeds? (?:to be )?(?:check|call|sort|updat|verif)",
    re.IGNORECASE,
)
_INITIALS = re.compile(r"[(\[]([A-Z]{2})[)\]]\W*$")  # "new ones (KL)"
_KINDS = STATES | set("DV SA CD MH TH ES SH SU UD DD IL BH VA AA NA US UK HS EC OP IP".split())


def is_alone(cells: Iterable[str]) -> bool:
    """Return whether a row has one text alone that can be a heading."""
    texts = [cell for cell in cells if cell]
    return len(texts) == 1 and len(texts[0]) <= LONGEST_GROUP


def is_of_colleagues(group: str) -> bool:
    """Return whether a heading of rows speaks among colleagues: "not sorted yet", "ask Ann", "new (KL)"."""
    initials = _INITIALS.search(group)
    if _OF_COLLEAGUES.search(group) or not initials:
        return bool(_OF_COLLEAGUES.search(group))
    first = "".join(word[0] for word in re.findall(r"\w+", group[: initials.start()].upper()))
    return initials[1] not in _KINDS and initials[1] not in first  # "Chemical dependency (CD)"


def standing_out(body: Sequence[Cells], sheet: Sheet) -> set[int]:
    """Return the numbers of the rows that are plainly headings for those below, though not merged.

    Each has a text in the first column alone, and all of them look as no other row does: bold, coloured or
    in capitals. The first stands above all rows, and there are rows below each.
    """
    first = [(number, cells[0] if is_alone(cells) else "") for number, cells in body]
    for look in (_style, _capitals):
        others = {look(sheet, number, cells[0]) for number, cells in body if not is_alone(cells)}
        found = [bool(text) and look(sheet, number, text) not in {"", *others} for number, text in first]
        is_plain = found[:1] == [True] and sum(found) >= _SEVERAL and not found[-1]
        if is_plain and not any(one and two for one, two in pairwise(found)):
            return {number for (number, _), each in zip(first, found, strict=True) if each}
    return set()


def _style(sheet: Sheet, number: int, _: str) -> str:
    """Return the style of a row that is bold or coloured, "" for another."""
    style = sheet.first_styles.get(number, "")
    return style if style in sheet.looks.marked else ""


def _capitals(_sheet: Sheet, _number: int, text: str) -> str:
    return "capitals" if text.isupper() else ""
