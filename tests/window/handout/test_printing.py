"""Printing, by way of a printer that writes a file."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.handout.options import Format, Options
from guide.window.handout.print_panel import PrintChoices

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def printer(tmp_path, monkeypatch):
    """Stands in for the printers of the computer; gives the file that all is printed to."""
    from PySide6.QtPrintSupport import QPrinter

    from guide.window.handout import printing

    path, made = tmp_path / "printed.pdf", []

    def make(choices):
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(path))
        made.append((choices, printer))
        return printer

    monkeypatch.setattr(printing, "printers", lambda: ("Office", "Lobby"))
    monkeypatch.setattr(printing, "usual_printer", lambda: "Lobby")
    monkeypatch.setattr(printing, "make_printer", make)
    return path, made


@pytest.fixture
def panel(handout, qtbot):
    qtbot.waitUntil(handout.paper_pane.print_button.isEnabled)
    return handout.paper_pane.print_panel


def test_the_pages_come_out_on_the_printer_chosen(panel, handout, handouts, qtbot, printer):
    path, made = printer
    handouts.state.set_options(Options(format=Format.CARDS, one_per_item=True))
    handout.laid_out.finish()
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    assert panel.isVisible()
    assert panel.print_button.hasFocus()
    assert panel.printers.currentText() == "Lobby"
    assert "Shared printers keep what they print" in panel.sentence.text()
    for box, key in ((panel.printers, Qt.Key.Key_Up), (panel.copies, Qt.Key.Key_Down)):
        box.setFocus()
        qtbot.keyClick(box, key)
    panel.both_sides.setFocus()
    qtbot.keyClick(panel.both_sides, Qt.Key.Key_Space)
    qtbot.mouseClick(panel.print_button, LEFT)
    assert made[0][0] == PrintChoices("Office", copies=2, both_sides=True)
    assert made[0][1].docName() == "Resources"
    assert path.read_bytes().startswith(b"%PDF")
    assert not panel.isVisible()
    assert handout.message_line.text() == "Given to the printer. Collect the paper at once."


def test_a_card_of_two_sides_is_offered_on_both(panel, handout, handouts, qtbot, printer):
    handouts.state.set_options(Options(format=Format.FULL))
    handout.laid_out.finish()
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    assert panel.both_sides.isChecked() == (handout.laid_out.pages.count > 1)


def test_a_page_is_printed_as_large_as_it_is(panel, handout, qtbot, printer):
    from PySide6.QtGui import QPageLayout

    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    qtbot.mouseClick(panel.print_button, LEFT)
    _, made = printer
    size = made[0][1].pageLayout().fullRect(QPageLayout.Unit.Inch)
    assert (size.width(), size.height()) == pytest.approx((8.5, 11), abs=0.01)
    assert made[0][1].fullPage()


def test_without_a_printer_a_sentence_says_what_to_do(panel, handout, qtbot, printer, monkeypatch):
    monkeypatch.setattr("guide.window.handout.printing.printers", tuple)
    monkeypatch.setattr("guide.window.handout.printing.usual_printer", str)
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    assert panel.sentence.text() == "This computer offers no printer; save a PDF instead."
    assert not panel.print_button.isEnabled()
    assert panel.close_button.hasFocus()
    qtbot.keyClick(panel.close_button, Qt.Key.Key_Escape)
    assert not panel.isVisible()
    assert handout.isVisible()
    assert handout.paper_pane.print_button.hasFocus()


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_refuses_is_named(panel, handout, qtbot, printer, tmp_path):
    path, _ = printer
    path.mkdir()  # nothing can be written where a folder is
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    qtbot.mouseClick(panel.print_button, LEFT)
    assert handout.message_line.text() == "Lobby did not take it. Try another printer, or save a PDF."


def test_hide_now_stays_in_reach_of_the_panel(panel, handout, rich, qtbot, printer):
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    button = rich.window.top_bar.hide_button
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    for _ in range(3):
        QTest.keyClick(rich.window.windowHandle(), Qt.Key.Key_Shift)
    assert rich.left.times == 2


def test_nothing_of_printing_is_loaded_before_it_is_asked_for():
    program = (
        "import sys\n"
        "import guide.app, guide.window.main_window, guide.window.controllers.handout_controller\n"
        "print([name for name in sys.modules if 'PrintSupport' in name or name.endswith('.printing')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=Path(__file__).parents[3],
        capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip
    assert done.stdout == "[]\n", done.stderr


def test_one_module_only_knows_of_printers():
    folder = Path(__file__).parents[3] / "guide"
    naming = [p.name for p in folder.rglob("*.py") if "QtPrintSupport" in p.read_text(encoding="utf-8")]
    assert naming == ["printing.py"]
