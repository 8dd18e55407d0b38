"""Tests the reading of one YAML file outside a pack: its record, and its mistakes in the report."""

from dataclasses import dataclass

import pytest

from guide.content.pack_files import MAX_FILE_BYTES
from guide.content.plain_types import LINE
from guide.content.records import Field, RecordSchema
from guide.content.report import Report
from guide.content.single_file import read_single_file
from guide.errors import ContentError


@dataclass(frozen=True)
class Hat:
    name: str = ""


HAT = RecordSchema(Hat, (Field("name", LINE),))


def test_a_good_file_is_its_root_and_its_record(tmp_path):
    file, report = tmp_path / "hat.yaml", Report("hat.yaml")
    file.write_text("name: Felt\n", encoding="utf-8")
    found = read_single_file(file, HAT, report)
    assert found is not None
    _, hat = found
    assert (hat, report.problems) == (Hat("Felt"), ())


def test_the_mistakes_of_a_file_are_in_the_report(tmp_path):
    for data in [b"nam: Felt\n", b"name: 'Felt\n", b"name: " + b"x" * MAX_FILE_BYTES, b"\xff"]:
        file, report = tmp_path / "hat.yaml", Report("hat.yaml")
        file.write_bytes(data)
        contents = read_single_file(file, HAT, report)
        assert contents is None or contents[1] is None, data
        assert len(report.problems) == 1, data


def test_a_file_that_can_not_be_opened_is_named(tmp_path):
    with pytest.raises(ContentError, match=r"none\.yaml can't be read"):
        read_single_file(tmp_path / "none.yaml", HAT, Report("none.yaml"))
