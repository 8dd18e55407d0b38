"""What a screen reader finds and hears of the standalone program, from the accessibility bus and from Orca."""

from functools import partial

import pytest

from guide.window.theme.appearance import LIGHT
from tests.driving import PROGRAM, until
from tests.end2end.accessible import Bus, needs_accessibility, on_session_bus
from tests.end2end.orca import needs_orca, orca_on

pytestmark = pytest.mark.bundle
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


def test_a_page_is_read_by_its_parts(screen, folder):
    needs_accessibility()
    with on_session_bus(PROGRAM, folder, QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1") as address:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        bus = Bus(address).accessibility()
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


def test_orca_says_what_is_found_and_reads_a_page(screen, folder, full):
    if not full:
        pytest.skip("Orca takes a minute: only with --full")
    needs_accessibility()
    needs_orca()
    with (
        on_session_bus(PROGRAM, folder, HOME=str(folder), QT_LINUX_ACCESSIBILITY_ALWAYS_ON="1") as address,
        orca_on(address, folder) as heard,
    ):
        until(lambda: screen.count(LIGHT.danger), "a paint")
        screen.focus_guide()
        until(lambda: any("Search: a word" in each for each in heard()), "Orca at the search box")

        def said_after(act, *wanted: str) -> list[str]:
            """Do something; return what is said then, once each wanted text is in it."""
            before = len(heard())
            act()
            until(lambda: all(any(text in each for each in heard()[before:]) for text in wanted), str(wanted))
            return heard()[before:]

        def said_by(key: str, wanted: str) -> None:
            said_after(lambda: screen.key(key), wanted)

        said = said_after(lambda: screen.type(QUERY), " fit.")
        assert len([each for each in said if " fit." in each]) == 1
        said_by("Down", ", 1 of ")
        said_by("Down", ", 2 of ")
        said_by("Up", ", 1 of ")
        said_by("Return", "Hit 1 of ")
        said_by("Down", "They need a bed tonight heading 1")
        said_by("h", "Numbers heading 2")
        said_by("Tab", " link")
        said_by("Tab", ", copy button")
        said_by("Return", "Copied: ")
        said_by("h", "heading 2")
        said_by("shift+h", "Numbers heading 2")
        said_by("F3", "Hit ")
        said_by("ctrl+k", "Search text")
        screen.key("ctrl+a")
        said = said_after(
            lambda: screen.type("he will kill her right now"), "Call first: 911", "some of the words"
        )
        told = [each for each in said if "Call first" in each or "some of the words" in each]
        assert ["Call first" in each for each in told] == [True, False]
        said_by("ctrl+plus", "Text at 110 %")
