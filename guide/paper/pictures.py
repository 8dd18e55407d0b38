"""Keeps the drawing of pages as bytes, so that another process can draw them on a device that it opens."""

from collections.abc import Iterator

from PySide6.QtCore import QByteArray, QDataStream, QIODevice
from PySide6.QtGui import QPainter, QPicture

from guide.paper.pages import HandoutPages
from guide.steps import Steps


def picture_steps(pages: HandoutPages) -> Steps[bytes]:
    """Return the pages as bytes for `pictures`, page by page."""
    data = QByteArray()
    stream = QDataStream(data, QIODevice.OpenModeFlag.WriteOnly)
    for number in range(pages.count):
        picture = QPicture()
        painter = QPainter(picture)
        pages.draw(painter, number)
        painter.end()
        stream << picture
        yield
    return bytes(data.data())


def pictures(data: bytes) -> Iterator[QPicture]:
    """Yield the pages that `picture_steps` returned; the fonts of the pages must be loaded."""
    stream = QDataStream(QByteArray(data))
    while not stream.atEnd():
        picture = QPicture()
        stream >> picture
        yield picture


def play(picture: QPicture, painter: QPainter) -> None:
    """Draw `picture` in units of `painter`, which Qt would enlarge by the resolution of the device."""
    scale = picture.logicalDpiX() / painter.device().logicalDpiX()
    painter.save()
    painter.scale(scale, scale)
    picture.play(painter)
    painter.restore()
