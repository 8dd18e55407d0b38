"""Remarks on rows that come in: texts that were cut, numbers typed wrong, organizations that are missing."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from guide.content.model import Entry
from guide.directory.importing.bare_rows import about_name, bare
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.numbers import digits_of, numbers_in
from guide.directory.importing.reached import kind_of_service, why_no_help
from guide.directory.importing.spoilt_letters import has_spoilt_letters
from guide.directory.pieces import PERSON, Understood
from guide.directory.records import NO_TEXTS, Record
from guide.directory.source_lines import SECTION_ID
from guide.i18n import tr

OWNER = "organization"
# Where other programs cut texts, in characters.
CUTS = (254, 255, 256, 510, 511, 512, 1_000, 1_023, 1_024)
SHORT_NUMBER = re.compile(r"\d{3}[ .-]?\d{4}")
# A number in which letters may stand for digits: "218-555-01O2".
_WITH_LETTERS = re.compile(
    r"(?<![\w.-])\(?[\dOoIl]{3}\)?[ .-]{0,2}[\dOoIl]{3}[ .-]?[\dOoIl]{4}(?![\w-])", re.ASCII
)
# One whose digits are too few or too many, and what a spreadsheet has left of a number.
_WRONG = re.compile(
    r"(?<![\w.-])(?:(?:1[ .-])?\(?[2-9]\d\d(?:\) ?|[.-])\d{3}[.-](?:\d{2,3}|\d{5,6})"
    r"|\d\.\d+E\+?(?:0?9|10))(?![\w-])"
)
_LEAST_DIGITS = 6
_NUMBER = 7  # digits of a whole one
_OF_COLLEAGUES = (PERSON, "private")
_ID = re.compile(r"(?=\D*\d)[\w-]{1,40}")


def remarks_on(record: Record, entry: Entry) -> Iterator[Reason]:
    """Yield remarks on a row and its entry."""
    if any(len(text) in CUTS and text[-1].isalnum() for text in record.texts):
        yield Reason(Outcome.COMES, "cut", tr("A text ends in the middle: the source may have cut it."))
    if any(map(has_spoilt_letters, _shown(record))):
        sentence = tr("A text has spoilt letters, such as “Ã©” for “é”: it comes in as it is.")
        yield Reason(Outcome.COMES, "letters", sentence)
    if any(SHORT_NUMBER.fullmatch(each.value) for each in entry.contacts):
        yield Reason(Outcome.COMES, "number", tr("A number has no area code."))
    if any(map(_is_typed_wrong, _written(entry))):
        sentence = tr("A number is typed wrong: it has letters in it, or too few or too many digits.")
        yield Reason(Outcome.COMES, "number", sentence)
    elif _is_not_dialled(record, entry):
        sentence = tr("A number can't be dialled as it is written: it stands below “More from the source”.")
        yield Reason(Outcome.COMES, "number", sentence)
    kinds = [each.kind for each in entry.contacts]
    yield from why_no_help(kinds or [kind for kind in [kind_of_service(record)] if kind])
    if len({text.strip() for text in record.texts}) == 1:
        yield bare(entry.title)
    elif not entry.contacts and not entry.address and not entry.confidential:
        yield Reason(Outcome.COMES, "bare", tr("It has no number, address or web page."))
        yield from about_name(entry.title)


def _shown(record: Record) -> Iterator[str]:
    """Yield the texts of a row that can stand on its page."""
    objects = (each for kind, found in record.objects.items() if kind not in _OF_COLLEAGUES for each in found)
    return (text for each in objects for name, text in each.items() if name not in NO_TEXTS)


def _written(entry: Entry) -> Iterator[str]:
    """Yield the numbers of an entry, and what of the source is no contact."""
    yield from (each.value for each in entry.contacts)
    yield from (section.text for section in entry.sections if section.id == SECTION_ID)


def _is_not_dialled(record: Record, entry: Entry) -> bool:
    """Return whether a number of a record is none that a phone can call, and no fax either."""
    lines = [line for each in entry.sections if each.id == SECTION_ID for line in each.text.splitlines()]
    odd = (part for cell in record.all_of("phone", "number") for part in numbers_in(cell)) if lines else ()
    found = (line for part in odd if len(digits_of(part)) >= _NUMBER for line in lines if part in line)
    return any("fax" not in line.casefold() for line in found)


def _is_typed_wrong(text: str) -> bool:
    found = (each[0] for each in _WITH_LETTERS.finditer(text))
    mixed = any(
        sum(map(str.isdigit, each)) >= _LEAST_DIGITS and re.search("[a-zA-Z]", each) for each in found
    )
    return mixed or bool(_WRONG.search(text))


def owners_of(tables: Sequence[Understood]) -> frozenset[str]:
    """Return the ids of all organizations that have a row of their own."""
    return frozenset(
        row.cells[at].strip()
        for each in tables
        if each.about == OWNER
        for at, meaning in enumerate(each.meanings)
        if meaning and meaning.name == f"{OWNER}.id"
        for row in each.table.rows
    )


def with_owner(judged: Judged, owners: frozenset[str]) -> Judged:
    """Return a row with a remark if it names an organization that no row is of."""
    named = [each for kind, each in judged.record.piece.references if kind == OWNER]
    if not owners or not named or not owners.isdisjoint(named):
        return judged
    shown = f" ({named[0]})" if _ID.fullmatch(named[0]) else ""
    sentence = tr("It names an organization that the source does not have{id}.", id=shown)
    return replace(judged, reasons=(*judged.reasons, Reason(Outcome.COMES, OWNER, sentence)))
