"""Decisions are written to a file for people and read again, with all mistakes said at once."""

import pytest

from guide.directory.decide.answers_file import AnswersError, answers_yaml, read_answers
from guide.directory.decisions import Choice, Decisions, PackChoices, Publicity, SheetChoices
from guide.errors import ContentError

COLUMNS = {
    "Phone": Choice("phone.number", Publicity.PUBLIC),
    "What they do": Choice("service.description", Publicity.READ),
    "Notes (internal): #1": Choice("private.note", Publicity.NEVER),
    "yes": Choice("", Publicity.NEVER),
    "x" * 200: Choice("", Publicity.NEVER),
}
DECISIONS = Decisions(
    {
        "list-2026-10.csv": SheetChoices("service", "https://pond.example", COLUMNS),
        "other.csv": SheetChoices(""),
    },
    {
        "0a1b2c3d4e5f6a7b": "",
        "1234567890123456": 'Beds:\nfor "anyone" # all',
        "b" * 16: "long text " * 40 + "end",
    },
    {"place": frozenset({"harbor-house-1a2b3c4d", "no"})},
    {"list-2026-10.csv": "cp1252"},
    PackChoices("Pond services", "Pond Coalition, Ann Lee", "County list", "America/Denver"),
    frozenset({"CANARY"}),
)


def test_what_was_written_is_read_again_and_what_was_left_out_is_in_no_file(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_bytes(answers_yaml(DECISIONS))
    found = read_answers(path)
    assert (found.sheets, found.texts, found.rows) == (DECISIONS.sheets, DECISIONS.texts, DECISIONS.rows)
    assert (found.encodings, found.pack) == (DECISIONS.encodings, DECISIONS.pack)
    assert found.left_out == frozenset()
    assert b"CANARY" not in path.read_bytes()
    path.write_bytes(answers_yaml(found))
    assert path.read_bytes() == answers_yaml(DECISIONS)


def test_the_file_is_for_people():
    columns = {"Phone": COLUMNS["Phone"], "Ask for": Choice("contact.name", Publicity.NEVER)}
    lines = (
        "format: 2\nsheets:\n  list.csv:\n    about: service\n    columns:\n"
        "      Phone: phone.number, public already\n      Ask for: contact.name, never\n"
    )
    assert answers_yaml(Decisions({"list.csv": SheetChoices("service", columns=columns)})).decode() == lines


def test_an_old_file_is_refused(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text("format: 1\ntables: {}\n")
    with pytest.raises(AnswersError, match="begins with 'format: 2'"):
        read_answers(path)


MISTAKES = """\
format: 2
sheets:
  list.csv:
    about: servise
    columns:
      Phone: phone.nummer, public already
      Name: service.name, publik already
      Hours: schedule.description
      Street: never
  other.csv:
    colums: {}
keep: {}
rows:
  place: {a: b}
"""


def test_all_mistakes_are_said_with_line_and_column(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text(MISTAKES, encoding="utf-8")
    with pytest.raises(AnswersError) as caught:
        read_answers(path)
    lines = str(caught.value).splitlines()
    assert lines[0] == "The answers in answers.yaml can't be used:"
    places = ("11:5", "11:5", "12:1", "14:10", "4:12", "6:14", "7:13", "8:14")
    assert sorted(line.split(" ", 1)[0] for line in lines[1:]) == [f"answers.yaml:{each}:" for each in places]
    for hint in ("'phone.number'", "'service'", "'public already'"):
        assert any(f"Did you mean {hint}?" in line for line in lines), hint


@pytest.mark.parametrize(
    "text",
    [
        "",
        "sheets: {}\n",
        "format: 3\n",
        "- 1\n",
        "format: 2\nsheets: [a]\n",
        "a: b: c\n",
        "format: 2\npack:\n  titel: P\n",
    ],
)
def test_another_file_is_refused(tmp_path, text):
    path = tmp_path / "answers.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(AnswersError, match=r"answers\.yaml:\d+:\d+: "):
        read_answers(path)


def test_a_file_that_is_not_there_is_said(tmp_path):
    with pytest.raises(ContentError, match=r"none\.yaml can't be read: No such file"):
        read_answers(tmp_path / "none.yaml")


def test_a_website_has_the_address_of_one(tmp_path):
    path = tmp_path / "answers.yaml"
    path.write_text("format: 2\nsheets:\n  a.csv:\n    about: service\n    public_at: coalition website\n")
    with pytest.raises(AnswersError, match=r"such as www\.example\.org"):
        read_answers(path)
    path.write_text(
        "format: 2\nsheets:\n  a.csv:\n    about: service\n    public_at: pond.example.org/list\n"
    )
    assert read_answers(path).sheets["a.csv"].public_at == "pond.example.org/list"
