"""Returns the time by the clock of the computer, which may be wrong: what depends on it says so."""

from collections.abc import Callable
from datetime import datetime

Clock = Callable[[], datetime]  # returns an aware moment, in the zone of the computer


def computer_time() -> datetime:
    """Return the moment by the computer's clock, in its time zone."""
    return datetime.now().astimezone()
