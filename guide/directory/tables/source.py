"""Defines what comes of reading a source: its tables, and the questions that have to be answered first."""

from dataclasses import dataclass

from guide.directory.table import Table

# What may be answered to an EncodingQuestion. With "utf-8", bytes that are not UTF-8 become U+FFFD.
ENCODINGS = ("cp1252", "mac_roman", "utf-8", "cp437", "cp850", "cp1250", "cp1251", "iso8859_2")


@dataclass(frozen=True, slots=True)
class DoubtfulWord:
    """A word that reads differently in two encodings, with the line it stands on and the words around it."""

    line: int
    cp1252: str
    mac_roman: str


@dataclass(frozen=True, slots=True)
class EncodingQuestion:
    """Asks in which encoding a file is, because it is neither UTF-8 nor UTF-16; the file is not read yet.

    `file` is the name to answer under.
    """

    file: str
    words: tuple[DoubtfulWord, ...]


@dataclass(frozen=True, slots=True)
class Source:
    """All tables of a source; a file with an open question is not among them.

    `notes` are sentences about the source as a whole, such as files that were left out.
    """

    tables: tuple[Table, ...]
    questions: tuple[EncodingQuestion, ...] = ()
    notes: tuple[str, ...] = ()
