"""Letters in the frozen program, typed with dead keys and drawn by its own fonts; its part of Shiboken."""

import hashlib
import shutil
from contextlib import contextmanager

import pytest

from guide.window.theme.appearance import LIGHT
from tests.driving import PROGRAM, copy_of_program, running, until, worker_environment
from tests.running import run_program

pytestmark = [pytest.mark.bundle, pytest.mark.endure]
NO_FONTS = '<?xml version="1.0"?><fontconfig><dir>/dev/null/none</dir></fontconfig>'
SLOWLY = ("--delay", "100")  # a keyboard that changes its map takes its time to tell


@contextmanager
def opened(screen, program):
    """The program with its window painted, until it is ended."""
    with running([program], env=worker_environment()) as process:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        yield process


def typed(screen):
    """Return the text of the search box."""
    screen.key("ctrl+k", "ctrl+a", "ctrl+c")
    return screen.clipboard()


@pytest.fixture
def keyboard(screen):
    """Set the layout of the keyboard; it is a plain one again afterwards."""
    if not shutil.which("setxkbmap"):
        pytest.skip("there is no setxkbmap (Debian: x11-xkb-utils)")

    def use(*words):
        run_program(["setxkbmap", "us", "-option", "", *words], check=True, env=screen.variables)

    yield use
    use()


@pytest.mark.parametrize(
    ("layout", "keys"),
    [
        (("-variant", "intl"), ("dead_acute", "e")),
        (("-option", "compose:menu"), ("Multi_key", "apostrophe", "e")),
    ],
)
def test_an_accent_is_typed_with_two_keys(screen, keyboard, layout, keys):
    keyboard(*layout)
    with opened(screen, PROGRAM):

        def is_typed():
            screen.key("ctrl+k", "ctrl+a")
            screen.xdotool("key", *SLOWLY, *keys)
            screen.xdotool("sleep", "0.2")
            return typed(screen) == "é"

        until(is_typed, "the letter with its accent", seconds=10)


def drawn(screen, letters):
    """Type letters into the search box, leave it, and give how it looks."""

    def is_typed():
        screen.key("ctrl+k", "ctrl+a")
        screen.xdotool("type", *SLOWLY, "--", letters)
        screen.xdotool("sleep", "0.2")
        return typed(screen) == letters

    until(is_typed, letters)
    x, y, width, height = until(lambda: screen.around(LIGHT.focus, (170, 0, 740, 60)), "the search box")
    box = (x + 5, y + 5, width - 10, height - 10)

    def is_left():
        # Again, as what Tab leads to while the search is still loading is gone once nothing was found.
        screen.key("End", "Tab")
        screen.xdotool("sleep", "0.5")
        return not screen.count(LIGHT.focus, (x, y, width, 2))

    until(is_left, "the box without the keyboard")
    return screen.looks_at_rest(box)


def bare(folder, fonts):
    """A copy of the program with some of its fonts, on a computer that has none."""
    program = copy_of_program(folder)
    assets = next((program.parent / "program-linux").rglob("guide/window/theme/assets"))
    (assets / "fonts.conf").write_text(NO_FONTS, encoding="ascii")
    for path in set(assets.glob("fonts/*.ttf")) - set(assets.glob(f"fonts/{fonts}")):
        path.unlink()
    return program


def test_latin_letters_are_drawn_with_the_first_fonts_alone_and_others_are_boxes(screen, tmp_path):
    with opened(screen, bare(tmp_path / "stick", "NotoSans-*.ttf")):
        assert drawn(screen, "aa") != drawn(screen, "ee")
        # The control of the next test: letters without a font are all the same box.
        assert drawn(screen, "ကက") == drawn(screen, "ခခ")


def test_letters_of_other_scripts_are_drawn_without_a_font_of_the_computer(screen, tmp_path):
    with opened(screen, bare(tmp_path / "stick", "*.ttf")):
        for some, others in (("ကက", "ခခ"), ("ءء", "دد"), ("አአ", "በበ")):
            assert drawn(screen, some) != drawn(screen, others), some


def content(folder):
    """The digest of every file of a folder."""
    return {p: hashlib.sha256(p.read_bytes()).digest() for p in folder.rglob("*") if p.is_file()}


def started(screen, *command, **more):
    """Open the window and quit it, which loads all of Shiboken that it has."""
    with running(command, env=worker_environment(**more)) as process:
        screen.focus_guide()
        until(lambda: screen.count(LIGHT.danger), "a paint")
        screen.key("ctrl+q")
        assert process.wait(20) == 0


@pytest.mark.parametrize("word", ["1", "0"])
def test_a_word_to_shiboken_changes_no_file_of_the_program(screen, tmp_path, word):
    program = copy_of_program(tmp_path / "stick")
    before = content(program.parent)
    assert [path for path in before if "files.dir" in path.parts]
    started(screen, program, SBK_EMBED=word)
    assert content(program.parent) == before
