"""Shows which pattern of the map stands for which region."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from guide.content.places import Place
from guide.i18n import tr
from guide.maps.drawing import draw_sample, fills_of
from guide.maps.fills import Fill
from guide.window.theme.appearance import look
from guide.window.widgets.plain_text import plain_label

WIDTH, HEIGHT = 44, 24  # of a sample, pixels at 100 %


class Sample(QWidget):
    """A rectangle with the fill of a region."""

    def __init__(self, fill: Fill) -> None:
        super().__init__()
        self._fill = fill

    def restyle(self) -> None:
        """Use the colours and the text size of now."""
        self.setFixedSize(QSize(look().px(WIDTH), look().px(HEIGHT)))
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sample."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_sample(painter, QRectF(self.rect()).adjusted(1, 1, -1, -1), self._fill, look())


class Legend(QWidget):
    """A row for each region: the pattern, the number that stands in the map, the name."""

    def __init__(self, regions: Sequence[Place]) -> None:
        super().__init__()
        self.samples: list[Sample] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        fills = fills_of(regions)
        for number, region in enumerate(regions, start=1):
            sample = Sample(fills[region.id])
            self.samples.append(sample)
            row = QHBoxLayout()
            layout.addLayout(row)
            row.addWidget(sample)
            row.addWidget(plain_label(f"{number}  {region.name}", wraps=True), stretch=1)
        layout.addWidget(
            plain_label(
                tr(
                    "A county with two patterns is in two regions; one without a pattern is in none "
                    "that is known."
                ),
                "small",
                wraps=True,
            )
        )
