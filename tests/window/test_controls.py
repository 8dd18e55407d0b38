"""Every control has a name with the words that are seen on it, room for a finger, and a focus that is seen."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QImage
from PySide6.QtWidgets import QAbstractButton, QWidget

from guide.settings import TEXT_SIZES
from tests.window.map.test_map_pane import grid_guide
from tests.window.steps import run_pending, settle
from tests.window.test_sizes import UNREAD, states
from tests.window.theme.test_appearance import contrast

TARGET = 24  # pixels: the least size of a target in WCAG 2.2
SEEN = 3  # the least contrast of a focus to the same control without it


def stops(window: QWidget) -> list[QWidget]:
    """Return all that the focus can reach now."""
    shown = [each for each in window.findChildren(QWidget) if each.isVisible() and each.isEnabled()]
    return [each for each in shown if each.focusPolicy() & Qt.FocusPolicy.TabFocus and not each.focusProxy()]


def spoken(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def words(text: str) -> str:
    return " ".join(["", *re.findall(r"\w+", text.casefold()), ""])


def wrong(window: QWidget) -> Iterator[str]:
    """Yield what is wrong with names and sizes."""
    for each in stops(window):
        if not spoken(each).strip():
            yield f"{each} has no name"
        seen = each.text() if isinstance(each, QAbstractButton) else ""
        # A sign like "A+" is a picture of what the name says.
        if re.search(r"\w\w", seen) and words(seen) not in words(spoken(each)):
            yield f"“{seen}” is called “{spoken(each)}”"
        if min(each.width(), each.height()) < TARGET:
            yield f"{spoken(each)} is {each.width()} by {each.height()} pixels"


def look(widget: QWidget) -> tuple[object, ...]:
    """Return what decides on how a control is drawn."""
    properties = ("plain", "opened", "role", "flat", "checked")
    return type(widget), widget.objectName(), *(widget.property(name) for name in properties)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)


def seen_pixels(before: QImage, after: QImage) -> int:
    """Return how many pixels of two pictures differ by enough contrast."""
    assert before.size() == after.size()
    pixels = (memoryview(each.constBits()).cast("I") for each in (before, after))
    differing = (
        (pair, number) for pair, number in Counter(zip(*pixels, strict=True)).items() if pair[0] != pair[1]
    )
    return sum(number for pair, number in differing if contrast(*(QColor(each) for each in pair)) >= SEEN)


def test_controls_are_called_what_is_seen_on_them_have_room_and_a_focus_seen_without_colours(
    open_window, qtbot, full
):
    """In the smallest text and light colours; the theme's own test measures the colour of the focus in all of them."""
    opened = open_window(replace(grid_guide(), problems=UNREAD))
    window = opened.window
    window.resize(1366, 768)
    while opened.theme.appearance.scale > TEXT_SIZES[0]:
        opened.theme.reduce()
        settle(opened.theme)
    found, unseen, looks = set(), set(), set()
    for state in list(states(window, qtbot))[:: 1 if full else 2]:
        state.enter()
        run_pending()
        found |= {(state.name, each) for each in wrong(window)}
        for each in stops(window):
            if look(each) in looks or each.visibleRegion().isEmpty():
                continue
            looks.add(look(each))
            each.clearFocus()
            before = picture(each)
            each.setFocus(Qt.FocusReason.TabFocusReason)
            if seen_pixels(before, picture(each)) < each.width() + each.height():
                unseen.add((state.name, spoken(each)))
        state.leave()
    assert not found
    assert len(looks) > 15
    assert not unseen
