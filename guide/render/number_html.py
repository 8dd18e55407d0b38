"""Writes numbers as HTML; each can be copied, and its caution stands beside it."""

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import groupby

from guide.blocks.blocks import Number, Numbers
from guide.content.parts import Channel
from guide.i18n import tr
from guide.render.html_parts import frame, ref_link, row, web_link
from guide.render.labels import channel_label
from guide.render.links import NumberLink
from guide.render.markup import LINE_BREAK, Html, element, escape, joined

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_BETWEEN = Html(" &nbsp; ")
_SHORT = 44  # letters of the numbers of a line and of its note that fit on one line of the reader


def kind_of(numbers: Number | Numbers) -> str:
    """Return the class of the frame of numbers: those that are not for support are set apart."""
    return "tip" if numbers.is_set_apart else "line"


def number_row(number: Number, line: str = "") -> Html:
    """Return the row of one number; `line` is the name of the line that it belongs to."""
    note = element("span", escape(number.note), class_="note")
    return row(
        element("td", escape(number.label), class_="how", width="22%"),
        element("td", _value(number, line), LINE_BREAK, note),
    )


def brief_row(block: Numbers) -> Html:
    """Return one row with all numbers of a line."""
    shown, note = _numbers(block), _note(block)
    noted = (shown, element("span", escape(note), class_="note")) if note else (shown,)
    return row(
        element("td", element("b", ref_link(block.ref)), width="32%"),
        element("td", joined(noted, LINE_BREAK)),
    )


def brief_tables(blocks: Sequence[Numbers]) -> Iterator[Html]:
    """Yield the numbers of several lines in one table, one row a line; those set apart have their own.

    What is to know of texting with several of the lines is said once, below them.
    """
    once = _said_of_texts(blocks)
    for kind, same in groupby(blocks, key=kind_of):
        yield frame(f"rows {kind}", *(_compact_row(block, once) for block in same), padding=0)
    if once:
        yield element("p", escape(" ".join(once)), class_="fine")


def _compact_row(block: Numbers, once: Collection[str]) -> Html:
    shown, note = _numbers(block), _note(block, once)
    text = " ".join(f"{number.label} {number.value}" for number in block.numbers)
    before = _BETWEEN if len(text) + len(note) <= _SHORT else LINE_BREAK
    noted = (shown, before, element("span", escape(note), class_="note")) if note else (shown,)
    return row(element("td", element("b", ref_link(block.ref)), width="30%"), element("td", *noted))


def _said_of_texts(blocks: Iterable[Numbers]) -> tuple[str, ...]:
    """Return the sentences that stand with the texts of two lines or more."""
    by_text = channel_label(Channel.TEXT)
    said = [
        {each for number in block.numbers if number.label == by_text for each in _sentences(number.note)}
        for block in blocks
    ]
    counted = Counter(each for sentences in said for each in sorted(sentences))
    return tuple(sentence for sentence, times in counted.items() if times > 1)


def _sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text) if text else []


def _value(number: Number, line: str) -> Html:
    if number.value.startswith(("http://", "https://")):
        return web_link(number.value, number.value)
    is_named = line and line != number.value
    whose = tr("{call} {line}", call=number.label, line=line) if is_named else number.label
    name = tr("{whose}, {number}, copy", whose=whose, number=number.value)
    link = NumberLink(number.value, name)
    return element("a", escape(number.value), class_="number", href=link.href)


def _numbers(block: Numbers) -> Html:
    cells = (element("span", escape(n.label), Html(" "), _value(n, block.ref.text)) for n in block.numbers)
    return joined(cells, _BETWEEN)


def _note(block: Numbers, once: Collection[str] = ()) -> str:
    """Return what to know before calling, each sentence once, without those in `once`."""
    sentences = (each for number in block.numbers for each in _sentences(_brief_note(number, block, once)))
    return " ".join(dict.fromkeys(sentences))


def _brief_note(number: Number, block: Numbers, once: Collection[str]) -> str:
    """Return the note of a number, after the number itself if another has the same label."""
    note = " ".join(each for each in _sentences(number.note) if each not in once)
    is_only = sum(each.label == number.label for each in block.numbers) == 1
    return note if is_only or not note else f"{number.value}: {note}"
