"""X1: the program works and hides without its stick, once it rests. Longer: tests/endurance/test_hanging_stick.py."""

from pathlib import Path

import pytest

from tests.driving import Screen
from tests.endurance.hung import OwnStick, needs_hung_mounts
from tests.endurance.session import PRINT


@pytest.mark.bundle
def test_all_goes_on_when_the_stick_hangs_and_hide_now_hides(screen: Screen, tmp_path: Path) -> None:
    needs_hung_mounts()
    with OwnStick(screen, tmp_path) as session:
        session.open()
        session.wait_until_all_is_read()
        session.stop_answering()
        screen.type("ไทย")
        screen.key("ctrl+a")
        session.ask()
        screen.key("Return")
        session.read("hotel")
        session.open_handout()
        screen.click(*PRINT)  # which starts the program again, as a process of its own
        assert session.seconds_to_cover("Shift three times") < 1
