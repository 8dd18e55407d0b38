"""What the tests of pages share."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible


@pytest.fixture
def heard() -> Iterator[None]:
    """Let the program believe that a screen reader listens."""
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)
