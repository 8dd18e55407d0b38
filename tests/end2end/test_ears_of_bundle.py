"""What a screen reader finds of the standalone program on the accessibility bus."""

from functools import partial

import pytest

from guide.window.theme.appearance import LIGHT
from tests.driving import PROGRAM, until
from tests.end2end.accessible import Bus, needs_accessibility, on_session_bus

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
WINDOW = {"Field Guide", "Search", "Hide now", "Contents", "They need a bed tonight"}
QUERY = "they need a bed tonight"


@pytest.fixture
def folder(tmp_path_factory):
    """A folder with a short name: those of sockets may have 108 bytes."""
    return tmp_path_factory.mktemp("bus")


def open_page(screen, bus):
    """Search for a page and open it; gives the page, once it has the focus."""
    screen.type(QUERY)
    shown = until(lambda: bus.find("document", "They need a bed tonight"), "the page beside the results")
    screen.key("Return")
    until(partial(bus.is_focused, shown), "the focus on the page")
    return shown


def test_the_window_and_the_parts_of_a_page_are_heard(screen, folder):
    needs_accessibility()
    with on_session_bus(PROGRAM, folder, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1") as address:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        bus = Bus(address).accessibility()
        assert bus.names(WINDOW) == WINDOW
        (body,) = bus.children(open_page(screen, bus))
        parts = bus.children(body)
        assert {bus.role(part) for part in parts} >= {"heading", "paragraph", "list", "link"}
        title = next(part for part in parts if bus.role(part) == "heading")
        assert (bus.name(title), bus.level(title)) == ("They need a bed tonight", "1")

        numbers = next(part for part in parts if bus.name(part) == "Numbers")
        names = bus.children(parts[parts.index(numbers) + 1])
        assert {bus.role(each) for each in names} == {"list item"}
        line = bus.children(names[0])
        assert [bus.role(each) for each in line[:2]] == ["link", "push button"]
        assert bus.name(line[1]).startswith("Call")
        assert bus.name(line[1]).endswith(", copy")
        for key, reached in (("h", numbers), ("Tab", line[0]), ("Tab", line[1])):
            screen.key(key)
            until(partial(bus.is_focused, reached), f"the focus after {key}")
        assert not bus.is_focused(numbers)
        screen.key("Return")
        number = bus.name(line[1]).split(", ")[-2]
        until(lambda: screen.clipboard() == number, "the number on the clipboard")


def test_the_language_is_that_of_the_guide_and_the_map_is_a_picture(screen, folder):
    needs_accessibility()
    german = {"LANG": "de_DE.UTF-8", "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"}
    with on_session_bus(PROGRAM, folder, **german) as address:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        bus = Bus(address).accessibility()
        until(lambda: bus.find("document", "Page"), "the rest of the window")
        screen.key("F7")
        shown = until(lambda: bus.find("graphic", "Map: Aitkin County"), "the map")
        assert shown is not None
        (program,) = bus.programs()
        assert [bus.language(place) for place in (program, shown)] == ["en_US", "en_US"]
