"""Finds rows of which only a name says something, as a remark between the rows of a sheet does."""

import re
from collections.abc import Iterator
from dataclasses import replace

from guide.directory.columns.people import is_name_of_person
from guide.directory.importing.judged import Judged, Outcome, Reason
from guide.directory.importing.naming import title_of
from guide.directory.records import Record
from guide.directory.table import Table
from guide.directory.tables.workbooks.group_rows import GROUP, GROUP_OF_COLLEAGUES
from guide.i18n import tr

_REMARK = re.compile(
    r"\?\?|^(?:ask|tell|remind|call|e-?mail) (?:[A-Z][a-z]+|her|him|them)"
    r" (?:about|if|for|re|when|who|what|where)\b"
    r"|^(?:find out|look into|follow up|to ?do\b:?|need to|check (?:with|if|on)) ",
)
# "yellow = somebody please call", "change the date too!!"
_LEGEND = re.compile(r"\w\W? ?= ?\w|!!")
_LONG = 8  # words, of which few names have as many


def bare(name: str) -> Reason:
    """Return the reason for a row that has nothing but a name, which may be a remark on the whole sheet."""
    if _LEGEND.search(name) or len(name.split()) >= _LONG:
        return _remark()
    sentence = tr("It has nothing but a name: is that a heading for the rows below?")
    return Reason(Outcome.LOOK, "bare", sentence)


def nameless(record: Record) -> Reason:
    """Return the reason for a row without a name; with one text alone it is a remark, or a heading."""
    if sum(map(bool, record.piece.row.cells)) == 1:
        return _remark()
    return Reason(Outcome.LOOK, "name", tr("It has no name."))


def _remark() -> Reason:
    return Reason(Outcome.HELD, "bare", tr("It has nothing but a remark."))


def not_bare(table: Table, judged: Judged) -> Judged:
    """Return a row, which needs a look if it has nothing but a name and the group that it stands under."""
    groups = [at for at, heading in enumerate(table.headings) if heading in (GROUP, GROUP_OF_COLLEAGUES)]
    if not groups or any(each.kind == "bare" for each in judged.reasons if each.outcome is not Outcome.COMES):
        return judged
    filled = sum(bool(cell) and at not in groups for at, cell in enumerate(judged.record.piece.row.cells))
    if filled != 1:
        return judged
    return replace(judged, reasons=(*judged.reasons, bare(title_of(judged.record))))


def about_name(name: str) -> Iterator[Reason]:
    """Yield why a name of a row without contacts needs a look: of a person, or "ask Ann about the nuns??"."""
    if is_name_of_person(name):
        sentence = tr("Its name may be that of a person.")
        yield Reason(Outcome.LOOK, "private", sentence, words=(name,))
    if _REMARK.search(name):
        sentence = tr("Its name may be a note among colleagues.")
        yield Reason(Outcome.LOOK, "private", sentence, words=(name,))
