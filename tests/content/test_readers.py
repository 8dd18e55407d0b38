"""Tests the readers of single values with valid and wrong texts."""

from datetime import date

from guide.content.nodes import List, Mapping, Scalar
from guide.content.readers import (
    one_of,
    read_boolean,
    read_date,
    read_id,
    read_language,
    read_line,
    read_text,
    whole_number,
)
from guide.content.report import Report

GOOD = [
    (read_text, "  two\nlines \n", "two\nlines"),
    (read_line, "Not a #Number", "Not a #Number"),
    (read_id, "st-louis-2", "st-louis-2"),
    (read_id, "988", "988"),
    (read_language, "es", "es"),
    (read_language, "zh-Hant", "zh-Hant"),
    (read_date, "2026-11-24", date(2026, 11, 24)),
    (read_date, "2024-02-29", date(2024, 2, 29)),
    (read_boolean, "true", True),
    (read_boolean, "false", False),
    (whole_number(0, 120), "0", 0),
    (whole_number(0, 120), "120", 120),
    (one_of(["youth", "adults"]), "youth", "youth"),
]

BAD = [
    (read_text, "", "is empty"),
    (read_text, " \n ", "is empty"),
    (read_line, "two\nlines", "one line"),
    (read_id, "Not a #Number", "such as 'not-a-number'"),
    (read_id, "Don't Buy It", "such as 'dont-buy-it'"),
    (read_id, "two--hyphens", "such as 'two-hyphens'"),
    (read_id, "caf\u00e9", "small letters"),
    (read_id, "???", "such as 'winter-coats'"),
    (read_language, "English", "such as en"),
    (read_date, "24.11.2026", "a date like 2026-11-24, not '24.11.2026'"),
    (read_date, "2026-1-1", "a date like"),
    (read_date, "2026-11", "a date like"),
    (read_date, "20261124", "a date like"),
    (read_date, "2026-11-24 10:00", "a date like"),
    (read_date, "\u0662\u0660\u0662\u0666-11-24", "a date like"),
    (read_date, "2026-02-30", "no day 2026-02-30"),
    (read_date, "2025-02-29", "no day"),
    (read_date, "0000-01-01", "no day"),
    (read_boolean, "yes", "true or false, not 'yes'"),
    (read_boolean, "True", "true or false"),
    (whole_number(0, 120), "121", "between 0 and 120, not 121"),
    (whole_number(1, 1), "2", "must be 1, not 2"),
    (whole_number(0, 120), "-1", "whole number"),
    (whole_number(0, 120), "1.0", "whole number"),
    (whole_number(0, 120), "012", "whole number"),
    (whole_number(0, 120), "twelve", "whole number such as 3, not 'twelve'"),
    (whole_number(0, 120), "\u0661\u0662", "whole number"),
    (whole_number(0, 120), "9" * 1_000_000, "whole number"),
    (one_of(["youth", "adults"]), "yuoth", "Did you mean 'youth'?"),
    (one_of(["youth", "adults"]), "teens", "Write one of: youth, adults."),
    (one_of(["youth"], lambda: "Ask."), "teens", "can't be used as 'key'. Ask."),
]


def test_a_good_text():
    for read, text, value in GOOD:
        report = Report("coats.yaml")
        assert read(Scalar(text, 3, 5), "key", report) == value, read
        assert report.problems == (), read


def test_a_bad_text():
    for read, text, part in BAD:
        report = Report("coats.yaml")
        assert read(Scalar(text, 3, 5), "key", report) is None, read
        [problem] = report.problems
        assert (problem.file, problem.line, problem.column) == ("coats.yaml", 3, 5), read
        assert part in problem.sentence, read
        assert len(problem.sentence) < 200, read


def test_no_text_at_all():
    for read in {row[0]: None for row in GOOD}:
        for node, part in [
            (List((), 3, 5), "must be text, not a list"),
            (Mapping((), 3, 5), "must be text, not a group"),
        ]:
            report = Report("coats.yaml")
            assert read(node, "key", report) is None, (read, node)
            [problem] = report.problems
            assert part in problem.sentence, (read, node)
