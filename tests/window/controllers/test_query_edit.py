"""Which change of a query is an edit, and which one is another question."""

from guide.window.controllers.query_edit import is_edit

EDITS = [
    ("hotel", "hotels"),
    ("hotel", "hot"),
    ("hotel law", "hotl law"),
    ("hotel", "a hotel"),
    ("", "h"),
    ("ho", "h"),
]
QUESTIONS = [("hotel", "john"), ("hotel", "j"), ("hotel", "h"), ("hotel", "hot springs")]


def test_an_edit_differs_from_another_question():
    assert [words for words in EDITS + QUESTIONS if is_edit(*words)] == EDITS
