"""QR codes: what a phone's camera reads, beside the number that people read."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, Qt
from qrcodegen import DataTooLongError, QrCode, QrSegment

from guide.paper.pagination import Row
from guide.paper.units import INCH

SIDE = 0.8 * INCH  # at least, without the white around it
QUIET = 4  # modules of white around it
_MODULE = 10.0  # at least: what a cheap printer still prints clearly


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code as a row, with the white around it, and how wide that white is."""

    row: Row
    quiet: float


class Codes:
    """The QR codes of one hand-out, each made once; remembers whether one had to be left out."""

    def __init__(self) -> None:
        self._made: dict[str, Code | None] = {}
        self.is_one_left_out = False

    def code(self, uri: str, most: float) -> Code | None:
        """Give a QR code, or None where it would be higher than that."""
        if uri not in self._made:
            self._made[uri] = _code(uri)
        code = self._made[uri]
        if code is None or code.row.height > most:
            self.is_one_left_out = True
            return None
        return code


def _code(uri: str) -> Code | None:
    try:
        code = QrCode.encode_segments(QrSegment.make_segments(uri), QrCode.Ecc.MEDIUM, boostecl=False)
    except DataTooLongError:
        return None
    count = code.get_size()
    module = max(_MODULE, SIDE / count)
    path = _path(code, module)

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.fillPath(path.translated(x, y), Qt.GlobalColor.black)

    return Code(Row(height=module * (count + 2 * QUIET), paint=paint), module * QUIET)


def _path(code: QrCode, module: float) -> QPainterPath:
    """Give all dark modules as one path: apart, hairlines would show between them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    count = code.get_size()
    for down in range(count):
        start = 0
        for across in range(count + 1):
            if across < count and code.get_module(across, down):
                continue
            if across > start:
                left, top = (module * (QUIET + place) for place in (start, down))
                path.addRect(QRectF(left, top, module * (across - start), module))
            start = across + 1
    return path
