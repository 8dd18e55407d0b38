"""Writes a page as HTML for Qt's rich text; all text is escaped, so only this program creates links."""

import re
from collections.abc import Callable
from typing import assert_never
from urllib.parse import quote

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    EntryRef,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Page,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)
from guide.blocks.isolates import isolated
from guide.i18n import tr
from guide.render.glossary import Fragment, PageGlossary
from guide.render.links import ENTRY_SCHEME, TERM_SCHEME, WEB_SCHEME, NumberLink
from guide.render.markup import BLANK, LINE_BREAK, NOTHING, Html, directed, element, escape, joined
from guide.render.page_pieces import ItemsAfter

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_Write = Callable[[str], Html]


def html(page: Page, glossary: PageGlossary | None = None) -> Html:
    """Return a page as HTML for the style sheet of the reader; terms of the glossary become links."""

    def prose(text: str) -> Html:
        return joined(map(_fragment, glossary.fragments(isolated(text)))) if glossary else escape(text)

    return element("html", element("body", *(_block(block, prose) for block in page.blocks)))


def _block(block: Block, prose: _Write) -> Html:  # noqa: C901, PLR0911, PLR0912 - one case for each block
    match block:
        case Title(text):
            return directed(text, "h1", escape(text))
        case Crumbs(refs):
            return element("p", joined(map(_ref, refs), escape(" · ")), escape(" ›"), class_="crumbs")
        case Tags(words):
            return element("p", joined(map(_tag, words), Html("&ensp; ")), class_="tags")
        case Box(kind, lead, text):
            words_of_box = joined((element("b", escape(lead)), prose(text)), BLANK)
            return _frame(
                kind, _row(directed(text, "td", words_of_box)), padding=7 if kind == "unsure" else 14
            )
        case Heading(text, anchor, level):
            return directed(text, f"h{level}", _anchor(anchor), escape(text))
        case Paragraph():
            return _paragraph("p", block, prose)
        case Items(items, numbered):
            rows = (_paragraph("li", item, prose) for item in items)
            first = {"start": str(block.first)} if isinstance(block, ItemsAfter) else {}
            return element("ol", *rows, **first) if numbered else element("ul", *rows)
        case Refs(refs):
            return joined(directed(ref.text, "p", _ref(ref), class_="ref") for ref in refs)
        case WebAddress():
            return _web_address(block)
        case Facts(rows):
            facts = map(_fact, rows)
            return element("table", *facts, class_="facts", cellpadding="0", cellspacing="0", border="0")
        case Number():
            return _frame("tip" if block.is_set_apart else "line", _number(block), padding=9)
        case Numbers(is_brief=True):
            return _frame("tip" if block.is_set_apart else "line", _brief_numbers(block), padding=6)
        case Numbers(ref, numbers):
            name = _row(element("td", element("b", _ref(ref)), colspan="2"))
            lines = (_number(number, ref.text) for number in numbers)
            return _frame("tip" if block.is_set_apart else "line", name, *lines, padding=9)
        case Grid():
            return _grid(block)
        case SmallPrint(text):
            return directed(text, "p", escape(text), class_="fine")
        case Verbatim(text):
            return directed(text, "p", escape(text.strip()), class_="verbatim")
        case NoteLine():
            return NOTHING  # an empty line to write on is of use on paper only
        case _:
            assert_never(block)


def _fragment(fragment: Fragment) -> Html:
    text = escape(fragment.text)
    return (
        element("a", text, class_="term", href=TERM_SCHEME + quote(fragment.term.id))
        if fragment.term
        else text
    )


def _ref(ref: EntryRef) -> Html:
    link = element("a", escape(ref.text), href=ENTRY_SCHEME + quote(ref.target, safe="#-"))
    return joined((link, _note(ref.note, BLANK, beside=ref.text)))


def _note(note: str, before: Html, *, beside: str = "") -> Html:
    if not note:
        return NOTHING
    return joined((before, element("span", escape(note, beside=beside), class_="note")))


def _web_link(url: str, text: str) -> Html:
    return element("a", escape(text), href=WEB_SCHEME + quote(url, safe=""))


def _anchor(name: str) -> Html:
    return element("a", name=name) if name else NOTHING


def _paragraph(tag: str, block: Paragraph, prose: _Write) -> Html:
    note = _note(block.note, BLANK, beside=block.text)
    return directed(block.text, tag, _anchor(block.anchor), prose(block.text), note)


def _tag(word: str) -> Html:
    # Non-breaking blanks keep the words of one tag on one line.
    blank = Html("&nbsp;")
    word_as_one = joined(map(escape, word.split(" ")), blank)
    return element("span", blank, blank, word_as_one, blank, blank, class_="tag")


def _web_address(block: WebAddress) -> Html:
    link, shown = _web_link(block.url, block.title), _note(block.url, LINE_BREAK)
    return element("p", link, shown, _note(block.note, LINE_BREAK), class_="ref")


def _row(*cells: Html) -> Html:
    return element("tr", *cells)


def _frame(kind: str, *rows: Html, padding: int) -> Html:
    return element(
        "table", *rows, class_=kind, width="100%", cellpadding=str(padding), cellspacing="0", border="0"
    )


def _fact(row: tuple[str, str]) -> Html:
    label, value = row
    return _row(
        element("td", escape(label), Html("&nbsp;&nbsp;&nbsp;"), class_="label"),
        directed(value, "td", escape(value)),
    )


def _number(number: Number, line: str = "") -> Html:
    note = element("span", escape(number.note), class_="note")
    return _row(
        element("td", escape(number.label), class_="how", width="22%"),
        element("td", _value(number, line), LINE_BREAK, note),
    )


def _value(number: Number, line: str = "") -> Html:
    if number.value.startswith(("http://", "https://")):
        return _web_link(number.value, number.value)
    is_named = line and line != number.value
    whose = tr("{call} {line}", call=number.label, line=line) if is_named else number.label
    name = tr("{whose}, {number}, copy", whose=whose, number=number.value)
    link = NumberLink(number.value, name)
    return element("a", escape(number.value), class_="number", href=link.href)


def _brief_numbers(block: Numbers) -> Html:
    cells = [element("span", escape(n.label), BLANK, _value(n, block.ref.text)) for n in block.numbers]
    sentences = (each for number in block.numbers for each in _SENTENCE_END.split(_brief_note(number, block)))
    notes = " ".join(dict.fromkeys(filter(None, sentences)))
    shown = [joined(cells, Html(" &nbsp; "))]
    if notes:
        shown.append(element("span", escape(notes), class_="note"))
    return _row(
        element("td", element("b", _ref(block.ref)), width="32%"), element("td", joined(shown, LINE_BREAK))
    )


def _brief_note(number: Number, block: Numbers) -> str:
    """Return the note of a number, after the number itself if another has the same label."""
    is_only = sum(each.label == number.label for each in block.numbers) == 1
    return number.note if is_only or not number.note else f"{number.value}: {number.note}"


def _grid(grid: Grid) -> Html:
    head = _row(*(element("th", escape(column)) for column in grid.columns))
    rows = (_row(*(directed(cell, "td", escape(cell)) for cell in row)) for row in grid.rows)
    return element(
        "table", head, *rows, class_="grid", width="100%", cellpadding="5", cellspacing="0", border="1"
    )
