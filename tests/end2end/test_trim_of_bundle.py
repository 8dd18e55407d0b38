"""What the trim of the frozen program must not take: the themes of the system."""

import pytest

from guide.settings import Record, Settings, ThemeChoice, encode
from guide.window.theme.appearance import DARK, LIGHT
from tests.driving import PROGRAM, copy_of_program, until
from tests.end2end.accessible import Bus, needs_session_bus, on_session_bus

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
PORTAL = ("/org/freedesktop/portal/desktop", "org.freedesktop.portal.Settings.SettingChanged")


@pytest.fixture
def folder(tmp_path_factory):
    """A folder with a short name: those of sockets may have 108 bytes."""
    return tmp_path_factory.mktemp("bus")


@pytest.mark.parametrize(
    ("choice", "looks"), [(ThemeChoice.LIGHT, (LIGHT, DARK)), (ThemeChoice.DARK, (DARK, LIGHT))]
)
def test_a_chosen_theme_is_shown_whatever_the_system_says(screen, tmp_path, folder, choice, looks):
    shown, other = looks
    needs_session_bus()
    program = copy_of_program(tmp_path / "stick")
    (program.parent / "data").mkdir()
    record = encode(Record(1, Settings(theme=choice)))
    (program.parent / "data" / "settings-a").write_bytes(record)
    with on_session_bus(program, folder, XDG_CURRENT_DESKTOP="GNOME") as address:
        screen.focus_guide()
        until(lambda: screen.count(shown.danger), "a paint")
        Bus(address).tell(*PORTAL, *setting("color-scheme", 1 if choice is ThemeChoice.LIGHT else 2))
        screen.xdotool("sleep", "0.5")  # time to follow, were it followed
        assert screen.count(shown.page) > 100_000
        assert screen.count(other.page) + screen.count(other.danger) == 0


def setting(key, value):
    """A setting of the system as its portal tells it."""
    return "string:org.freedesktop.appearance", f"string:{key}", f"variant:uint32:{value}"


def in_high_contrast(screen, bus):
    """Ask for high contrast once more, then look whether it is shown: this Qt can miss one signal of two."""
    # Qt tells the program of a change of contrast only together with one of the scheme.
    for words in (setting("contrast", 1), setting("color-scheme", 1), setting("color-scheme", 2)):
        bus.tell(*PORTAL, *words)
    screen.xdotool("sleep", "0.3")
    return screen.count("#000000") > 500 and not screen.count(DARK.page)


def test_the_systems_theme_is_followed_also_to_high_contrast(screen, folder):
    needs_session_bus()
    with on_session_bus(PROGRAM, folder, XDG_CURRENT_DESKTOP="GNOME") as address:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        Bus(address).tell(*PORTAL, *setting("color-scheme", 1))
        until(lambda: screen.count(DARK.page) > 100_000, "dark colours")
        assert screen.count(LIGHT.page) + screen.count(LIGHT.danger) == 0
        # Neither palette of ours is in sight: all is in the system's own colours.
        until(lambda: in_high_contrast(screen, Bus(address)), "text in the system's black")
        assert screen.count(LIGHT.danger) + screen.count(LIGHT.accent) + screen.count(LIGHT.ground) == 0
