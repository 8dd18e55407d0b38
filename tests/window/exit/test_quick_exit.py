"""What the quick exit does: it covers every window, drops what is kept, and ends the process."""

import sys

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QToolTip

from tests.running import run_program


def close_all(window):
    while popup := QApplication.activePopupWidget():
        popup.close()
    for dialog in window.findChildren(QDialog):
        dialog.close()


def test_every_window_is_covered_before_anything_else(opened, qtbot):
    from guide.window.exit.quick_exit import Cover, cover_all

    QMessageBox(QMessageBox.Icon.Question, "Field Guide", "Sure?", parent=opened.window).open()
    opened.window.top_bar.menu_button.menu().popup(QPoint(100, 100))
    QToolTip.showText(QPoint(50, 50), "Coats", opened.window)
    qtbot.waitUntil(lambda: len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == 4)
    cover_all()
    shown = [window for window in QApplication.topLevelWidgets() if window.isVisible()]
    covers = [cover for window in shown if (cover := window.findChild(Cover))]
    assert [cover.geometry() for cover in covers] == [window.rect() for window in shown]
    ground = covers[0].palette().window().color().rgb()
    for window in shown:
        image = window.grab().toImage()
        places = [(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)]
        assert {image.pixel(x, y) for x, y in places} == {ground}
    QToolTip.hideText()
    close_all(opened.window)
    qtbot.waitUntil(lambda: len([w for w in QApplication.topLevelWidgets() if w.isVisible()]) == 1)


LEAVE = """
import os
from PySide6.QtWidgets import QApplication, QLineEdit
from guide.window.exit import quick_exit

application = QApplication([])
window = QLineEdit("what was typed")
window.show()
application.processEvents()
end_process = os._exit

def end(code):
    cover = window.childAt(5, 5)
    print(type(cover).__name__, cover.size() == window.size(), cover.isVisible(), flush=True)
    end_process(code)

class Gone:
    def isVisible(self):
        raise RuntimeError("Internal C++ object already deleted.")

def fail():
    print("dropped", type(window.childAt(5, 5)).__name__, flush=True)
    raise RuntimeError

quick_exit.os._exit = end
leave = quick_exit.QuickExit()
leave.add_cleanup(fail)
leave.add_cleanup(lambda: print("dropped too", flush=True))
"""


def run(program):
    return run_program([sys.executable, "-c", program], capture_output=True, text=True, timeout=60)


def test_it_covers_drops_and_ends_even_where_dropping_fails():
    done = run(LEAVE + "leave()\nprint('still here')")
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines() == ["dropped Cover", "dropped too", "Cover True True"]


def test_a_window_that_is_going_away_keeps_no_other_in_sight():
    gone = "quick_exit.QApplication.topLevelWidgets = lambda: [Gone(), window]\n"
    done = run(LEAVE + gone + "leave()\nprint('still here')")
    assert done.stdout.splitlines()[-1] == "Cover True True", done.stderr


def test_it_drops_and_ends_even_where_covering_fails():
    broken = "quick_exit.cover_all = None\nquick_exit.os._exit = end_process\n"
    done = run(LEAVE + broken + "leave()\nprint('still here')")
    assert (done.returncode, done.stdout) == (0, "dropped NoneType\ndropped too\n")
