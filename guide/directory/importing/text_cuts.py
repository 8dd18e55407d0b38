"""Finds what was cut from the texts of a row, as a column of people, or of notes, has it."""

import re
from collections.abc import Iterable, Iterator

from guide.directory.columns.patterns import EMAIL
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.plain_text import one_line
from guide.directory.pieces import PERSON
from guide.directory.records import Record
from guide.i18n import tr


def cut_from_texts(removed: Iterable[str], record: Record) -> Iterator[Reason]:
    """Yield the reason of a row from whose texts something was `removed`; no screen shows what."""
    places = {_plain(text) for text in record.all_of("address", "address_1", "address_2", "whole")}
    names = {_plain(line) for text in record.all_of(PERSON, "name") for line in text.splitlines()}
    what = sorted({_kind(text, names) for text in removed if _plain(text) not in places})
    if what:
        yield Reason(Outcome.COMES, "text", tr("Left out of its texts: {what}.", what=", ".join(what)))


def _kind(text: str, names: Iterable[str]) -> str:
    if _plain(text) in names:
        return tr("the name of somebody who works there")
    if EMAIL.search(text):
        return tr("an e-mail address")
    return tr("a number") if sum(map(str.isdigit, text)) >= 7 else tr("a note among colleagues")


def _plain(text: str) -> str:
    return " ".join(re.findall(r"\w+", one_line(text).casefold()))
