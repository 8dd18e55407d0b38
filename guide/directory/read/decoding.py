"""Decodes the bytes of a text file: UTF-8 and UTF-16 as they show themselves, anything else as answered."""

import codecs
import re
from itertools import islice

from guide.directory.read.limits import SourceError, damaged
from guide.directory.sheet import DoubtfulWord, EncodingQuestion
from guide.i18n import tr, trn

# What may be answered to an EncodingQuestion. With "utf-8", bytes that are not UTF-8 become U+FFFD.
ENCODINGS = ("cp1252", "mac_roman", "utf-8", "cp437", "cp850", "cp1250", "cp1251", "iso8859_2")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # begins as the next does
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MOST_WORDS, _MOST_LINES = 10, 200_000  # that are shown, and that are looked at
_AROUND = 24  # bytes that are shown on each side of a doubtful one
Text = tuple[str, list[str]]  # a text whose lines all end with a line feed, and notes about it
_BETWEEN = re.compile(rb'[\t,;|"]')
_NO_TEXT = bytes({*range(32)} - set(b"\t\n\v\f\r\x1a"))  # bytes that no text has


def decoded(file: str, data: bytes, answer: str = "") -> Text | EncodingQuestion:
    """Return a file's text, or a question if its encoding can't be known and `answer` does not tell it.

    Raise SourceError if it is no text, if it is not in the encoding of its mark, or if `answer` is none.
    """
    mark, encoding = next((each for each in _MARKS if data.startswith(each[0])), (b"", "utf-8"))
    try:
        return _cleaned(data[len(mark) :].decode(encoding))
    except UnicodeDecodeError:
        if mark:
            sentence = tr("{file} begins as {encoding} and is not in it: the file is damaged. Save it again.")
            raise SourceError(sentence.format(file=file, encoding=encoding.upper())) from None
    if 100 * (len(data) - len(data.translate(None, _NO_TEXT))) > len(data):
        raise damaged(file)
    if not answer:
        return _question(file, data)
    if answer not in ENCODINGS:
        sentence = tr("{answer!r} is no encoding for {file}; the answers are {known}.")
        raise SourceError(sentence.format(answer=answer, file=file, known=", ".join(ENCODINGS)))
    return _cleaned(data.decode(answer, "replace"))


def _cleaned(text: str) -> Text:
    notes = []
    if lost := text.count("\0") + text.count("\ufffd"):
        notes = [trn("{number} character could not be read.", "{number} characters could not be read.", lost)]
    return text.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n"), notes


def _question(file: str, data: bytes) -> EncodingQuestion:
    words: dict[bytes, int] = {}  # with the line of the first; what is the same twice is shown once
    lines = ((number, line) for number, line in enumerate(data.splitlines(), 1) if not line.isascii())
    for number, line in islice(lines, _MOST_LINES):
        for cell in _BETWEEN.split(line):
            try:
                cell.decode()
            except UnicodeDecodeError as error:
                word = cell[max(0, error.start - _AROUND) : error.start + _AROUND]
                words.setdefault(word.strip(), number)
        if len(words) >= _MOST_WORDS:
            break
    shown = [
        DoubtfulWord(number, word.decode("cp1252", "replace"), word.decode("mac_roman"))
        for word, number in list(words.items())[:_MOST_WORDS]
    ]
    return EncodingQuestion(file, tuple(shown))
