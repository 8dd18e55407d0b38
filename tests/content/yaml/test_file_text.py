"""Tests the decoding of a file: encodings, line breaks and size."""

from guide.content.report import Report
from guide.content.yaml.file_text import text_of


def test_readable_bytes():
    for data, text in [
        (b"a: b\n", "a: b\n"),
        (b"\xef\xbb\xbfa: b\n", "a: b\n"),
        (b"a: b\r\nc: d\re: f\n", "a: b\nc: d\ne: f\n"),
        ("a: Jos\u00e9 \u2014 \u4e2d \U0001f9e5\n".encode(), "a: Jos\u00e9 \u2014 \u4e2d \U0001f9e5\n"),
        ("a: \u0633\u0644\u0627\u0645\n".encode(), "a: \u0633\u0644\u0627\u0645\n"),
    ]:
        report = Report("coats.yaml")
        assert text_of(data, report) == text, data
        assert report.problems == (), data


def test_unreadable_bytes():
    for data, line, column, part in [
        ("a: caf\u00e9\n".encode("latin-1"), 1, 7, "UTF-8"),
        ("a: \u00e9\r\nb: caf".encode() + b"\xe9\r\n", 2, 7, "UTF-8"),
        ("a: b\n".encode("utf-16"), 1, 1, "UTF-8"),
        (b"a: b\nc: \x00\n", 2, 4, "U+0000"),
        ("a: b\nc: \u2067d\n".encode(), 2, 4, "U+2067"),
        ("a: b\ufeffc\n".encode(), 1, 5, "U+FEFF"),
        ("a: \U000e0041\n".encode(), 1, 4, "U+E0041"),
        (b"", 1, 1, "empty"),
        (b"a" * (1024 * 1024 + 1), 1, 1, "1 MB"),
    ]:
        report = Report("coats.yaml")
        assert text_of(data, report) is None, data
        [problem] = report.problems
        assert (problem.line, problem.column) == (line, column), data
        assert part in problem.sentence, data


def test_every_hidden_character_is_named():
    report = Report("coats.yaml")
    text_of("a: \u202eb\nc: \u200bd\n".encode(), report)
    assert [(problem.line, problem.column) for problem in report.problems] == [(1, 4), (2, 4)]
