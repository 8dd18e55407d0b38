"""Steps run in slices between the events, and what is cancelled or replaced ends at once."""

from time import sleep

import pytest
from PySide6.QtCore import QObject, QTimer

from guide.window.background.slices import SLICE, Slices


@pytest.fixture
def slices(qapp):
    parent = QObject()
    yield Slices(parent)
    parent.deleteLater()


@pytest.fixture
def endless_slice(monkeypatch):
    """A slice that does not end before short work does, however busy the computer is."""
    monkeypatch.setattr("guide.window.background.slices.SLICE", 60)


def counted(run, number, pause=0.0):
    try:
        for each in range(number):
            sleep(pause)
            run.append(each)
            yield
    finally:
        run.append("closed")


def test_events_are_handled_between_the_slices_of_long_work(slices, qtbot):
    run: list[int | str] = []
    seen: list[int] = []
    timer = QTimer(interval=0)
    timer.timeout.connect(lambda: seen.append(len(run)))
    timer.start()
    assert slices.start(counted(run, 10, pause=SLICE))
    qtbot.waitUntil(lambda: not slices.is_running)
    assert run == [*range(10), "closed"]
    assert len(set(seen)) >= 8


def test_short_work_is_done_at_once(slices, endless_slice):
    run: list[int | str] = []
    assert not slices.start(counted(run, 3))
    assert run == [0, 1, 2, "closed"]
    assert not slices.is_running


def test_new_work_replaces_the_old_and_can_be_finished_without_a_pause(slices):
    old: list[int | str] = []
    new: list[int | str] = []
    slices.start(counted(old, 100, pause=SLICE))
    slices.start(counted(new, 3, pause=SLICE))
    assert old[-1] == "closed"
    assert len(old) < 5
    slices.finish()
    assert new == [0, 1, 2, "closed"]


def test_a_step_may_cancel_its_own_work(slices, endless_slice):
    run: list[int | str] = []

    def steps():
        try:
            yield
            slices.cancel()
            yield
            run.append("went on")
        finally:
            run.append("closed")

    assert not slices.start(steps())
    assert run == ["closed"]


def test_work_that_fails_is_over(slices, endless_slice):
    def steps():
        yield
        raise ValueError("no")

    with pytest.raises(ValueError, match="no"):
        slices.start(steps())
    assert not slices.is_running
