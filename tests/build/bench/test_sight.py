"""What is made of the pictures of a start."""

from types import ModuleType

import pytest

BARE, BLANK, TEXT = b"bare", b"blnk", b"text"


def frames(part: ModuleType, *looks: tuple[float, bytes]) -> list[object]:
    return [part.Frame(at=at, points=points) for at, points in looks]


def test_a_window_is_painted_when_half_of_it_is_there_and_whole_at_its_last_change(part: ModuleType) -> None:
    looks = frames(
        part,
        (9.0, BARE * 100),
        (10.5, BLANK * 20 + BARE * 80),
        (10.75, BLANK * 50 + BARE * 50),
        (11.5, BLANK * 40 + TEXT * 10 + BARE * 50),
    )
    found = part.seen(looks, 10.0)
    assert (found.painted, found.whole, found.area) == (750, 1500, 0.5)


def test_a_program_that_draws_all_at_once_is_whole_when_it_is_painted(part: ModuleType) -> None:
    found = part.seen(frames(part, (1.0, BARE * 64), (1.25, TEXT * 64)), 1.0)
    assert (found.painted, found.whole, found.area) == (250, 250, 1.0)


@pytest.mark.parametrize(("changed", "is_other"), [(0, False), (6, False), (7, True), (64, True)])
def test_a_caret_is_no_change(part: ModuleType, changed: int, is_other: bool) -> None:
    assert part.is_other(BLANK * 64, TEXT * changed + BLANK * (64 - changed)) is is_other
