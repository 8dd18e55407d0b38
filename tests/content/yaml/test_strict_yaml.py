"""Tests traps of YAML: each is reported at the right position with both loaders, as an error or a warning."""

import pytest

from guide.content.model import Severity
from guide.content.nodes import List, Mapping, Node, Scalar
from guide.content.report import MAX_PROBLEMS, Report
from guide.content.yaml.strict_yaml import read_yaml

pytestmark = pytest.mark.usefixtures("each_loader")

# name, text of the file, line and column of the problem, a part of its sentence
REFUSED = [
    ("double quote never closed", 'a: b\ntitle: "Coats\nb: c\n', 2, 8, "never closed"),
    ("single quote never closed", "title: 'Coats\nb: c\n", 1, 8, "never closed"),
    ("text after a closing quote", 'title: "Coats" for all\n', 1, 16, "goes on after the closing quote"),
    ("apostrophe in single quotes", "title: 'Don't freeze'\n", 1, 13, "double an apostrophe"),
    ("two quoted words", 'title: "Coats" and "hats"\n', 1, 16, "goes on after the closing quote"),
    ("text after a closing bracket", "title: [Coats] for all\n", 1, 16, "closing bracket"),
    ("colon in a text", "id: x\ntitle: Coats: a list\n", 2, 13, "':' followed by a space"),
    ("colon in an item", "a:\n  - b: c: d\n", 2, 9, "':' followed by a space"),
    ("colon on a second line", "a: one\n  two: three\n", 2, 6, "does not fit the line above"),
    ("at sign", "a: @coats\n", 1, 4, "can't start with '@'"),
    ("backtick", "a: `coats`\n", 1, 4, "can't start with '`'"),
    ("percent sign", "a: %coats\n", 1, 4, "can't start with '%'"),
    ("star that is no alias", "a: **coats**\n", 1, 4, "can't start with '*'"),
    ("ampersand that is no anchor", "a: & coats\n", 1, 4, "can't start with '&'"),
    ("comma", "a: , coats\n", 1, 4, "can't start with ','"),
    ("stray bracket", "a: b\nc: ]\n", 2, 4, "can't start with ']'"),
    ("question mark", "a: ? coats\n", 1, 4, "can't start with '? '"),
    ("list beside its name", "a: - coats\n", 1, 4, "line of its own"),
    ("text beside a bar", "a: | coats\n", 1, 4, "starts on the next line"),
    ("no space after a dash", "a:\n  -b\n  -c: d\n", 3, 5, "needs a space after it"),
    ("no colon", "a: b\ntitle Coats\nc: d\n", 2, 1, "needs a name, a ':'"),
    ("no space after a colon", "a: b\ntitle:Coats\nc: d\n", 2, 1, "needs a name, a ':'"),
    ("list never closed", "a: [b, c\nd: e\n", 1, 4, "goes wrong at line 2"),
    ("group never closed", "a: {b: c\nd: e\n", 1, 4, "goes wrong at line 2"),
    ("colon in a group", "a: {b: c: d}\n", 1, 4, "put the text in quotes"),
    ("name between items", "a:\n  - b\n  c: d\n", 3, 3, "between the items of a list"),
    ("item between names", "a:\n  b: c\n  - d\n", 3, 3, "check the spaces"),
    ("half indented", "a:\n  b: c\n d: e\n", 3, 2, "check the spaces"),
    ("first line indented", "  a: b\nc: d\n", 2, 1, "check the spaces"),
    ("tab before a name", "a:\n\tb: c\n", 2, 1, "TAB"),
    ("tab in the first line", "\ta: b\n", 1, 1, "TAB"),
    ("tab after spaces", "a:\n  b:\n  \tc: d\n", 3, 3, "TAB"),
    ("tab in a list", "a: [\n\tb]\n", 2, 1, "TAB"),
    ("tab in a quoted text", 'a: "b\n\tc"\n', 2, 1, "TAB"),
    ("tab after a bar", "a: |\n  b\n\tc: d\n", 3, 1, "TAB"),
    ("path in double quotes", 'a: "C:\\path"\n', 1, 7, "backslash"),
    ("half an escape", 'a: "\\xZZ"\n', 1, 5, "backslash"),
    ("escape beyond Unicode", 'a: "\\U00110000"\n', 1, 5, "backslash"),
    ("tab after a dash", "-\t- b\n", 1, 2, "TAB"),
    ("anchor", "a: &x b\n", 1, 4, "can't start with '&'"),
    ("alias", "a: *x\n", 1, 4, "can't start with '*'"),
    ("tag", "a: !x b\n", 1, 4, "can't start with '!'"),
    ("tag of a language", "a: !!python/object/apply:os.system [b]\n", 1, 4, "can't start with '!'"),
    ("tag of an unknown set", "a: !e!x b\n", 1, 4, "can't start with '!'"),
    ("lone exclamation mark", "a: !\n", 1, 4, "can't start with '!'"),
    ("merge key", "a: b\n<<: {c: d}\n", 2, 1, "'<<' can't be used"),
    ("second document", "a: b\n---\nc: d\n", 2, 1, "second document"),
    ("YAML directive", "%YAML 1.1\n---\na: b\n", 1, 1, "can't start with '%'"),
    ("unknown directive", "%COATS\n---\na: b\n", 1, 1, "can't start with '%'"),
    ("directive later", "a: b\n%c: d\n", 2, 1, "can't start with '%'"),
    ("text after the end", "a: b\n...\nc: d\n", 3, 1, "does not belong"),
    ("name given twice", "a: b\nc: d\na: e\n", 3, 1, "on line 1 and on line 3"),
    ("name twice in a group", "a: {b: c, b: d}\n", 1, 11, "'b' is given twice"),
    ("list as a name", "[a]: b\n", 1, 1, "plain word"),
    ("empty name", '"": b\n', 1, 1, "name is missing"),
    ("right-to-left override", "a: b\u202ec\n", 1, 5, "U+202E"),
    ("override as an escape", 'a: "b\\u202Ec"\n', 1, 4, "U+202E"),
    ("control character", "a: b\x07\n", 1, 5, "U+0007"),
    ("control character as an escape", 'a: "b\\x07"\n', 1, 4, "U+0007"),
    ("half a character as an escape", 'a: "\\ud800"\n', 1, None, ""),
    ("zero-width space", "a: b\u200bc\n", 1, 5, "U+200B"),
    ("line separator", "a: b\u2028c\n", 1, 5, "U+2028"),
    ("lost character", "a: caf\ufffd\n", 1, 7, "lost character"),
    ("only a comment", "# coats\n", 1, 1, "nothing but comments"),
    ("empty file", "", 1, 1, "empty"),
    ("blank file", " \n\n", 1, 1, "empty"),
    ("after a BOM", "\ufeffa: b: c\n", 1, 5, "':' followed by a space"),
    ("after Windows line ends", "a: b\r\nc: d: e\r\n", 2, 5, "':' followed by a space"),
    ("after old Mac line ends", "a: b\rc: d: e\r", 2, 5, "':' followed by a space"),
]


def read(text: str | bytes) -> tuple[Node | None, Report]:
    report = Report("coats.yaml")
    data = text.encode() if isinstance(text, str) else text
    return read_yaml(data, report), report


def test_a_trap_is_refused_at_its_place_in_a_plain_sentence():
    """Sentences contain no class name, no pattern and no term of the parser."""
    parser = ("Error", "token", "scalar", "mapping", "flow", "block", "indicator", "\\d", "[a-z", "None")
    wrong = {}
    for name, text, line, column, part in REFUSED:
        _, report = read(text)
        at = [(each.line, each.column if column else None) for each in report.problems]
        sentence = report.problems[0].sentence if report.problems else ""
        is_plain = sentence.endswith((".", "?")) and not any(word in sentence for word in parser)
        if at != [(line, column)] or report.errors != 1 or part not in sentence or not is_plain:
            wrong[name] = (at, sentence)
    assert wrong == {}


KEPT = [
    "988", "0177", "01234567", "911", "no", "NO", "yes", "on", "null", "~", "true", "22:30", "1-888-373-7888",
    "1.10", "1e3", ".5", "0x1F", "0b1", "2026-11-24", "+49 123", "1_000", "=", "Don't", "C#", "#1"[1:], "a:b",
    "https://example.org/#map", "50% off", "- "[:1] + "5", "caf\u00e9", "\u2014", "N/A", "...and more", ".nan",
]  # fmt: skip


def test_a_plain_text_survives_as_written():
    for text in KEPT:
        node, report = read(f"a: {text}\nb: [{text}]\n")
        assert report.problems == (), text
        assert isinstance(node, Mapping), text
        assert node.value("a") == Scalar(text, 1, 4), text
        assert node.value("b") == List((Scalar(text, 2, 5),), 2, 4), text


def test_keys_survive_as_written():
    node, _ = read("NO: a\n0177: b\n22:30: c\n")
    assert isinstance(node, Mapping)
    assert [key.text for key, _ in node.pairs] == ["NO", "0177", "22:30"]


COMMENTS = [
    ("a: call #2 desk\n", 1, 9, "#2 desk"),
    ("a: #1 coats\n", 1, 4, "#1 coats"),
    ("a:\n  - b #c\n", 2, 7, "#c"),
    ("a: [b,\n  c #d\n  ]\n", 2, 5, "#d"),
    ("a: b\n  c #d\ne: f\n", 2, 5, "#d"),
    ("a: b #c", 1, 6, "#c"),
    ("a: b # 5 of them\n", 1, 6, "# 5 of them"),
    ("a: b   #5\n", 1, 8, "#5"),
]


def test_a_text_cut_off_by_a_comment_is_warned_of():
    for text, line, column, part in COMMENTS:
        node, report = read(text)
        assert node is not None, text
        [problem] = report.problems
        assert (problem.severity, problem.line, problem.column) == (Severity.WARNING, line, column), text
        assert problem.sentence == f"Everything after '#' is ignored ('{part}'); put the text in quotes."


def test_no_warning_where_nothing_is_cut_off():
    texts = (
        'a: "b #c"\n', "a: 'b #c'\n", "a: |\n  b #c\n", "a: b#c\n", "# b\na: b\n", "a: b  # a comment, set apart\n",
        "a: b      #\n", "a: b\n# c\n", 'a: "b" # c\n', "a: [b] # c\n",
    )  # fmt: skip
    assert [text for text in texts if read(text)[1].problems] == []


def test_texts_are_read():
    for text, expected in [
        ("a: |\n  b\n  \tc\n", "b\n\tc\n"),
        ("a: |\n  b\n  \tc", "b\n\tc"),
        ("a: >-\n  b\n  c\n", "b c"),
        ("a: 'it''s'\n", "it's"),
        ('a: "caf\\u00e9"\n', "caf\u00e9"),
        ("\ufeffa: b\n", "b"),
        ("a: b\r\n", "b"),
        ("a: b", "b"),
        ("---\na: b\n", "b"),
        ("a:\n", ""),
    ]:
        node, report = read(text)
        assert report.problems == (), text
        assert isinstance(node, Mapping), text
        value = node.value("a")
        assert isinstance(value, Scalar), text
        assert value.text == expected, text


def test_a_quote_closed_only_much_later_is_named_where_it_opens():
    for sign in ['"', "'"]:
        text = f"id: a\ntitle: {sign}Not a number\nsummary: x\nparts:\n  - {{id: a, title: {sign}b{sign}}}\n"
        node, report = read(text)
        assert node is None, sign
        [problem] = report.problems
        assert (problem.line, problem.column) == (2, 8), sign
        assert "closed only on line 5" in problem.sentence, sign


def test_a_tab_behind_a_text_is_harmless_or_named():
    """The C loader reads a tab as a space, and the Python loader raises an error; neither loses text silently."""
    _, report = read("a: b\t#c\n")
    [problem] = report.problems
    assert problem.sentence.startswith(("Everything after '#' is ignored", "A TAB stands here"))


def test_several_mistakes_of_one_file_are_all_reported():
    _, report = read("a: &x b\nc: !y d\ne: *x\n")
    assert [problem.line for problem in report.problems] == [1, 2, 3]
    _, report = read("a: b #c\na: d\n<<: e\n")
    assert sorted(problem.line for problem in report.problems) == [1, 2, 3]


def test_a_long_number_stays_text():
    node, report = read("a: " + "1" * 100_000 + "\n")
    assert report.problems == ()
    assert isinstance(node, Mapping)
    assert node.value("a") == Scalar("1" * 100_000, 1, 4)


def test_a_file_with_countless_mistakes_is_cut_short():
    _, report = read("a: b\n" * 1_000)
    assert report.errors == 999
    assert len(report.problems) == MAX_PROBLEMS + 1
    assert "more mistakes" in report.problems[-1].sentence
