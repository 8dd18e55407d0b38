"""Makes the QR codes that are printed beside a number or an address."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPainterPath, Qt
from qrcodegen import DataTooLongError, QrCode, QrSegment

from guide.paper.pagination import Row
from guide.paper.units import INCH

MIN_SIDE = 0.8 * INCH  # the smallest side of a code, without the quiet zone
QUIET_MODULES = 4  # the width of the white quiet zone that the standard requires, in modules
_MAX_VERSION = 10  # 57 modules, or 213 bytes; a larger code takes long to make and is hard to scan
_MIN_MODULE = 10.0  # the smallest square that a cheap printer prints clearly, in 1/720 inch


@dataclass(frozen=True, slots=True)
class QrRow:
    """A QR code as a row. The row includes the white quiet zone, whose width is `quiet` (1/720 inch)."""

    row: Row
    quiet: float


class QrCodes:
    """Makes the QR codes of one hand-out, each only once."""

    def __init__(self) -> None:
        self._made: dict[str, QrRow | None] = {}
        self.has_left_out = False  # whether a code was left out because it was too large

    def code(self, uri: str, max_height: float) -> QrRow | None:
        """Return the QR code of `uri`; None if the code would be higher than `max_height` (1/720 inch)."""
        if uri not in self._made:
            self._made[uri] = _code(uri)
        code = self._made[uri]
        if code is None or code.row.height > max_height:
            self.has_left_out = True
            return None
        return code


def _code(uri: str) -> QrRow | None:
    try:
        code = QrCode.encode_segments(
            QrSegment.make_segments(uri), QrCode.Ecc.MEDIUM, maxversion=_MAX_VERSION, boostecl=False
        )
    except DataTooLongError:
        return None
    count = code.get_size()
    module = max(_MIN_MODULE, MIN_SIDE / count)
    path = _path(code, module)

    def paint(painter: QPainter, x: float, y: float) -> None:
        painter.fillPath(path.translated(x, y), Qt.GlobalColor.black)

    return QrRow(Row(height=module * (count + 2 * QUIET_MODULES), paint=paint), module * QUIET_MODULES)


def _path(code: QrCode, module: float) -> QPainterPath:
    """Return all dark modules as one path, because separate squares would show hairlines between them."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    count = code.get_size()
    for down in range(count):
        start = 0
        for across in range(count + 1):
            if across < count and code.get_module(across, down):
                continue
            if across > start:
                left, top = (module * (QUIET_MODULES + module_index) for module_index in (start, down))
                path.addRect(QRectF(left, top, module * (across - start), module))
            start = across + 1
    return path
