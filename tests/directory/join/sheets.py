"""Sheets of which a person has said what each column is, as they are joined."""

from guide.directory.decide.deciding import DecidedSheet
from guide.directory.decisions import Choice, Column, Publicity
from guide.directory.join.joining import joined
from guide.directory.join.pieces import Record
from guide.directory.sheet import Row, Sheet


def decided(name, about, columns, *rows, never=(), **of_sheet):
    """A sheet whose headings stand beside their fields: {"Name of place": "service.name"}; `never` are headings."""
    numbered = tuple(Row(number, cells) for number, cells in enumerate(rows, start=2))
    groups, chosen = dict[str, int](), list[tuple[Column, Choice]]()
    for heading, field in columns.items():
        groups[field] = groups.get(field, -1) + 1
        publicity = Publicity.NEVER if heading in never else Publicity.PUBLIC
        column = Column(heading, field, True, publicity, group=groups[field])
        chosen.append((column, Choice(field, publicity)))
    return DecidedSheet(Sheet(name, tuple(columns), numbered, **of_sheet), about, tuple(chosen))


def texts(record: Record, field):
    """All texts of a field of a record."""
    kind, _, name = field.partition(".")
    return [cell.text for each in record.objects.get(kind, ()) for cell in each.get(name, ())]


def records_of(*sheets):
    return joined(sheets).records


def everything(records):
    return repr([record.objects for record in records])
