"""Tests the report of one file's problems, and the hints at similar words."""

from guide.content.model import Severity
from guide.content.nodes import Position
from guide.content.report import MAX_PROBLEMS, Report, nearest


def test_a_near_word_is_found():
    assert nearest("sumary", ["summary", "title"]) == "summary"
    assert nearest("Title", ["summary", "title"]) == "title"
    assert nearest("colour", ["summary", "title"]) == ""
    assert nearest("t" * 100, ["t" * 99]) == ""


def test_a_report_counts_errors_and_keeps_the_first_problems():
    report = Report("coats.yaml")
    report.warning(Position(1, 1), "Hm.")
    for line in range(2, 400):
        report.error(Position(line, 1), "No.")
    assert report.errors == 398
    assert [problem.severity for problem in report.problems[:2]] == [Severity.WARNING, Severity.ERROR]
    assert len(report.problems) == MAX_PROBLEMS + 1
    assert report.is_full
