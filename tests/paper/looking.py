"""Functions that examine a hand-out: its ink, and the results of programs that read PDF and QR codes."""

import re
import shutil
import unicodedata
from functools import cached_property

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QPainter

from guide.handout.options import Format
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes
from guide.paper.units import INCH
from tests.running import run_program

SMALL = [Format.CARD, Format.CARDS]
DPI = 100
LIGHT = bytes(range(0xFA, 0x100))
DARK = re.compile(rb"[\x00-\xf9]")


def picture(pages, number, *, dpi=DPI, paint_before=None):
    """Return a picture of page `number` on a grey background."""
    image = QImage(int(pages.width * dpi), int(pages.height * dpi), QImage.Format.Format_RGB32)
    image.fill(paint_before or 0x777777)
    painter = QPainter(image)
    painter.scale(dpi / INCH, dpi / INCH)
    pages.draw(painter, number)
    painter.end()
    return image


def rows_of(image):
    """Return the grey levels of a picture, row by row."""
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    data, line = bytes(grey.constBits()), grey.bytesPerLine()
    return [data[line * y : line * y + grey.width()] for y in range(grey.height())]


def ink(image, box=None):
    """Return the pixels that are not white, within a box (left, top, right, bottom)."""
    left, top, right, bottom = box or (0, 0, image.width(), image.height())
    rows = rows_of(image.copy(left, top, right - left, bottom - top))
    return [(left + dark.start(), top + y) for y, row in enumerate(rows) for dark in DARK.finditer(row)]


def clear(image, box):
    """Make all pixels within a box (left, top, right, bottom) white."""
    left, top, right, bottom = box
    painter = QPainter(image)
    painter.fillRect(left, top, right - left, bottom - top, Qt.GlobalColor.white)
    painter.end()


def bounds(points):
    """Return the smallest box around pixels, as (left, top, right, bottom)."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def edges(image, box=None):
    """Return the smallest box around the pixels that are not white; None if there are none."""
    x, y, right, bottom = box or (0, 0, image.width(), image.height())
    rows = [row.rstrip(LIGHT) for row in rows_of(image.copy(x, y, right - x, bottom - y))]
    down = [number for number, row in enumerate(rows) if row]
    if not down:
        return None
    left = min(len(row) - len(row.lstrip(LIGHT)) for row in rows if row)
    return x + left, y + down[0], x + max(map(len, rows)) - 1, y + down[-1]


def run(*words, fine=(0,)):
    """Run a program and return its output, or skip the test if the program is not installed."""
    if shutil.which(words[0]) is None:
        pytest.skip(f"{words[0]} is not installed")
    done = run_program(list(map(str, words)), capture_output=True, timeout=60)
    assert done.returncode in fine, done.stderr.decode()
    return done.stdout.decode("utf-8")


def plain(text):
    """Return text without ligatures, direction marks and unusual spaces, which only affect drawing."""
    text = unicodedata.normalize("NFKC", text)
    return " ".join(re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", text).split())


def text_of(path, *options):
    return plain(run("pdftotext", *options, path, "-"))


def sizes_of(path):
    """Return each text of a PDF with its font size in points."""
    made = run("pdftohtml", "-xml", "-i", "-stdout", "-zoom", "1", path)
    fonts = dict(re.findall(r'<fontspec id="(\d+)" size="(\d+)"', made))
    texts = re.findall(r'<text [^>]*font="(\d+)">(.*?)</text>', made, re.DOTALL)
    return [(int(fonts[font]), re.sub("<[^>]+>", "", text)) for font, text in texts]


def qr_texts(image, tmp_path):
    path = tmp_path / "page.png"
    assert image.save(str(path))
    return run("zbarimg", "-q", "--raw", path, fine=(0, 4)).split()  # 4: there is no code


def assert_within_margins(pages, margin=0.5):
    """Check that no ink is nearer to an edge of a page than `margin`, in inches."""
    for number in range(pages.count):
        image = picture(pages, number)
        left, top, right, bottom = edges(image)
        assert left >= margin * DPI - 1
        assert top >= margin * DPI - 1
        assert right <= image.width() - margin * DPI + 1
        assert bottom <= image.height() - margin * DPI + 1


def corners(pages):
    """Return the top left corner of each panel in pixels of a picture."""
    left, top = (pages.width - 7) / 2 * DPI, (pages.height - 8) / 2 * DPI
    return [(left + 350 * column, top + 200 * row) for row in range(4) for column in range(2)]


class Printed:
    """A hand-out on paper: its pages, its PDF file, and what other programs read in it, each read once."""

    def __init__(self, handout, path):
        self.pages = lay_out(handout)
        self.path = path
        path.write_bytes(pdf_bytes(self.pages, handout.title))
        self._panels = {}

    @cached_property
    def text(self):
        return text_of(self.path)

    @cached_property
    def raw(self):
        """The text in the order of the file."""
        return text_of(self.path, "-raw")

    @cached_property
    def page_texts(self):
        return run("pdftotext", "-raw", self.path, "-").split("\f")[:-1]

    @cached_property
    def sizes(self):
        """Each text that is no blank with its font size in points."""
        return [(size, text) for size, text in sizes_of(self.path) if text.strip()]

    def panels(self, page=1):
        """Return the text of each panel of a page."""
        if page not in self._panels:
            where = ["-r", DPI, "-f", page, "-l", page, "-W", 350, "-H", 200]
            self._panels[page] = [
                run("pdftotext", *where, "-x", round(x), "-y", round(y), self.path, "-").split("\n\f")[0]
                for x, y in corners(self.pages)
            ]
        return self._panels[page]
