"""Tests the limits of one entry: what is just short enough loads, and the sentence about what is longer."""

from guide.content.limits import MAX_ITEMS, MAX_PARTS, MAX_ROW, MAX_TEXT, MAX_WORD
from guide.content.report import Report
from guide.content.schema import PACK
from guide.content.yaml.strict_yaml import read_yaml
from tests.content.samples import PROGRAM, mark_position, read_entry


def words(length: int) -> str:
    return ("warm coats, " * (length // 12 + 1))[: length - 1] + "."


def section(text: str, mark: str = "", name: str = "a") -> str:
    return f'  - {{id: {name}, title: b, text: {mark}"{text}"}}\n'


def paragraphs(number: int, length: int = 4) -> str:
    return "\\n\\n".join([words(length)] * number)


def contacts(number: int, mark: str = "") -> str:
    rows = (f"{{kind: office, channel: call, value: {n + 100}}}" for n in range(number))
    return "contacts:\n" + "".join(
        f"  - {mark if n == MAX_ITEMS else ''}{row}\n" for n, row in enumerate(rows)
    )


def table(columns: int, cell: str, mark: str = "") -> str:
    heads = ", ".join(f"c{number}" for number in range(columns - 1))
    row = ", ".join([f'"{cell}"'] * columns)
    return f"sections:\n  - {{id: a, title: b, text: c, table: {{columns: [{heads}, {mark}z], rows: [»[{row}]]}}}}\n"


def long_entry(number: int) -> str:
    """Return sections of about 10,000 characters each."""
    text = "\\n\\n".join([words(2_500)] * 4)
    return "sections:\n" + "".join(section(text, "»" if n == 9 else "", f"s{n}") for n in range(number))


# name, the longest that loads, what is longer ("»" marks the place of the problem), the sentence
LIMITS = [
    ("a text", f"notice: {words(MAX_TEXT)}", f"notice: »{words(MAX_TEXT + 1)}",
     "'notice' is longer than 3000 characters; shorten it."),
    ("a text that few fonts show", f"notice: {'字' * (MAX_TEXT // 5)}", f"notice: »{'字' * (MAX_TEXT // 5)} a",
     "'notice' is longer than 3000 characters; shorten it. "
     "Letters of Chinese, Japanese and Korean, and emoji, count as 5."),
    ("a word", f"notice: {'w' * MAX_WORD}", f"notice: »{'w' * (MAX_WORD + 1)}",
     f"'notice' has a word of more than 1000 characters ('{'w' * 59}…'); put blanks into it, or delete it."),
    ("a word in a line", f"short_title: {'w' * MAX_WORD}", f"short_title: »{'w' * (MAX_WORD + 1)}",
     f"'short_title' has a word of more than 1000 characters ('{'w' * 59}…'); put blanks into it, or delete it."),
    ("an address", f"links: [{{title: a, url: https://example.org/{'w' * (MAX_WORD - 20)}}}]",
     f"links: [{{title: a, url: »https://example.org/{'w' * MAX_WORD}}}]",
     f"'url' has a word of more than 1000 characters ('https://example.org/{'w' * 39}…'); "
     "put blanks into it, or delete it."),
    ("a paragraph", "sections:\n" + section(f"{paragraphs(3)}\\n- {words(MAX_TEXT - 2)}"),
     "sections:\n" + section(f"{paragraphs(3)}\\n- {words(MAX_TEXT)}", "»"),
     "'text' has a paragraph of more than 3000 characters ('- warm coats, warm coats, warm coats, warm coats, "
     "warm coat…'); split it with a blank line."),
    ("a list", contacts(MAX_ITEMS), contacts(MAX_ITEMS + 1, "»"),
     "'contacts' has more than 100 items; delete some, or make two entries."),
    ("columns", table(10, "x").replace("»", ""), table(11, "x", "»").replace("rows: [»", "rows: ["),
     "A table has at most 10 columns; make two tables."),
    ("a row", table(4, words(MAX_ROW // 4)).replace("»", ""), table(4, words(MAX_ROW // 4 + 1)),
     "This row has more than 4000 characters; shorten its texts."),
    ("a row that few fonts show", table(8, "字" * (MAX_ROW // 40)).replace("»", ""), table(8, "字" * (MAX_ROW // 40 + 1)),
     "This row has more than 4000 characters; shorten its texts. "
     "Letters of Chinese, Japanese and Korean, and emoji, count as 5."),
    ("all texts", long_entry(9), long_entry(12), "This entry has more than 100000 characters; make two of it."),
    ("all parts", "sections:\n" + section(paragraphs(MAX_PARTS - 20)), "sections:\n" + section(paragraphs(MAX_PARTS), "»"),
     "This entry has more than 1000 texts, paragraphs, list items and cells; make two of it."),
]  # fmt: skip


def test_what_is_longer_than_may_load_is_named_at_its_place():
    for name, most, longer, sentence in LIMITS:
        entry, report = read_entry(f"{PROGRAM}{most}\n")
        assert report.errors == 0, name
        assert entry is not None, name
        text, position = mark_position(f"{PROGRAM}{longer}\n")
        entry, report = read_entry(text)
        assert entry is None, name
        assert (report.problems[0].sentence, report.errors) == (sentence, 1), name
        assert (report.problems[0].line, report.problems[0].column) == position, name


def test_the_sources_of_a_pack_have_the_limit_of_lists():
    report = Report("pack.yaml")
    sources = "sources:\n" + "".join(
        f"- {{title: a{n}, seen_on: 2026-11-20}}\n" for n in range(MAX_ITEMS + 1)
    )
    node = read_yaml(sources.encode(), report)
    assert node is not None
    PACK.read(node, "pack.yaml", report)
    assert "'sources' has more than 100 items" in report.problems[-1].sentence
