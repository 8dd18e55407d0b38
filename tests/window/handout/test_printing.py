"""Printing from the window: the panel, the child process, and a print service that does well or badly."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from guide.handout.options import Format, Options
from tests.print_service import FAILS, HANGS, TAKES_HALF, PrintService, is_running, needs_commands

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def service(tmp_path, monkeypatch):
    needs_commands()
    folder = tmp_path / "service"
    folder.mkdir()
    service = PrintService(folder)
    monkeypatch.setenv("PATH", service.path)
    return service


@pytest.fixture
def panel(handout, qtbot):
    qtbot.waitUntil(handout.paper_pane.print_button.isEnabled)
    yield handout.paper_pane.print_panel
    handout.print_controller.process.end()


def open_panel(handout, qtbot):
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    panel = handout.paper_pane.print_panel
    assert panel.isVisible()
    assert panel.sentence.text() == "Asking for printers…"
    assert panel.close_button.hasFocus()
    assert not panel.print_button.isVisible()
    qtbot.waitUntil(panel.print_button.isVisible)
    return panel


def print_now(panel, qtbot):
    qtbot.mouseClick(panel.print_button, LEFT)
    assert panel.sentence.text() == "Handing it to the printer…"
    assert panel.close_button.hasFocus()


def close_and_open(handout, handouts, qtbot):
    handouts.close_pane()
    assert not handout.isVisible()
    handouts.toggle_pane()
    qtbot.waitUntil(handout.paper_pane.print_button.isVisible)


def wait_for(name, service, qtbot):
    qtbot.waitUntil(lambda: service.pid(name) and is_running(service.pid(name)))


def test_the_pages_come_out_on_the_printer_chosen(panel, handout, handouts, qtbot, service):
    handouts.state.set_options(Options(format=Format.CARDS, one_per_item=True))
    handout.laid_out.finish()
    open_panel(handout, qtbot)
    assert panel.print_button.hasFocus()
    assert panel.printers.currentText() == "Lobby"
    assert panel.both_sides.isChecked() == (handout.laid_out.pages.count > 1)
    assert "Shared printers keep what they print" in panel.sentence.text()
    for box, key in ((panel.printers, Qt.Key.Key_Up), (panel.copies, Qt.Key.Key_Down)):
        box.setFocus()
        qtbot.keyClick(box, key)
    panel.both_sides.setFocus()
    qtbot.keyClick(panel.both_sides, Qt.Key.Key_Space)
    print_now(panel, qtbot)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert handout.message_line.text() == "Given to the printer. Collect the paper at once."
    assert handout.paper_pane.print_button.hasFocus()
    words = service.words
    assert words[:6] == ["-d", "Office", "-n", "2", "-t", "Resources"]
    assert {"sides=two-sided-long-edge", "media=Letter", "print-scaling=none"} <= set(words)
    assert words[-1] == "-"
    assert service.pages.startswith(b"%PDF")
    assert service.pages.rstrip().endswith(b"%%EOF")


def test_without_a_printer_a_sentence_says_what_to_do(panel, handout, qtbot, service):
    service.offers()
    for lacking in ((), ("lpstat",)):
        service.loses(*lacking)
        open_panel(handout, qtbot)
        assert panel.sentence.text() == "This computer offers no printer; save a PDF instead."
        assert not panel.print_button.isEnabled()
        assert panel.close_button.hasFocus()
        qtbot.keyClick(panel.close_button, Qt.Key.Key_Escape)
        assert not panel.isVisible()
        assert handout.isVisible()
        assert handout.paper_pane.print_button.hasFocus()


def test_a_printer_that_refuses_is_named(panel, handout, qtbot, service):
    service.does(lp=FAILS)
    print_now(open_panel(handout, qtbot), qtbot)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert handout.message_line.text() == "Lobby did not take it. Try another printer, or save a PDF."


def test_asking_for_printers_is_cancelled(panel, handout, qtbot, service):
    service.does(lpstat=HANGS)
    for key in (Qt.Key.Key_Escape, Qt.Key.Key_Space):
        qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
        wait_for("lpstat", service, qtbot)
        qtbot.keyClick(panel.close_button, key)
        assert not panel.isVisible()
        assert handout.isVisible()
        assert handout.paper_pane.print_button.hasFocus()
        pid = service.forget("lpstat")
        qtbot.waitUntil(lambda pid=pid: not is_running(pid))
        assert not handout.message_line.isVisible()


def test_a_job_is_stopped(panel, handout, qtbot, service):
    for lp in (HANGS, TAKES_HALF):
        service.does(lp=lp)
        print_now(open_panel(handout, qtbot), qtbot)
        wait_for("lp", service, qtbot)
        qtbot.mouseClick(panel.close_button, LEFT)
        assert not panel.isVisible()
        assert handout.message_line.text() == "Stopped. The printer may have it already; look there."
        pid = service.forget("lp")
        qtbot.waitUntil(lambda pid=pid: not is_running(pid))


def test_a_job_goes_on_while_the_handout_is_closed(panel, handout, handouts, qtbot, service):
    service.does(lp='while [ ! -e "{folder}/go" ]; do sleep 0.05; done; cat > "{folder}/pages"')
    print_now(open_panel(handout, qtbot), qtbot)
    close_and_open(handout, handouts, qtbot)
    assert not panel.isVisible()
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    assert panel.sentence.text() == "Handing it to the printer…"
    (service.folder / "go").touch()
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert service.pages.startswith(b"%PDF")
    assert handout.message_line.text() == "Given to the printer. Collect the paper at once."


def test_asking_ends_when_the_handout_is_closed(panel, handout, handouts, qtbot, service):
    service.does(lpstat=HANGS)
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    wait_for("lpstat", service, qtbot)
    handouts.close_pane()
    qtbot.waitUntil(lambda: not is_running(service.pid("lpstat")))
    handouts.toggle_pane()
    qtbot.waitUntil(handout.paper_pane.print_button.isVisible)
    assert not panel.isVisible()


def test_a_service_that_never_answers_is_given_up(panel, handout, qtbot, service):
    timer = handout.print_controller.process._timer
    open_panel(handout, qtbot)
    service.does(lp=HANGS)
    timer.setInterval(700)
    print_now(panel, qtbot)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert handout.message_line.text() == "Lobby did not answer. Try another printer, or save a PDF."
    service.does(lpstat=HANGS)
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert handout.message_line.text() == "The printers did not answer. Try again, or save a PDF."
    qtbot.waitUntil(lambda: not is_running(service.pid("lp")) and not is_running(service.pid("lpstat")))


def test_many_printers_and_odd_names(panel, handout, qtbot, service):
    odd = ("-n5", "Büro é", "a&b <i>x</i>", "x\ty", "Lobby/duplex", "\u202eback")
    names = [f"Printer-{number}" for number in range(300)]
    service.offers(*odd, *names, usual="Printer-299")
    open_panel(handout, qtbot)
    box = panel.printers
    shown = [box.itemText(number) for number in range(box.count())]
    # Names with signs that can't be seen are left out.
    assert shown == ["-n5", "Büro é", "a&b <i>x</i>", "Lobby/duplex", *names]
    assert box.currentText() == "Printer-299"
    box.select("-n5")
    print_now(panel, qtbot)
    qtbot.waitUntil(lambda: not panel.isVisible())
    assert service.words[:4] == ["-d", "-n5", "-n", "1"]


@pytest.mark.usefixtures("watched")
def test_hide_now_stays_in_reach_of_the_panel(panel, handout, rich, qtbot, service):
    service.does(lpstat=HANGS)
    qtbot.mouseClick(handout.paper_pane.print_button, LEFT)
    button = rich.window.top_bar.hide_button
    assert button.isVisible()
    qtbot.mouseClick(button, LEFT)
    for _ in range(3):
        QTest.keyClick(rich.window.windowHandle(), Qt.Key.Key_Shift)
    assert rich.left.times == 2
