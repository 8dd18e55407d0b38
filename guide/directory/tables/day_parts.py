"""Reads times that a spreadsheet keeps as a part of a day: 0.375 below "Opens" is 09:00."""

from collections.abc import Sequence

from guide.directory.columns.headings import words_of
from guide.directory.columns.patterns import DAY_PART, TIME_ONLY

_OF_TIMES = frozenset(
    "open opening close closing closed start end begin from to until till hour time at am pm".split()
)
_DAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
_MINUTES = 24 * 60
_FEW_DIGITS = 3  # behind the point; fewer make a time of a whole quarter of an hour alone
_END_OF_DAY = ("1", "00:00")


def with_times(headings: Sequence[str], body: Sequence[tuple[int, list[str]]]) -> None:
    """Write parts of a day as times in columns whose headings, or other cells, are of times."""
    for at, heading in enumerate(headings):
        texts = [cells[at] for _, cells in body if at < len(cells) and cells[at]]
        parts = [text for text in texts if time_of(text)]
        times = sum(TIME_ONLY.fullmatch(text) is not None for text in texts) if parts else 0
        if not parts or 2 * (len(parts) + times) < len(texts) or not (times or _is_of_times(heading)):
            continue
        for _, cells in body:
            if at < len(cells):
                text = cells[at]
                cells[at] = time_of(text) or (_END_OF_DAY[1] if text == _END_OF_DAY[0] else text)


def _is_of_times(heading: str) -> bool:
    words = set(words_of(heading))
    return bool(words & _OF_TIMES) and words <= _OF_TIMES | _DAYS


def time_of(text: str) -> str:
    """Return the time that is a part of a day, "" for what is none, such as 0.3."""
    if not DAY_PART.fullmatch(text):
        return ""
    digits = len(text.partition(".")[2])
    step = 5 if digits >= _FEW_DIGITS else 15
    minutes = round(float(text) * _MINUTES / step) * step
    if abs(float(text) * _MINUTES - minutes) > min(1, _MINUTES * 0.5 * 10**-digits + 0.01):
        return ""
    hour, minute = divmod(minutes % _MINUTES, 60)
    return f"{hour:02}:{minute:02}"
