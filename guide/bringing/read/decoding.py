"""Decodes the bytes of a text file: UTF-8 and UTF-16 as they show themselves, anything else as answered."""

import codecs
import re
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from guide.bringing.read.errors import SourceError
from guide.bringing.sheet import DoubtfulWord, EncodingQuestion
from guide.i18n import tr, trn

# What may be answered to an EncodingQuestion. With "utf-8", bytes that are not UTF-8 become U+FFFD.
ENCODINGS = ("cp1252", "mac_roman", "utf-8", "cp437", "cp850", "cp1250", "cp1251", "iso8859_2")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as the next does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
BREAK = "\v"  # of a line within a cell, as some programs write it
_MOST_WORDS = 10
_MOST_PLACES = 100_000  # that are looked at for different words
_AROUND = 24  # bytes that are looked at on each side of a place for the words around it
_BETWEEN = re.compile(rb'[\r\n\t,;|"]')


class Text(NamedTuple):
    """A decoded text whose lines all end with a line feed, and notes about it."""

    text: str
    notes: tuple[str, ...] = ()


def decoded(file: str, data: bytes, answer: str = "") -> Text | EncodingQuestion:
    """Return a file's text, or a question if its encoding can't be known and `answer` does not tell it.

    Raise SourceError if its mark promises an encoding that it is not in, or if `answer` is none.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(file, data[len(mark) :], encoding)
    if encoding := _unmarked_utf16(data):
        return _marked(file, data, encoding)
    try:
        return _cleaned(data.decode("utf-8"))
    except UnicodeDecodeError:
        pass
    if not answer:
        return _question(file, data)
    if answer not in ENCODINGS:
        sentence = tr("{answer!r} is no encoding for {file}; the answers are {known}.")
        raise SourceError(sentence.format(answer=answer, file=file, known=", ".join(ENCODINGS)))
    return _cleaned(data.decode(answer, "replace"))


def _marked(file: str, data: bytes, encoding: str) -> Text:
    try:
        return _cleaned(data.decode(encoding))
    except UnicodeDecodeError:
        sentence = tr("{file} begins as {encoding} and is not in it: the file is damaged. Save it again.")
        raise SourceError(sentence.format(file=file, encoding=encoding.upper())) from None


def _unmarked_utf16(data: bytes) -> str:
    """Return the kind of UTF-16 if each character of the beginning has a zero byte, which no text has."""
    start = data[:200]
    if len(start) >= 4 and len(start) % 2 == 0:
        if not any(start[1::2]):
            return "utf-16-le"
        if not any(start[::2]):
            return "utf-16-be"
    return ""


def _cleaned(text: str) -> Text:
    notes: list[str] = []
    if zeros := text.count("\0"):
        text = text.replace("\0", "")
        notes.append(trn("{number} zero byte was left out.", "{number} zero bytes were left out.", zeros))
    if lost := text.count("\ufffd"):
        notes.append(
            trn(
                "{number} character could not be read and stands as \ufffd.",
                "{number} characters could not be read and stand as \ufffd.",
                lost,
            )
        )
    if "\r\n" not in text and text.count("\r") > text.count("\n"):
        text = text.replace("\n", BREAK)  # where another mark ends the lines
    return Text(text.replace("\r\n", "\n").replace("\r", "\n"), tuple(notes))


def _question(file: str, data: bytes) -> EncodingQuestion:
    words: dict[bytes, int] = {}  # with the line of the first; what is the same twice is shown once
    line, counted = 1, 0
    end = b"\n" if b"\n" in data else b"\r"
    for start, stop in islice(_places(data), _MOST_PLACES):
        word = _with_words_around(data, start, stop)
        if word not in words:
            line += data.count(end, counted, start)
            counted = start
            words[word] = line
        if len(words) == _MOST_WORDS:
            break
    shown = [
        DoubtfulWord(number, word.decode("cp1252", "replace"), word.decode("mac_roman"))
        for word, number in words.items()
    ]
    return EncodingQuestion(file, tuple(shown))


def _places(data: bytes) -> Iterator[tuple[int, int]]:
    """Yield where the bytes are that can't be UTF-8."""
    for found in re.finditer(rb"[\x80-\xff]+", data):
        try:
            found[0].decode("utf-8")
        except UnicodeDecodeError:
            yield found.span()


def _with_words_around(data: bytes, start: int, stop: int) -> bytes:
    before = _BETWEEN.split(data[max(0, start - _AROUND) : start])[-1]
    after = _BETWEEN.split(data[stop : stop + _AROUND])[0]
    if len(before) == _AROUND:  # it may begin within a word
        before = before.partition(b" ")[2] or before
    if len(after) == _AROUND:
        after = after.rpartition(b" ")[0] or after
    return (before + data[start:stop] + after).strip()
