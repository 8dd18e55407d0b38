"""Takes from pieces whatever tells the topic, and says in a few words what was taken."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from guide.blocks.blocks import Number
from guide.handout.document import Call, Caption, Fact, NoteLine, Piece, Points, Words
from guide.handout.topic_words import Telling
from guide.handout.uris import without_letters
from guide.i18n import tr

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")


class Screen:
    """Lets through what tells nothing; changes holds what was left out or replaced, each once, in order."""

    def __init__(self, telling: Telling) -> None:
        self.telling = telling
        self._changes: dict[str, None] = {}

    @property
    def changes(self) -> tuple[str, ...]:
        """Give what was changed, as parts of a sentence."""
        return tuple(self._changes)

    def note(self, change: str) -> None:
        """Remember a change that was made elsewhere."""
        self._changes.setdefault(change)

    def keep(self, text: str, change: str) -> str:
        """Give a text, or "" and remember the change where it tells the topic."""
        if not self.telling.tells(text):
            return text
        self.note(change)
        return ""

    def sentences(self, text: str, change: str) -> str:
        """Give those sentences of a text that tell nothing."""
        if not self.telling.tells(text):
            return text
        kept = " ".join(each for each in _SENTENCE_END.split(text) if not self.telling.tells(each))
        self.note(change)
        return "" if self.telling.tells(kept) else kept

    def address(self, url: str) -> str:
        """Give a web address, or "" where a part of it tells the topic."""
        if not self.telling.tells_in_address(url):
            return url
        self.note(an_address())
        return ""

    def pieces(self, pieces: Iterable[Piece]) -> tuple[Piece, ...]:
        """Give the pieces that may stand on paper; a caption with nothing below it goes too."""
        kept = [each for each in self._whole_lists(tuple(pieces)) if each]
        below = (*kept[1:], NoteLine())  # one more than there is, as nothing may be left at all
        return tuple(
            piece
            for piece, after in zip(kept, below, strict=False)
            if not (isinstance(piece, Caption) and isinstance(after, Caption | NoteLine))
        )

    def _whole_lists(self, pieces: tuple[Piece, ...]) -> Iterator[Piece | None]:
        """Give each piece as it may stand; with a list goes the sentence that leads to it."""
        for piece, after in zip(pieces, (*pieces[1:], NoteLine()), strict=False):
            leads = isinstance(piece, Words) and piece.text.rstrip().endswith(":")
            if not (leads and isinstance(after, Points) and self._is_cut(after)):
                yield self._piece(piece)

    def _is_cut(self, points: Points) -> bool:
        return any(map(self.telling.tells, points.items))

    def _piece(self, piece: Piece) -> Piece | None:
        match piece:
            case Call():
                return self._call(piece)
            case Words(text):
                return piece if self.keep(text, a_text()) else None
            case Caption(text):
                return piece if self.keep(text, a_heading()) else None
            case Fact(label, value):
                return piece if self.keep(f"{label} {value}", _fact(label)) else None
            case Points():
                return self._points(piece)
        return piece

    def _points(self, points: Points) -> Points | None:
        # Without some of its points a list would say something else.
        if not self._is_cut(points):
            return points
        self.note(a_list())
        return None

    def _call(self, call: Call) -> Call | None:
        value = self._value(call.how, call.value)
        uri = "" if self.telling.tells_in_address(call.uri) else call.uri
        note, mark = self.sentences(call.note, a_note()), self.keep(call.mark, a_note())
        return replace(call, value=value, note=note, uri=uri, mark=mark) if value else None

    def number(self, number: Number) -> Number | None:
        """Give one way to reach a line; its note only as far as it tells nothing."""
        value = self._value(number.label, number.value)
        return replace(number, value=value, note=self.sentences(number.note, a_note())) if value else None

    def _value(self, how: str, value: str) -> str:
        """Give a number or an address; "" where it must not stand here."""
        # A number of the police that can't be told apart from support is not given at all.
        if not self.keep(how, a_number()):
            return ""
        if not self.telling.tells_in_address(value):
            return value
        kept = "" if _is_address(value) else without_letters(value)
        self.note(a_note() if kept else an_address())
        return kept


def _is_address(value: str) -> bool:
    return "@" in value or "://" in value


def a_text() -> str:
    """Name a paragraph that was left out."""
    return tr("a text was left out")


def a_heading() -> str:
    """Name a title of a part that was left out."""
    return tr("a heading was left out")


def a_list() -> str:
    """Name a list that was left out, since some of it tells."""
    return tr("a list was left out")


def a_number() -> str:
    """Name a number that was left out."""
    return tr("a number was left out")


def an_address() -> str:
    """Name a web or e-mail address that was left out."""
    return tr("an address on the web was left out")


def a_note() -> str:
    """Name a note of which something was left out."""
    return tr("a note was left out or cut")


def _fact(label: str) -> str:
    return tr("'{label}' was left out", label=label)
