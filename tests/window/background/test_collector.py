"""Garbage is collected in the thread of the window, whatever other threads make."""

import gc
import threading
import weakref

import pytest
from PySide6.QtCore import QObject

from guide.window.background.collector import Collector
from guide.window.background.lookup import Lookup


@pytest.fixture
def collector(qapp, monkeypatch):
    monkeypatch.setattr("guide.window.background.collector.PAUSE", 5)
    parent = QObject()
    collector = Collector(parent)
    collector.start()
    yield collector
    collector.stop()
    gc.unfreeze()


def leave_garbage(where):
    """Leave an object of Qt that only a collection deletes, and note which thread does so."""
    left = QObject()
    left.itself = left  # type: ignore[attr-defined]
    weakref.finalize(left, lambda: where.append(threading.current_thread()))


def make_much():
    kept = [[number] for number in range(200_000)]
    yield len(kept)


def test_it_is_deleted_in_the_thread_of_the_window(collector, qtbot):
    where: list[threading.Thread] = []
    leave_garbage(where)
    looking = Lookup(collector)
    with qtbot.waitSignal(looking.received):
        looking.start(make_much)
    kept = [[number] for number in range(10_000)]
    qtbot.waitUntil(lambda: bool(where))
    assert (where, len(kept)) == ([threading.main_thread()], 10_000)


def test_nothing_is_collected_while_it_is_stopped(collector, qtbot):
    collector.stop()
    where: list[threading.Thread] = []
    leave_garbage(where)
    looking = Lookup(collector)
    with qtbot.waitSignal(looking.received):
        looking.start(make_much)
    assert where == [], "no thread collects by itself"


def test_what_was_left_before_it_is_started_again_is_deleted(collector):
    where: list[threading.Thread] = []
    leave_garbage(where)
    gc.freeze()
    collector.start()
    assert where == [threading.main_thread()]
