"""Which change of a query is an edit, and which one is another question."""

import pytest

from guide.window.controllers.query_edit import is_edit


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("hotel", "hotels", True), ("hotel", "hote", True), ("hotel", "hot", True), ("hotel law", "hotl law", True),
        ("hotel", "a hotel", True), ("", "h", True), ("ho", "h", True),
        ("hotel", "john", False), ("hotel", "j", False), ("hotel", "h", False), ("hotel", "hot springs", False),
    ],
)  # fmt: skip
def test_an_edit_differs_from_another_question(old, new, expected):
    assert is_edit(old, new) is expected
