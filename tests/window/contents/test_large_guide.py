"""The contents of a guide with many entries: no key waits long, whatever is open."""

import gc
from dataclasses import replace

import pytest

from guide.content.model import Kind
from guide.content.parts import Section
from tests.builders import entry, small_guide
from tests.window.longest_wait import LongestWait
from tests.window.steps import choose_place, run_pending

MANY = 10_000
SHARE = 4  # no wait is as long as this part of what takes as long as all of it at once


@pytest.fixture(scope="module")
def guide():
    small = small_guide()
    section = Section(id="a", title="Part", text="Somebody answers at any hour.")
    many = (
        entry(
            f"house-{n}",
            Kind.SERVICE,
            title=f"House {n:05}",
            sections=(section,),
            region=("ramsey",) * (n % 2),
        )
        for n in range(MANY)
    )
    return replace(small, entries=(*small.entries, *many))


@pytest.fixture
def window(open_window, guide):
    window = open_window(guide, searching=False).window
    gc.freeze()  # as the program does
    yield window
    gc.unfreeze()


def wait_during(act, qtbot=None, until=None):
    """Return for how long no event was handled while something is done, in milliseconds."""
    wait = LongestWait()
    act()
    run_pending()
    if qtbot:
        qtbot.waitUntil(until, timeout=20_000)
        run_pending()
    return wait.end()


def open_branch_of(window, page):
    """Open all branches above a page, as a worker does with clicks."""
    view, index = window.contents.view, window.contents.model.index_of(page)
    above = []
    while (index := index.parent()).isValid():
        above.append(index)
    for branch in reversed(above):
        view.expand(branch)


def test_no_key_waits_long_while_a_branch_of_many_entries_is_open(window, figures):
    waits = [
        wait_during(lambda: open_branch_of(window, "house-2500")),
        wait_during(lambda: window.navigator.open("house-2510")),
        wait_during(lambda: window.contents.mark_on_handout(frozenset({"house-2500"}))),
        wait_during(lambda: window.resize(1200, 700)),
    ]
    at_once = wait_during(window.contents.view.expandAll)
    figures("X1: longest wait of a key in the contents of 10,000 entries, ms", round(max(waits), 1))
    figures("X1: all of these rows laid out at once, ms", round(at_once, 1))
    assert max(waits) < at_once / SHARE


def test_no_key_waits_long_while_a_place_is_chosen_in_a_large_guide(window, qtbot, figures):
    def is_there():
        return not window.contents.model.index_of("night-shelter").isValid()

    wait = wait_during(lambda: choose_place(window, "ramsey"), qtbot, is_there)
    assert window.contents.model.index_of("house-1").isValid()

    def at_once():
        choose_place(window, "")
        window.place._slices.finish()

    figures("X1: longest wait of a key while a place is chosen in 10,000 entries, ms", round(wait, 1))
    assert wait < wait_during(at_once) / 2
    assert window.contents.model.index_of("night-shelter").isValid()


def test_the_last_place_chosen_counts(window, qtbot):
    choose_place(window, "ramsey")
    choose_place(window, "")
    qtbot.waitUntil(lambda: window.contents.model.index_of("night-shelter").isValid())
    assert window.place.local_guide.find("night-shelter")
