"""Fixtures that load the bundled fonts and write hand-outs as PDF."""

import pytest
from PySide6.QtGui import QFont

from guide.paper.fonts import load_fonts
from guide.paper.pages import lay_out
from guide.paper.pdf import pdf_bytes
from guide.paths import fonts_folder


@pytest.fixture(scope="session")
def families(qapp):
    return load_fonts(fonts_folder())


@pytest.fixture(autouse=True)
def bundled_fonts(qapp, families):
    before = QFont(qapp.font())
    qapp.setFont(QFont(families))
    yield
    qapp.setFont(before)


@pytest.fixture
def pdf_file(tmp_path):
    """A function that writes a hand-out as a PDF file and returns the path."""

    def write(handout, name="handout.pdf"):
        path = tmp_path / name
        path.write_bytes(pdf_bytes(lay_out(handout), handout.title))
        return path

    return write
