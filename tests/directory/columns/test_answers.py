"""Answers are written to a file, read again, and used for next month's file."""

import pytest

from guide.directory.columns.answers import Answers, PackAnswers, TableAnswers, answered, answers_of
from guide.directory.columns.answers_file import AnswersError, read_answers, write_answers
from guide.directory.columns.guess import guess_columns
from guide.directory.table import Row, Table

HEADINGS = ("Name of place", "Phone", "Phone", "", "Notes (internal): #1", "x" * 200)
ROWS = (Row(2, ("Harbor House", "555-201-3344", "555-201-3345", "", "call first", "")),)


def table(name: str, headings: tuple[str, ...] = HEADINGS) -> Table:
    return Table(name, headings, ROWS)


def written(tmp_path, answers):
    path = tmp_path / "answers.yaml"
    write_answers(path, answers)
    return path


def test_what_was_written_is_read_again(tmp_path):
    answers = answers_of(
        [guess_columns(table("list-2026-10.csv"))],
        {"list-2026-10.csv": "cp1252"},
        {"place": frozenset({"harbor-house-1a2b3c4d", "no"})},
    )
    path = written(tmp_path, answers)
    assert read_answers(path) == answers
    write_answers(path, answers)
    assert read_answers(path) == answers


def test_the_file_is_for_people(tmp_path):
    guess = guess_columns(Table("list.csv", ("What they do", "Ask for"), (Row(2, ("Food", "Deb Olson")),)))
    columns = "      What they do: service.description\n      Ask for: contact.name\n"
    wanted = f"format: 1\ntables:\n  list.csv:\n    about: service\n    columns:\n{columns}"
    assert written(tmp_path, answers_of([guess])).read_text(encoding="utf-8") == wanted


def test_what_was_said_of_the_pack_is_kept(tmp_path):
    answers = Answers(pack=PackAnswers("Pond services", "Pond Coalition", "County list", "America/Denver"))
    path = written(tmp_path, answers)
    assert "pack:\n  title: Pond services\n" in path.read_text(encoding="utf-8")
    assert read_answers(path) == answers


def test_the_name_of_a_person_is_not_kept(tmp_path):
    for name in ("Maria Lopez", "Maria Lopez, Pond Coalition", "Pond Coalition (Maria Smith)"):
        path = written(tmp_path, Answers(pack=PackAnswers("Pond services", name, "County list")))
        assert "Maria" not in path.read_text(encoding="utf-8"), name
        assert read_answers(path).pack == PackAnswers("Pond services", "", "County list")


def test_answers_are_used_again_for_the_file_of_another_month():
    given = TableAnswers("organization", {"name of  place": "organization.name"})
    answers = Answers({"list-2026-10.csv": given}, encodings={"list-2026-10.csv": "mac_roman"})
    for name in ("list-2026-11.csv", "List 2026-11.xlsx", "list_nov-2026 (1).csv"):
        found = answered(guess_columns(table(name)), table(name), answers)
        assert (found.about, found.columns[0].field) == ("organization", "organization.name"), name
        assert found.columns[0].sureness == 1.0
        assert [each.field for each in found.columns[1:3]] == ["phone.number", "phone.number"]  # as guessed
    assert answers.encoding_of("list-2026-11.csv") == "mac_roman"
    assert answers.encoding_of("other.csv") == ""


def test_a_column_that_is_not_to_be_used_stays_so_and_two_files_of_one_name_but_for_the_date_are_not_mixed():
    answers = Answers({"list.csv": TableAnswers("service", {"Phone (2)": "-"})})
    found = answered(guess_columns(table("list.csv")), table("list.csv"), answers)
    assert [each.field for each in found.columns[1:3]] == ["phone.number", None]
    answers = Answers({"a-1.csv": TableAnswers("phone", {}), "a-2.csv": TableAnswers("contact", {})})
    assert answers.of("a-1.csv") == TableAnswers("phone", {})
    assert answers.of("a-3.csv") is answers.of("b-1.csv") is None


MISTAKES = """\
format: 1
tables:
  list.csv:
    about: servise
    columns:
      Phone: phone.nummer
      Name: service.name
      Street: '-'
  other.csv:
    colums: {}
kept: {}
keep:
  place: {a: b}
"""


def test_all_mistakes_are_said_with_line_and_column(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text(MISTAKES, encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        read_answers(path)
    lines = str(caught.value).splitlines()
    assert lines[0] == "The answers in answers.yaml can't be used:"
    starts = sorted(line.split(" ", 1)[0] for line in lines[1:])
    assert starts == [f"answers.yaml:{place}:" for place in ("10:5", "10:5", "11:1", "13:10", "4:12", "6:14")]
    assert any("Did you mean 'phone.number'?" in line for line in lines)
    assert any("Did you mean 'service'?" in line for line in lines)
    assert any("'about' is missing" in line for line in lines)


def test_another_file_is_refused(tmp_path):
    path = tmp_path / "answers.yaml"
    for text in (
        "",
        "tables: {}\n",
        "format: 2\n",
        "- 1\n",
        "format: 1\ntables: [a]\n",
        "a: b: c\n",
        "format: 1\npack:\n  titel: P\n",
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(AnswersError, match=r"answers\.yaml:\d+:\d+: "):
            read_answers(path)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(AnswersError, match=r"none\.yaml can't be read: No such file"):
        read_answers(tmp_path / "none.yaml")
    with pytest.raises(AnswersError, match=r"can't be written to a\.yaml"):
        write_answers(tmp_path / "none" / "a.yaml", Answers())
