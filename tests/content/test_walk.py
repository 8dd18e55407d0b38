"""Tests that every text of a file is found with its field."""

from guide.content.model import Kind
from guide.content.nodes import Mapping
from guide.content.report import Report
from guide.content.schema import ENTRY
from guide.content.walk import references_in, texts_in
from guide.content.yaml.strict_yaml import read_yaml

FILE = """\
id: coat-drive
colour: red
lines: [winter-line, {no: id}]
sections:
  - {id: what, title: What, table: {columns: [a], rows: [[b], [c]]}}
ages: old
"""


def node() -> Mapping:
    root = read_yaml(FILE.encode(), Report("coats.yaml"))
    assert isinstance(root, Mapping)
    return root


def test_each_text_comes_with_its_field_in_the_order_of_the_file():
    found = [(field.name, text.text, text.line) for field, text in texts_in(ENTRY, node())]
    assert found == [
        ("id", "coat-drive", 1),
        ("lines", "winter-line", 3),
        ("id", "what", 5),
        ("title", "What", 5),
        ("columns", "a", 5),
        ("rows", "b", 5),
        ("rows", "c", 5),
        ("ages", "old", 6),
    ]


def test_ids_of_entries_come_with_the_kinds_they_may_name():
    [(field, text)] = references_in(ENTRY, node())
    assert field.refers_to == (Kind.LINE, Kind.SERVICE)
    assert (text.text, text.line, text.column) == ("winter-line", 3, 9)
