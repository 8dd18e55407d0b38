"""Parses the bytes of a YAML file as nodes, in which every scalar is the text as written."""

import re
from collections.abc import Iterator

import yaml

from guide.content.hidden_text import hidden_in
from guide.content.nodes import START, List, Mapping, Node, Position, Scalar
from guide.content.report import Report
from guide.content.safe_text import short
from guide.content.yaml.explain_error import explain_error
from guide.content.yaml.file_text import hidden_sentence, text_of
from guide.content.yaml.yaml_errors import ParserError, tab_sentence
from guide.content.yaml.yaml_guard import check_limits, position_of
from guide.i18n import tr

# The C loader is about ten times as fast, but some builds of PyYAML lack it.
LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

# Two spaces before the '#' and one after it show that a comment was intended; otherwise it was text.
_CUT_OFF = re.compile(r"(?![ \t]{2,}#(?:[ \t]|$))[ \t]+(#.*)")
_PLAIN = ("", None)  # the style of an unquoted scalar: '' in the C loader, None in the Python loader


def read_yaml(data: bytes, report: Report) -> Node | None:
    """Return the root node of a file, or None after reporting why the file can't be parsed.

    Mistakes that still leave a tree, such as a key used twice, are only reported. Raise ContentError if its
    pack holds more than a pack may.
    """
    text = text_of(data, report)
    if text is None:
        return None
    lines = tuple(text.split("\n"))
    try:
        if not check_limits(LOADER(text), text, lines, report):
            return None
        root = yaml.compose(text, Loader=LOADER)
    except yaml.MarkedYAMLError as error:
        report.error(*explain_error(_parser_error(error, lines)))
        return None
    if root is None:
        report.error(START, tr("This file holds nothing but comments; write an entry, or delete the file."))
        return None
    return _Conversion(lines, report).convert_all(root)


def _parser_error(error: yaml.MarkedYAMLError, lines: tuple[str, ...]) -> ParserError:
    position = position_of(error.problem_mark)
    context_position = position_of(error.context_mark) if error.context_mark else position
    return ParserError(error.context or "", context_position, error.problem or "", position, lines)


class _Conversion:
    """Converts the PyYAML nodes of one file and reports mistakes. Their depth must have been checked."""

    def __init__(self, lines: tuple[str, ...], report: Report) -> None:
        self._lines = lines
        self._report = report
        self._literal_lines: set[int] = set()

    def convert_all(self, root: yaml.Node) -> Node:
        node = self._node(root)
        if any("\t" in line for line in self._lines):
            self._check_tabs()
        return node

    def _node(self, node: yaml.Node) -> Node:
        mark = node.start_mark
        line, column = mark.line + 1, mark.column + 1
        if isinstance(node, yaml.ScalarNode):
            return self._scalar(node, line, column)
        if isinstance(node, yaml.SequenceNode):
            return List(tuple(map(self._node, node.value)), line, column)
        return Mapping(tuple(self._pairs(node)), line, column)

    def _pairs(self, node: yaml.Node) -> Iterator[tuple[Scalar, Node]]:
        seen: dict[str, Scalar] = {}
        for key_node, value_node in node.value:
            key, value = self._node(key_node), self._node(value_node)
            if not isinstance(key, Scalar):
                self._report.error(key, tr("A plain word must stand before the ':', not a list or a group."))
            elif self._is_name(key) and self._is_new(key, seen):
                yield key, value

    def _is_name(self, key: Scalar) -> bool:
        if not key.text:
            self._report.error(key, tr("A name is missing before the ':'."))
        elif key.text == "<<":
            self._report.error(key, tr("'<<' can't be used here; write every name and its text."))
        return key.text not in ("", "<<")

    def _is_new(self, key: Scalar, seen: dict[str, Scalar]) -> bool:
        first = seen.setdefault(key.text, key)
        if first is key:
            return True
        sentence = tr(
            "'{name}' is given twice, on line {first} and on line {second}; keep one of them.",
            name=short(key.text),
            first=first.line,
            second=key.line,
        )
        self._report.error(key, sentence)
        return False

    def _scalar(self, node: yaml.ScalarNode, line: int, column: int) -> Scalar:
        text = Scalar(node.value, line, column)
        if node.style in _PLAIN:
            self._check_comment(node)
        elif node.style == '"':
            self._check_escapes(text)
        elif node.style in ("|", ">"):
            # The end mark is usually column 0 of the next line; a TAB there would have been a syntax error.
            self._literal_lines.update(range(line + 1, node.end_mark.line + 2))
        return text

    def _check_comment(self, node: yaml.ScalarNode) -> None:
        end = node.end_mark
        line = self._lines[end.line] if end.line < len(self._lines) else ""
        match = _CUT_OFF.match(line, end.column)
        if match:
            sentence = tr(
                "Everything after '#' is ignored ('{ignored}'); put the text in quotes.",
                ignored=short(match[1]),
            )
            self._report.warning(Position(end.line + 1, match.start(1) + 1), sentence)

    def _check_escapes(self, text: Scalar) -> None:
        for _, character in hidden_in(text.text):
            self._report.error(text, hidden_sentence(character))

    def _check_tabs(self) -> None:
        for number, line in enumerate(self._lines, start=1):
            indentation = line[: len(line) - len(line.lstrip())]
            if "\t" in indentation and line.strip() and number not in self._literal_lines:
                self._report.error(Position(number, indentation.index("\t") + 1), tab_sentence())
