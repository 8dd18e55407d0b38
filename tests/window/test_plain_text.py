"""By reading the code: text reaches the window as plain text, and only known places can run, open or start anything."""

import ast
from collections.abc import Iterator
from pathlib import Path

from guide.blocks.blocks import Page, Paragraph
from guide.render.html import html
from guide.render.markup import BREAK
from guide.window.reader.reader import Reader
from guide.window.widgets.plain_text import MAX_LENGTH, button_text, plain_label, truncated

GUIDE = Path(__file__).parents[2] / "guide"
# What shows markup, and the one file that may: the reader shows our own HTML, the correction one bold word, a text
# that is read before it is published its marks.
# A tool tip goes when the pointer goes to it, and no key opens it: what it would say is in sight, or on
# the page of the keyboard shortcuts, and screen readers get it as a description.
# Each QProcess starts this program itself; printing/lp.py starts lp and lpstat, without a shell.
NOWHERE = """
    setMarkdown setSource QMessageBox QErrorMessage MarkdownText AutoText setToolTip setToolTipsVisible QToolTip
    ToolTipRole setStatusTip setWhatsThis eval pickle system popen
"""
ONLY_IN: dict[str, set[str]] = {name: set() for name in NOWHERE.split()} | {
    "setHtml": {"paper/rich_text.py", "window/reader/page_loader.py"},
    "insertHtml": {"window/reader/page_layout.py"},
    "QTextBrowser": {"window/reader/plain_browser.py"},
    "RichText": {"window/results/correction_bar.py", "window/directory/passage_row.py"},
    "QDesktopServices": {"window/reader/address_bar.py"},
    "openUrl": {"window/reader/address_bar.py"},
    "QProcess": {
        "window/controllers/search_loader.py", "window/background/own_process.py", "window/handout/print_process.py",
    },
    "exec": {
        "window/reader/plain_browser.py", "window/widgets/text_field.py", "app.py", "self_check.py", "dataclass_code.py",
    },
    "compile": {"*re"},
    "__import__": {"window/qt_import_hook.py"},
    "import_module": {
        "content/checks/prose_checks.py", "app.py", "safety/network.py", "window/background/read_ahead.py",
        "window/controllers/pane_maker.py",
    },
}  # fmt: skip
NO_MODULES = "marshal shelve socket ssl ctypes urllib.request http multiprocessing code runpy copyreg"
MODULES: dict[str, set[str]] = {name: set() for name in NO_MODULES.split()} | {
    "subprocess": {"printing/lp.py"},
    "importlib": ONLY_IN["import_module"],
    "pickle": {"safety/pickles.py"},
}


def faults(name: str, code: str) -> Iterator[str]:
    """Yield every place of a file that does what it must not."""
    tree = ast.parse(code)
    for node in ast.walk(tree):
        if isinstance(node, (ast.Attribute, ast.Name)):
            word = node.attr if isinstance(node, ast.Attribute) else node.id
            if word in ONLY_IN and not _is_allowed(name, word, node):
                yield f"{name}:{node.lineno}: {word}"
        if isinstance(node, (ast.Import, ast.ImportFrom)):
            yield from (f"{name}:{node.lineno}: import {each}" for each in _bad_imports(name, node))
    if name.startswith("window/"):
        yield from _labels(name, tree)


def _is_allowed(name: str, word: str, node: ast.AST) -> bool:
    is_pattern = word == "compile" and isinstance(node, ast.Attribute) and ast.unparse(node.value) == "re"
    return name in ONLY_IN[word] or is_pattern


def _bad_imports(name: str, node: ast.Import | ast.ImportFrom) -> list[str]:
    found = [node.module or ""] if isinstance(node, ast.ImportFrom) else [each.name for each in node.names]
    return [each for each in found if each in MODULES and name not in MODULES[each]]


def _labels(name: str, tree: ast.Module) -> Iterator[str]:
    """Find labels that no one tells to take their text as plain: in the same class or function."""
    for part in tree.body:
        makes = [
            n.lineno for n in ast.walk(part) if isinstance(n, ast.Call) and ast.unparse(n.func) == "QLabel"
        ]
        is_escaped = name in ("window/results/correction_bar.py", "window/directory/passage_row.py")
        plain = is_escaped or "TextFormat.PlainText" in ast.unparse(part)
        yield from (f"{name}:{line}: a QLabel that may take its text for HTML" for line in makes if not plain)


def test_no_file_does_what_it_must_not():
    files = sorted(GUIDE.rglob("*.py"))
    assert len(files) > 100
    named = ((file.relative_to(GUIDE).as_posix(), file.read_text(encoding="utf-8")) for file in files)
    assert [fault for name, code in named for fault in faults(name, code)] == []


BAD = [
    "label = QLabel(entry.title)",
    "class A:\n def f(self):\n  self.l = QLabel()\n  self.l.setText(entry.title)",
    "view.setHtml(text)", "view.setMarkdown(text)", "cursor.insertHtml(text)", "view.setSource(url)",
    "QMessageBox.warning(self, title, text)", "label.setTextFormat(Qt.TextFormat.RichText)",
    "QDesktopServices.openUrl(url)", "from PySide6.QtGui import QDesktopServices as d\nd.openUrl(url)",
    "button.setToolTip(entry.title)", "button.setToolTip(tr('Show'))", "w.setStatusTip(f'{x}')",
    "w.setWhatsThis(text)", "QToolTip.showText(place, text)", "eval(text)", "exec(text)", "compile(text, '', 'exec')",
    "import pickle", "from pickle import loads", "import subprocess", "os.system(text)", "os.popen(text)",
    "import importlib", "__import__(text)", "import socket", "from urllib.request import urlopen",
    "import marshal", "import shelve", "import ctypes", "QProcess.startDetached(text)",
]  # fmt: skip


def test_a_bad_line_would_be_found_and_a_good_one_is_left_alone():
    assert [code for code in BAD if not list(faults("window/new.py", code))] == []
    code = "import re\nre.compile('a')\nlabel = plain_label(entry.title)"
    assert list(faults("window/new.py", code)) == []


def test_the_helper_takes_nothing_for_html(qtbot):
    label = plain_label("<b>a</b> &x", "small", wraps=True)
    qtbot.addWidget(label)
    assert label.textFormat().name == "PlainText"
    assert label.text() == "<b>a</b> &x"
    assert (label.property("role"), label.wordWrap()) == ("small", True)


def test_a_button_shows_an_ampersand_and_a_long_text_is_cut():
    assert button_text("A&B && C") == "A&&B &&&& C"
    assert truncated("a" * MAX_LENGTH) == "a" * MAX_LENGTH
    assert truncated("a" * (MAX_LENGTH + 1)) == "a" * (MAX_LENGTH - 1) + "…"


def test_breaks_in_an_endless_word_are_not_copied(qtbot, qapp):
    reader = Reader()
    qtbot.addWidget(reader)
    word = "w" * 1_000
    reader.show_page([html(Page((Paragraph(word),)))])
    assert reader.document().toPlainText().replace(BREAK, "") == word
    assert BREAK in reader.document().toPlainText()
    reader.selectAll()
    reader.copy_text()
    assert qapp.clipboard().text() == word
    qapp.clipboard().clear()
