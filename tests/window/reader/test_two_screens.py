"""Each situation fits two screens of a small laptop, from its title to its last own section."""

from guide.content.model import Kind
from tests.shipped import shipped_guide
from tests.window.steps import run_pending

SMALL = (1366, 768 - 26)  # of the screen a title bar takes 26 pixels
AFTER = ("See also", "How to reach them", "Who runs it", "On the web", "Belongs to", "Sources", "By county")


def test_each_situation_fits_two_screens(open_window):
    guide = shipped_guide()
    window = open_window(guide, searching=False).window
    window.resize(*SMALL)
    too_long = {}
    for situation in guide.of_kind(Kind.SITUATION):
        window.navigator.open(situation.id)
        run_pending()
        reader = window.reader_pane.reader
        own = bottom_of_sections(reader.document(), situation.sections[-1].title)
        if own > 2 * reader.viewport().height():
            too_long[situation.id] = round(own / reader.viewport().height(), 2)
    assert len(guide.of_kind(Kind.SITUATION)) > 30
    assert too_long == {}


def bottom_of_sections(document, last: str) -> float:
    """Return where the last own section of a page ends: before the next heading of the page."""
    block, seen, bottom = document.firstBlock(), False, 0.0
    while block.isValid():
        if seen and (block.blockFormat().headingLevel() == 2 or block.text().startswith(AFTER)):
            return bottom
        seen = seen or (block.blockFormat().headingLevel() == 2 and block.text().startswith(last))
        bottom = max(bottom, document.documentLayout().blockBoundingRect(block).bottom())
        block = block.next()
    return bottom
