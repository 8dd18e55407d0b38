"""Knows the headings of the table for people that this program writes, so that it can be read again."""

from dataclasses import replace

from guide.content.parts import Channel
from guide.directory.columns.by_heading import NOT_USED
from guide.directory.columns.guess import with_fields
from guide.directory.columns.meaning import ColumnGuess, TableGuess
from guide.directory.table import Table
from guide.i18n import tr
from guide.render.labels import channel_label


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


def with_own_headings(guess: TableGuess, table: Table) -> TableGuess:
    """Return the guess about a table that this program wrote, perhaps with columns that a person added."""
    own = own_fields()
    if not own.keys() <= set(table.headings):
        return guess
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
