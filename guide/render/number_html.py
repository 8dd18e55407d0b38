"""Writes numbers as HTML; each can be copied, and its caution stands beside it."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from guide.blocks.blocks import Number, Numbers
from guide.i18n import tr
from guide.render.facts import sentences
from guide.render.html_parts import frame, note_after, place, ref_link, row, web_link
from guide.render.links import NumberLink
from guide.render.markup import BLANK, LINE_BREAK, NOTHING, Html, element, escape, joined
from guide.render.said_once import is_marked, short_mark, unmarked

_BETWEEN = Html(" &nbsp; ")
_SHORT = 44  # letters of the numbers of a line and of its note that fit on one line of the reader


def kind_of(numbers: Number | Numbers) -> str:
    """Return the class of the frame of numbers: those that are not for support are set apart."""
    return "tip" if numbers.is_set_apart else "line"


def number_row(number: Number, line: str = "", anchor: str = "", *, to_copy: bool = False) -> Html:
    """Return the row of one number; `line` is the name of the line that it belongs to.

    With `to_copy` the link says that it copies. The mark of an unsure number stands beside it.
    """
    mark = short_mark() if is_marked(number) else ""
    shown = (_value(number, line, to_copy=to_copy), _marked(mark), note_after(unmarked(number), LINE_BREAK))
    label = element("td", place(anchor), escape(number.label), class_="how", width="22%")
    return row(label, element("td", *shown))


def number_rows(block: Numbers, *, to_copy: bool = False) -> Iterator[Html]:
    """Yield the rows of a line: its name, unless it is the title of the page, then each number."""
    if block.is_named:
        yield row(element("td", element("b", ref_link(block.ref)), colspan="2"))
    for at, number in enumerate(block.numbers):
        yield number_row(number, block.ref.text, "" if at else block.anchor, to_copy=to_copy)


def brief_row(block: Numbers) -> Html:
    """Return one row with all numbers of a line."""
    shown, note = _numbers(block), _note(block)
    noted = (shown, element("span", escape(note), class_="note")) if note else (shown,)
    return row(
        element("td", element("b", ref_link(block.ref)), width="32%"),
        element("td", joined(noted, LINE_BREAK)),
    )


def beside_text(block: Numbers, *, to_copy: bool = False) -> Html:
    """Return the numbers of a line in brackets, to stand after a text that names the line.

    With `to_copy`, on the screen, the rest is left to the page of the line, unless the police may answer. On
    paper no link leads there, so that nothing is left out.
    """
    is_whole = not to_copy or any(number.is_police for number in block.numbers)
    note = _note(block) if is_whole else ""
    noted = (BLANK, element("span", escape(note), class_="note")) if note else ()
    numbers = (ref_link(block.ref), escape(": "), _numbers(block, to_copy=to_copy), *noted)
    return joined((escape("("), *numbers, escape(")")))


def brief_tables(blocks: Sequence[Numbers]) -> Iterator[Html]:
    """Yield the numbers of several lines in one table, one row a line; those set apart have their own."""
    for kind, same in groupby(blocks, key=kind_of):
        yield frame(f"rows {kind}", *map(_compact_row, same), padding=0)


def _compact_row(block: Numbers) -> Html:
    shown, note = _numbers(block, to_copy=True), _note(block)
    text = " ".join(f"{number.label} {number.value} {_copy()}" for number in block.numbers)
    before = _BETWEEN if len(text) + len(note) <= _SHORT else LINE_BREAK
    noted = (shown, before, element("span", escape(note), class_="note")) if note else (shown,)
    return row(element("td", element("b", ref_link(block.ref)), width="30%"), element("td", *noted))


def _value(number: Number, line: str, *, to_copy: bool) -> Html:
    if number.value.startswith(("http://", "https://")):
        return web_link(number.value, number.value)
    is_named = line and line != number.value
    whose = tr("{call} {line}", call=number.label, line=line) if is_named else number.label
    name = tr("{whose}, {number}, copy", whose=whose, number=number.value)
    link = NumberLink(number.value, name)
    # One link with its number, so that keys stop once at both.
    copy = element("span", BLANK, escape(_copy()), class_="copy") if to_copy else NOTHING
    return element("a", escape(number.value), copy, class_="number", href=link.href)


def _copy() -> str:
    return tr("Copy")


def _marked(mark: str) -> Html:
    """Return a mark to stand after a number, or nothing."""
    return joined((BLANK, element("span", escape(mark), class_="check"))) if mark else NOTHING


def _numbers(block: Numbers, *, to_copy: bool = False) -> Html:
    """Return the numbers of a line beside each other, with the mark after those that are unsure."""
    shown = (_one(number, block.ref.text, to_copy=to_copy) for number in block.numbers)
    return joined(shown, _BETWEEN)


def _one(number: Number, line: str, *, to_copy: bool) -> Html:
    shown = (escape(number.label), BLANK, _value(number, line, to_copy=to_copy))
    return element("span", *shown, _marked(short_mark() if is_marked(number) else ""))


def _note(block: Numbers) -> str:
    """Return what to know before calling, each sentence once."""
    said = (each for number in block.numbers for each in sentences(_brief_note(number, block)))
    return " ".join(dict.fromkeys(said))


def _brief_note(number: Number, block: Numbers) -> str:
    """Return the note of a number, after the number itself if another has the same label."""
    note = unmarked(number)
    is_only = sum(each.label == number.label for each in block.numbers) == 1
    return note if is_only or not note else f"{number.value}: {note}"
