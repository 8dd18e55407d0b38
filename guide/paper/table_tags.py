"""Finds which paragraph of a rich text stands in which cell of a table, for those who hear the PDF."""

from guide.blocks.blocks import Facts, Grid
from guide.paper.rich_text import PaperDocument
from guide.paper.tags import Tag
from guide.steps import Steps

Cells = dict[int, Tag]  # the tag of the cell by the number of each paragraph in it


def cells_of_tables(document: PaperDocument) -> Steps[Cells]:
    """Return the cells of the tables with rows and columns, table by table.

    A frame around a passage is none, and numbers are read one after another.
    """
    cells: Cells = {}
    for table, content in document.tables:
        if not isinstance(content, Grid | Facts):
            continue
        whole = Tag("Table")
        for at in range(table.rows()):
            row = Tag("TR", whole)
            for column in range(table.columns()):
                cell = table.cellAt(at, column)
                tag = _cell(content, row, at, column)
                first, last = cell.firstCursorPosition(), cell.lastCursorPosition()
                blocks = range(first.block().blockNumber(), last.block().blockNumber() + 1)
                cells.update(dict.fromkeys(blocks, tag))
        yield
    return cells


def _cell(content: Grid | Facts, row: Tag, at: int, column: int) -> Tag:
    """Return the tag of a cell: a grid names its columns in the first row, facts each row at its start."""
    if isinstance(content, Grid):
        return Tag("TD", row) if at else Tag("TH", row, "Column")
    return Tag("TD", row) if column else Tag("TH", row, "Row")
