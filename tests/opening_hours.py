"""Hours day by day for tests, and a clock that a test sets."""

from datetime import datetime
from zoneinfo import ZoneInfo

from guide.content.parts import Hours, Weekday

WEEK = tuple(Weekday)
OFFICE = (Hours(days=WEEK[:5], from_="08:30", to="17:00"), Hours(days=WEEK[5:], closed=True))
NIGHTS = (Hours(days=WEEK, from_="22:00", to="24:00"), Hours(days=WEEK, from_="00:00", to="06:00"))
ALWAYS = (Hours(days=WEEK, from_="00:00", to="24:00"),)


class Clock:
    """A clock in Chicago that shows what a test writes: a Monday at ten, at first."""

    def __init__(self, text: str = "2026-11-30T10:00") -> None:
        self.text = text

    def __call__(self) -> datetime:
        return datetime.fromisoformat(self.text).replace(tzinfo=ZoneInfo("America/Chicago"))
