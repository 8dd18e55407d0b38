"""What is read from the frames of a start."""

import pytest

from bench.paint_detection import Frame, has_changed, paints_of

BARE, BLANK, TEXT = b"bare", b"blnk", b"text"


def frames(*looks: tuple[float, bytes]) -> list[Frame]:
    return [Frame(at=at, mesh=mesh) for at, mesh in looks]


def test_a_window_is_painted_when_half_of_it_is_there_and_complete_at_its_last_change() -> None:
    looks = frames(
        (9.0, BARE * 100),
        (10.5, BLANK * 20 + BARE * 80),
        (10.75, BLANK * 50 + BARE * 50),
        (11.5, BLANK * 40 + TEXT * 10 + BARE * 50),
    )
    found = paints_of(looks, 10.0)
    assert (found.painted, found.whole, found.area) == (750, 1500, 0.5)


def test_a_program_that_draws_all_at_once_is_complete_when_it_is_painted() -> None:
    found = paints_of(frames((1.0, BARE * 64), (1.25, TEXT * 64)), 1.0)
    assert (found.painted, found.whole, found.area) == (250, 250, 1.0)


@pytest.mark.parametrize(("changed", "other"), [(0, False), (6, False), (7, True), (64, True)])
def test_a_caret_is_no_change(changed: int, other: bool) -> None:
    assert has_changed(BLANK * 64, TEXT * changed + BLANK * (64 - changed)) is other
