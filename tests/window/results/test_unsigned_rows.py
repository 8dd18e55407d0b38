"""A row says that its entry is not signed, as another one can have its name."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from guide.content.guide import Guide
from guide.content.model import Kind
from guide.packs.layer import Layer, content_of_layers
from guide.packs.trust import Origin, Standing
from tests.builders import contact, entry, pack, small_guide
from tests.window.steps import titles, type_query

OWN, TRAP = (
    entry(name, Kind.LINE, title="Lamp line", contacts=(contact("support", "call", number),))
    for name, number in (("lamp-line", "218-555-0100"), ("trap", "218-555-0199"))
)


def guide_of(origin, *own):
    county = Layer(Guide(replace(pack(), id="county"), (TRAP,)), Path(), origin=origin)
    return content_of_layers([*own, county]).guide


def rows(open_window, qtbot, guide):
    """Return by id what is painted beside each result and what a screen reader says of it."""
    window = open_window(guide).window
    type_query(window, qtbot, "lamp")
    results, role = window.results, Qt.ItemDataRole.AccessibleTextRole
    assert titles(window) == ["Lamp line"] * results.model.rowCount()
    found = [results.model.index(row, 0) for row in range(results.model.rowCount())]
    drawn = {each.data(Qt.ItemDataRole.UserRole).entry.id: each for each in found}
    return {
        name: (results.delegate._reader.about(each.data(Qt.ItemDataRole.UserRole)).text, each.data(role))
        for name, each in drawn.items()
    }


def test_of_two_lines_with_one_name_the_unsigned_one_says_so(open_window, qtbot):
    own = Layer(replace(small_guide(), entries=(*small_guide().entries, OWN)), Path())
    said = rows(open_window, qtbot, guide_of(Origin(Standing.UNSIGNED), own))
    assert {name: ["not signed" in text for text in both] for name, both in said.items()} == {
        "lamp-line": [False, False],
        "trap": [True, True],
    }


@pytest.mark.parametrize("origin", [Origin(Standing.UNSIGNED), Origin(Standing.TRUSTED, "A coalition")])
def test_where_all_is_of_one_kind_no_row_says_it(open_window, qtbot, origin):
    own = () if origin.standing is Standing.UNSIGNED else (Layer(small_guide(), Path()),)
    said = rows(open_window, qtbot, guide_of(origin, *own))
    assert list(said) == ["trap"]
    assert "not signed" not in str(said)
