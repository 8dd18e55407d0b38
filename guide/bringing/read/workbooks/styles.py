"""Reads the styles of cells: their formats, and which are struck through, bold or coloured."""

from collections.abc import Collection
from typing import NamedTuple

from guide.bringing.read.workbooks.markup import Attributes, Handler

_LONGEST_CODE = 255  # characters of a format, as in Excel


class Looks(NamedTuple):
    """The styles, as cells name them, that are struck through, and that are bold or coloured.

    `struck_texts` are the numbers of the shared texts of which a part is struck through.
    """

    struck: Collection[str] = ()
    marked: Collection[str] = ()
    struck_texts: Collection[int] = ()


class Styles(Handler):
    """The number of the format of each style of cells, the codes of formats, and how each style looks."""

    def __init__(self) -> None:
        """Prepare to read."""
        self.styles: list[int] = []
        self.codes: dict[int, str] = {}
        self._fonts_and_fills: list[tuple[int, int]] = []  # of each style
        self._struck, self._bold, self._filled = set[int](), set[int](), set[int]()
        self._font = self._fill = -1
        self._within = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a format, a font, a fill or a style; those of conditional formats are of no cell."""
        if name == "numFmt":
            code = attributes.get("formatCode", "")[:_LONGEST_CODE]
            self.codes[_int(attributes.get("numFmtId", ""))] = code
        elif name in ("cellXfs", "fonts", "fills"):
            self._within = name
        elif name == "xf" and self._within == "cellXfs":
            self.styles.append(_int(attributes.get("numFmtId", "")))
            look = (_int(attributes.get("fontId", "")), _int(attributes.get("fillId", "")))
            self._fonts_and_fills.append(look)
        elif self._within == "fonts":
            self._in_font(name, attributes)
        elif self._within == "fills":
            self._in_fill(name, attributes)

    def end(self, name: str) -> None:
        """End a list of fonts, fills or styles."""
        if name == self._within:
            self._within = ""

    def looks(self, struck_texts: Collection[int]) -> Looks:
        """Return which styles are struck through, and which are bold or coloured."""
        looks = list(enumerate(self._fonts_and_fills))
        struck = (str(at) for at, (font, _) in looks if font in self._struck)
        marked = (str(at) for at, (font, fill) in looks if font in self._bold or fill in self._filled)
        return Looks(frozenset(struck), frozenset(marked), struck_texts)

    def _in_font(self, name: str, attributes: Attributes) -> None:
        self._font += name == "font"
        if is_struck(name, attributes):
            self._struck.add(self._font)
        elif name == "b" and _is_on(attributes):
            self._bold.add(self._font)

    def _in_fill(self, name: str, attributes: Attributes) -> None:
        self._fill += name == "fill"
        if name == "patternFill" and attributes.get("patternType") == "solid":
            self._filled.add(self._fill)
        elif name == "fgColor" and _is_white(attributes):
            self._filled.discard(self._fill)


def is_struck(name: str, attributes: Attributes) -> bool:
    """Return whether an element of a font, or of a run of a text, strikes it through."""
    return name == "strike" and _is_on(attributes)


def _is_on(attributes: Attributes) -> bool:
    return attributes.get("val", "1") in ("1", "true", "on")


def _is_white(attributes: Attributes) -> bool:
    """Return whether a colour is white, with which some programs fill all cells."""
    is_of_theme = attributes.get("theme") == "0" and not attributes.get("tint", "").startswith("-")
    return is_of_theme or attributes.get("rgb", "").upper()[-6:] == "FFFFFF"


def _int(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0
