"""Knows the headings of the table for people that this program writes, so that it can be read again."""

import re
from collections.abc import Callable
from dataclasses import replace

from guide.content.model import Status
from guide.content.parts import Channel, Confidence
from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.guess import with_fields
from guide.directory.columns.meaning import ColumnGuess, TableGuess
from guide.directory.table import Row, Table
from guide.i18n import tr
from guide.render.labels import channel_label, confidence_label, status_label

_CONTACTS = frozenset("phone.number service.url service.email".split())


def own_fields() -> dict[str, str]:
    """Return the field of each heading of the table, "-" for what an import says by itself."""
    web = ("service.url", "service.url", "service.email")
    channels = (Channel.CHAT, Channel.WEB, Channel.EMAIL)
    return {
        tr("Name"): "service.name",
        tr("Other names"): "service.alternate_name",
        tr("Kind"): "service.category",
        tr("Organization"): "organization.name",
        tr("What it is"): "service.description",
        tr("Know first"): "service.alert",
        **{channel_label(channel): "phone.number" for channel in Channel},
        **{channel_label(channel): field for channel, field in zip(channels, web, strict=True)},
        tr("To report"): "phone.number",
        tr("Police tip line"): "phone.number",
        tr("When"): "schedule.description",
        tr("Who can use it"): "service.eligibility_description",
        tr("For whom"): "service.audience",
        tr("Ages"): "service.eligibility_description",
        tr("Languages"): "language.name",
        tr("How to get in"): "service.application_process",
        tr("Cost"): "service.fees_description",
        tr("Where"): "service_area.name",
        tr("Address"): "address.whole",
        tr("Strategies"): "taxonomy_term.name",
        tr("Status"): "service.status",
        tr("How sure"): NOT_USED,
        tr("Reviewed"): "service.assured_date",
        tr("Sources"): NOT_USED,
        tr("From"): NOT_USED,
        tr("Id"): "service.id",
    }


def is_own_sheet(table: Table) -> bool:
    """Return whether this program wrote a table, to which a person perhaps added columns."""
    return own_fields().keys() <= set(table.headings)


def read_back(table: Table) -> Table:
    """Return a table as it was before it was written for people, where reading says the same again.

    No contact says twice that it was not checked, and a status that is not known is none.
    """
    if not is_own_sheet(table):
        return table
    fields = own_fields()
    read: dict[str, Callable[[str], str]] = {tr("Status"): _status}
    numbers = (heading for heading, field in fields.items() if field in _CONTACTS)
    read |= dict.fromkeys(numbers, _without_confidence)
    own = [read.get(heading, str) for heading in table.headings]
    rows = (tuple(of_cell(cell) for cell, of_cell in zip(row.cells, own, strict=True)) for row in table.rows)
    return replace(table, rows=tuple(map(Row, (row.number for row in table.rows), rows)))


def _status(text: str) -> str:
    return "" if text == status_label(Status.UNKNOWN) else text


def _without_confidence(text: str) -> str:
    """Return contacts without how sure each is, which stands last in the brackets beside it."""
    labels = "|".join(re.escape(confidence_label(each)) for each in Confidence)
    return re.sub(rf"; (?:{labels})(?=\)(?:; |$))| \((?:{labels})\)(?=; |$)", "", text)


def with_own_headings(guess: TableGuess, table: Table) -> TableGuess:
    """Return the guess about a table that this program wrote, perhaps with columns that a person added."""
    if not is_own_sheet(table):
        return guess
    own = own_fields()
    said = with_fields(guess, list(map(own.get, table.headings)), table.headings, "service")
    columns = (
        _as_written(column) if heading in own else column
        for heading, column in zip(table.headings, said.columns, strict=True)
    )
    return replace(said, columns=tuple(columns))


def _as_written(column: ColumnGuess) -> ColumnGuess:
    """Return a column of the program's own, of which all is shown, as it is written."""
    meaning = column.meaning and replace(column.meaning, label="")
    return replace(column, meaning=meaning, is_hidden=False)
