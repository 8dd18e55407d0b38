"""Fixtures that load the bundled fonts, and lay out and write each hand-out once for all tests that read it."""

from functools import cache
from itertools import count

import pytest
from PySide6.QtGui import QFont

from guide.paper.fonts import load_fonts
from guide.paths import fonts_folder

from .looking import Printed


@pytest.fixture(scope="session")
def families(qapp):
    return load_fonts(fonts_folder())


@pytest.fixture(autouse=True)
def bundled_fonts(qapp, families):
    before = QFont(qapp.font())
    qapp.setFont(QFont(families))
    yield
    qapp.setFont(before)


@pytest.fixture(scope="session")
def printed(tmp_path_factory):
    """A function that returns a hand-out as it is laid out and printed, made once however often it is asked for."""
    folder, numbers = tmp_path_factory.mktemp("printed"), count()
    return cache(lambda handout: Printed(handout, folder / f"{next(numbers)}.pdf"))
