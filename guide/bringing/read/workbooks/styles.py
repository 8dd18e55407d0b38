"""Reads the styles of cells: their formats, and which are struck through."""

from guide.bringing.read.workbooks.markup import Attributes, Handler

_LONGEST_CODE = 255  # characters of a format, as in Excel


class Styles(Handler):
    """The number of the format of each style of cells, and the codes of formats.

    `struck` are the styles, as cells name them, that strike a cell through.
    """

    def __init__(self) -> None:
        """Prepare to read."""
        self.styles: list[int] = []
        self.codes: dict[int, str] = {}
        self.struck = set[str]()
        self._struck_fonts = set[int]()
        self._font = -1
        self._within = ""

    def start(self, name: str, attributes: Attributes) -> None:
        """Begin a format, a font or a style; those of conditional formats are of no cell."""
        if name == "numFmt":
            code = attributes.get("formatCode", "")[:_LONGEST_CODE]
            self.codes[_int(attributes.get("numFmtId", ""))] = code
        elif name in ("cellXfs", "fonts"):
            self._within = name
        elif name == "xf" and self._within == "cellXfs":
            if _int(attributes.get("fontId", "")) in self._struck_fonts:
                self.struck.add(str(len(self.styles)))
            self.styles.append(_int(attributes.get("numFmtId", "")))
        elif self._within == "fonts":
            self._font += name == "font"
            if is_struck(name, attributes):
                self._struck_fonts.add(self._font)

    def end(self, name: str) -> None:
        """End a list of fonts or styles."""
        if name == self._within:
            self._within = ""


def is_struck(name: str, attributes: Attributes) -> bool:
    """Return whether an element of a font, or of a run of a text, strikes it through."""
    return name == "strike" and attributes.get("val", "1") in ("1", "true", "on")


def _int(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0
