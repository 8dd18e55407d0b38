"""Writes numbers as HTML; each can be copied, and its caution stands beside it."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence
from itertools import chain, groupby

from guide.blocks.blocks import Number, Numbers
from guide.content.parts import Channel
from guide.i18n import tr
from guide.render.certainty import check_as_said, check_first
from guide.render.html_parts import frame, note_after, place, ref_link, row, web_link
from guide.render.labels import channel_label
from guide.render.links import NumberLink
from guide.render.markup import BLANK, LINE_BREAK, NOTHING, Html, element, escape, joined

_SENTENCE_END = re.compile(r"(?<=[.!?]) ")
_BETWEEN = Html(" &nbsp; ")
_SHORT = 44  # letters of the numbers of a line and of its note that fit on one line of the reader


def kind_of(numbers: Number | Numbers) -> str:
    """Return the class of the frame of numbers: those that are not for support are set apart."""
    return "tip" if numbers.is_set_apart else "line"


def number_row(number: Number, line: str = "", anchor: str = "", *, to_copy: bool = False) -> Html:
    """Return the row of one number; `line` is the name of the line that it belongs to.

    With `to_copy` the link says that it copies. The mark of an unsure number stands beside it.
    """
    mark = _mark() if _is_unsure(number) else ""
    shown = (_value(number, line, to_copy=to_copy), _marked(mark), note_after(_unmarked(number), LINE_BREAK))
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
    note = _note(block, (check_first(),)) if is_whole else ""
    noted = (BLANK, element("span", escape(note), class_="note")) if note else ()
    numbers = (ref_link(block.ref), escape(": "), _numbers(block, _mark(), to_copy=to_copy), *noted)
    return joined((escape("("), *numbers, escape(")")))


def brief_tables(blocks: Sequence[Numbers]) -> Iterator[Html]:
    """Yield the numbers of several lines in one table, one row a line; those set apart have their own.

    What is to know of texting with several of the lines is said once, below them.
    """
    once = _said_of_texts(blocks)
    for kind, same in groupby(blocks, key=kind_of):
        yield frame(f"rows {kind}", *(_compact_row(block, once) for block in same), padding=0)
    if any(map(_is_unsure, chain.from_iterable(block.numbers for block in blocks))):
        once = (tr('"{mark}": {warning}', mark=_mark(), warning=check_first()), *once)
    if once:
        yield element("p", escape(" ".join(once)), class_="fine")


def _compact_row(block: Numbers, once: Collection[str]) -> Html:
    shown, note = _numbers(block, _mark(), to_copy=True), _note(block, (check_first(), *once))
    text = " ".join(f"{number.label} {number.value} {_copy()}" for number in block.numbers)
    before = _BETWEEN if len(text) + len(note) <= _SHORT else LINE_BREAK
    noted = (shown, before, element("span", escape(note), class_="note")) if note else (shown,)
    return row(element("td", element("b", ref_link(block.ref)), width="30%"), element("td", *noted))


def _said_of_texts(blocks: Sequence[Numbers]) -> tuple[str, ...]:
    """Return the sentences that stand with the texts of two lines or more, and with nothing but texts."""
    of_texts = [_said(block, is_text=True) for block in blocks]
    of_others = {check_first()}.union(*(_said(block, is_text=False) for block in blocks))
    counted = Counter(each for sentences in of_texts for each in sorted(sentences - of_others))
    return tuple(sentence for sentence, times in counted.items() if times > 1)


def _said(block: Numbers, *, is_text: bool) -> set[str]:
    by_text = channel_label(Channel.TEXT)
    notes = (number.note for number in block.numbers if (number.label == by_text) is is_text)
    return {sentence for note in notes for sentence in _sentences(note)}


def _sentences(text: str) -> list[str]:
    return _SENTENCE_END.split(text) if text else []


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


def _is_unsure(number: Number) -> bool:
    return any(each in (check_first(), check_as_said()) for each in _sentences(number.note))


def _unmarked(number: Number) -> str:
    """Return the note of a number without the warning, in place of which the mark stands."""
    warnings = (check_first(), check_as_said())
    return " ".join(each for each in _sentences(number.note) if each not in warnings)


def _copy() -> str:
    return tr("Copy")


def _marked(mark: str) -> Html:
    """Return a mark to stand after a number, or nothing."""
    return joined((BLANK, element("span", escape(mark), class_="check"))) if mark else NOTHING


def _mark() -> str:
    return tr("check first")


def _numbers(block: Numbers, mark: str = "", *, to_copy: bool = False) -> Html:
    """Return the numbers of a line beside each other; `mark` stands after those that are unsure."""
    shown = (_one(number, block.ref.text, mark, to_copy=to_copy) for number in block.numbers)
    return joined(shown, _BETWEEN)


def _one(number: Number, line: str, mark: str, *, to_copy: bool) -> Html:
    shown = (escape(number.label), BLANK, _value(number, line, to_copy=to_copy))
    return element("span", *shown, _marked(mark if _is_unsure(number) else ""))


def _note(block: Numbers, once: Collection[str] = ()) -> str:
    """Return what to know before calling, each sentence once, without those in `once`."""
    sentences = (each for number in block.numbers for each in _sentences(_brief_note(number, block, once)))
    return " ".join(dict.fromkeys(sentences))


def _brief_note(number: Number, block: Numbers, once: Collection[str]) -> str:
    """Return the note of a number, after the number itself if another has the same label."""
    note = " ".join(each for each in _sentences(number.note) if each not in once)
    is_only = sum(each.label == number.label for each in block.numbers) == 1
    return note if is_only or not note else f"{number.value}: {note}"
