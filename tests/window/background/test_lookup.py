"""Work that may wait for a drive for ever: what it finds arrives, and nothing waits for what hangs."""

import threading

import pytest

from guide.window.background import lookup as module
from guide.window.background.lookup import Lookup
from guide.window.background.tasks import Tasks


@pytest.fixture
def gate():
    """Let everything that hangs go on at the end."""
    event = threading.Event()
    yield event
    event.set()
    for thread in threading.enumerate():
        if thread.name in (module.THREAD, "tasks"):
            thread.join(10)


@pytest.fixture
def lookup(qapp):
    made = Lookup(qapp)
    yield made
    made.deleteLater()


@pytest.fixture
def heard(lookup) -> list[object]:
    """What the signals brought, each value with the thread in which it came."""
    found: list[object] = []
    lookup.received.connect(lambda value: found.append((value, threading.current_thread().name)))
    lookup.failed.connect(found.append)
    lookup.ended.connect(lambda: found.append("ended"))
    return found


def hangs(gate, *found):
    def work():
        yield from found
        assert gate.wait(20)
        yield "late"

    return work


def test_what_it_yields_arrives_in_the_event_loop_then_its_end_or_the_sentence_of_its_error(
    lookup, heard, qtbot
):
    def fail():
        yield "c"
        raise ValueError("It broke.")

    for work in (lambda: ["a", "b"], fail):
        lookup.start(work)
        assert lookup.is_running
        qtbot.waitUntil(lambda: not lookup.is_running)
    assert heard == [("a", "MainThread"), ("b", "MainThread"), "ended", ("c", "MainThread"), "It broke."]


def test_what_hangs_is_left_behind_and_its_results_are_dropped(lookup, heard, qtbot, gate, monkeypatch):
    monkeypatch.setattr(module, "DELAY", 0.02)
    with qtbot.waitSignal(lookup.delayed):
        lookup.start(hangs(gate, "first"))
    lookup.wait(0.01)
    lookup.start(lambda: ["other"])
    qtbot.waitUntil(lambda: not lookup.is_running)
    gate.set()
    qtbot.wait(50)
    assert heard == [("first", "MainThread"), ("other", "MainThread"), "ended"]


def test_after_too_many_that_hang_it_says_so_until_they_answer(lookup, heard, qtbot, gate):
    for _ in range(module.MOST):
        lookup.start(hangs(gate))
    lookup.start(lambda: ["other"])
    qtbot.waitUntil(lambda: not lookup.is_running)
    assert heard == ["Too many places on this computer do not answer. Close Field Guide and start it again."]
    gate.set()
    qtbot.waitUntil(lambda: all(thread.name != module.THREAD for thread in threading.enumerate()))
    lookup.start(lambda: ["other"])
    qtbot.waitUntil(lambda: ("other", "MainThread") in heard)


def test_the_end_waits_for_a_task_but_not_for_ever(qapp, qtbot, gate):
    tasks = Tasks(qapp)
    tasks.start("a", lambda: gate.wait(20))
    tasks.wait(0.01)
    assert tasks.is_busy
    with qtbot.waitSignal(tasks.finished):
        gate.set()
        tasks.wait()
    assert not tasks.is_busy
    tasks.deleteLater()
