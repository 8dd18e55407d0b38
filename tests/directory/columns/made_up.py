"""Sheets with made-up cells, given by their headings and the texts below them."""

from guide.directory.columns.proposing import propose
from guide.directory.sheet import Row, Sheet


def sheet_of(columns, name="list.csv", **of_sheet):
    """Return the sheet of columns: texts, or one text with " ; " between them; short ones end in empty cells."""
    texts = [
        [t.strip() for t in each.split(";")] if isinstance(each, str) else list(each)
        for each in columns.values()
    ]
    longest = max(map(len, texts))
    filled = [each + [""] * (longest - len(each)) for each in texts]
    rows = tuple(Row(number, cells) for number, cells in enumerate(zip(*filled, strict=True), start=2))
    return Sheet(name, tuple(columns), rows, **of_sheet)


def proposed(columns, name="list.csv", *, is_alone=True, **of_sheet):
    """Return what is proposed for each column by its heading."""
    found = propose(sheet_of(columns, name, **of_sheet), is_alone=is_alone)
    return dict(zip(columns, found.columns, strict=True))
