"""Tests the readers of web addresses, e-mail addresses and phone numbers."""

from guide.content.addresses import read_email, read_phone, read_url
from guide.content.nodes import List, Mapping, Scalar
from guide.content.report import Report

GOOD = [
    (read_url, "https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
    (read_url, "http://sub.example.org:8080", "http://sub.example.org:8080"),
    (read_email, "first.last+tag@mail.example.org", "first.last+tag@mail.example.org"),
    (read_phone, "988", "988"),
    (read_phone, "233733", "233733"),
    (read_phone, "+1 (800) 555-0100", "+1 (800) 555-0100"),
    (read_phone, "1-800-555-0100 (CALL)", "1-800-555-0100 (CALL)"),
    (read_phone, "0177.555", "0177.555"),
]

BAD = [
    (read_url, "example.org", "web address"),
    (read_url, "ftp://example.org", "web address"),
    (read_url, "javascript:alert(1)", "web address"),
    (read_url, "file:///etc/hostname", "web address"),
    (read_url, "https://", "web address"),
    (read_url, "https:///page", "web address"),
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
