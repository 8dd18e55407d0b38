"""Tests what applies to every schema: required keys, known keys, and every attribute of the model."""

import dataclasses

from guide.content.schema import ENTRY, PACK
from tests.content.samples import read_entry


def test_every_required_key_is_named():
    _, report = read_entry("order: 1\n")
    named = [problem.sentence.split("'")[1] for problem in report.problems]
    assert named == ["id", "kind", "title", "summary", "sources", "status", "confidence", "reviewed"]
    assert {(problem.line, problem.column) for problem in report.problems} == {(1, 1)}


def test_a_list_as_the_whole_file_is_refused():
    _, report = read_entry("- a\n- b\n")
    assert [problem.sentence for problem in report.problems] == [
        "'coats.yaml' must be names with values (id, kind, title), not a list."
    ]


def test_the_table_has_every_attribute_of_the_model():
    for schema in (ENTRY, PACK):
        assert {key.attribute for key in schema.fields} == {
            field.name for field in dataclasses.fields(schema.model)
        }
