"""Tests the readers of single values, addresses and numbers among them, with valid and wrong texts."""

from datetime import date

from guide.content.addresses import read_email, read_phone, read_url
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
    (read_url, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    (read_url, "http://sub.example.org:8080", "http://sub.example.org:8080"),
    (read_email, "first.last+tag@mail.example.org", "first.last+tag@mail.example.org"),
    (read_phone, "988", "988"),
    (read_phone, "+1 (800) 555-0100", "+1 (800) 555-0100"),
    (read_phone, "1-800-555-0100 (CALL)", "1-800-555-0100 (CALL)"),
    (read_text, "  two\nlines \n", "two\nlines"),
    (read_line, "Not a #Number", "Not a #Number"),
    (read_id, "st-louis-2", "st-louis-2"),
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
    (read_url, "example.org", "web address"),
    (read_url, "ftp://example.org", "web address"),
    (read_url, "javascript:alert(1)", "web address"),
    (read_url, "file:///etc/hostname", "web address"),
    (read_url, "https://", "web address"),
    (read_url, "https://localhost", "web address"),
    (read_url, "https://[::1", "web address"),
    (read_url, "https://me:secret@example.org", "web address"),
    (read_url, "https://example.org@evil.example", "web address"),
    (read_url, "https://example.org/a b", "web address"),
    (read_url, "https://example.org/\ta", "web address"),
    (read_url, 'https://example.org/"x', "web address"),
    (read_url, "https://example.org:port/", "web address"),
    (read_url, "https://example.org\\@evil.example", "web address"),
    (read_email, "coats at example.org", "e-mail address"),
    (read_email, "coats@example", "e-mail address"),
    (read_email, "mailto:coats@example.org", "e-mail address"),
    (read_email, "a@b.org, c@d.org", "e-mail address"),
    (read_phone, "12", "phone number"),
    (read_phone, "call us", "phone number"),
    (read_phone, "1-800-COATS", "phone number"),
    (read_phone, "text COAT to 233733", "phone number"),
    (read_phone, "(800 555-0100", "phone number"),
    (read_phone, "\u0661\u0662\u0663\u0664", "phone number"),
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
    (read_date, "20261124", "a date like"),
    (read_date, "2026-11-24 10:00", "a date like"),
    (read_date, "\u0662\u0660\u0662\u0666-11-24", "a date like"),
    (read_date, "2026-02-30", "no day 2026-02-30"),
    (read_date, "2025-02-29", "no day"),
    (read_boolean, "yes", "true or false, not 'yes'"),
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
        assert (read(Scalar(text, 3, 5), "key", report), report.problems) == (value, ()), text


def test_a_bad_text_is_named_at_its_place_in_a_short_sentence():
    for read, text, part in BAD:
        report = Report("coats.yaml")
        assert read(Scalar(text, 3, 5), "key", report) is None, text[:40]
        [problem] = report.problems
        assert (problem.file, problem.line, problem.column) == ("coats.yaml", 3, 5), text[:40]
        assert part in problem.sentence, text[:40]
        assert len(problem.sentence) < 200, text[:40]


def test_no_text_at_all():
    for read in {row[0]: None for row in GOOD}:
        for node, part in ((List((), 3, 5), "not a list"), (Mapping((), 3, 5), "not a group")):
            report = Report("coats.yaml")
            assert read(node, "key", report) is None
            assert [part in problem.sentence for problem in report.problems] == [True]
