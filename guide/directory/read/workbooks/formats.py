"""Writes the numbers of a workbook as a person sees them: dates, times, phones and postal codes too."""

import re
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

Format = Callable[[str], str]

# Formats that have a number and no code in the file.
_BUILT_IN = {
    **dict.fromkeys((*range(14, 18), *range(27, 37), *range(50, 59)), "yyyy-mm-dd"),
    **dict.fromkeys((18, 19, 20, 21, 45, 47), "h:mm"),
    22: "yyyy h:mm", 46: "[h]:mm", 9: "0%", 10: "0%",
}  # fmt: skip
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')  # quoted and marked texts, widths and fillings
_MONEY = re.compile(r"\[\$([$€£])[^\[\]]*\]|([$€£])")  # "[$€-407] #,##0", "$#,##0.00"
_SMALL = re.compile(r"\[<=?(\d+)\]")  # the condition of a section: "[<=9999999]###-####"
_BRACKETS = re.compile(r"\[(?!(?:h+|m+|s+)\])[^\[\]]*\]", re.IGNORECASE)
_GROUPS = re.compile(r"00|[0#][-() ./]+[0#]")  # of digits, as phones have
_LAST_DAY = 2_958_465  # 31 December 9999
_DAY = 86_400  # seconds
_EXACT = 1e15  # a larger number has more digits than Excel keeps


def format_of(number: int, code: str, *, since_1904: bool) -> Format:
    """Return how to write a number by the code of a format ("m/d/yy" or "00000"), if none by its number."""
    code = code or _BUILT_IN.get(number, "")
    first = code.split(";", maxsplit=1)[0]
    plain = _BRACKETS.sub("", _LITERAL.sub("", first)).lower()
    marks = re.sub(r"am/pm|a/p|general|[^ymdhs]", " ", plain)
    has_time = "h" in marks or "s" in marks
    shown = _visible(first)
    write: Callable[[float], str]
    if has_time or not {"y", "d", "m"}.isdisjoint(marks):
        has_date = "y" in marks or "d" in marks or not has_time
        start = date(1904, 1, 1) if since_1904 else date(1899, 12, 30)
        write = partial(_moment, start=start if has_date else None, has_time=has_time, is_span="[" in plain)
    elif "%" in plain:
        write = _percent
    elif money := _MONEY.search(first):
        write = partial(_price, sign=money[1] or money[2])
    elif set(shown) <= set("-0#(). /+") and _GROUPS.search(shown) and not re.search(r"[0#]\.0", shown):
        write = partial(_patterned, sections=code.split(";"))
    else:
        return number_text
    return partial(number_text, write=write)


def _plain(number: float) -> str:
    return str(int(number)) if number.is_integer() and abs(number) < _EXACT else f"{number:.15g}"


def number_text(raw: str, write: Callable[[float], str] = _plain) -> str:
    """Return a number as it is written, else without a point that means nothing: "80203.0" is 80203."""
    try:
        number = float(raw)
    except ValueError:
        return raw
    is_as_it_is = write is _plain and raw.isdecimal()  # also of more digits than are exact
    return raw if is_as_it_is or abs(number) == float("inf") else write(number)


def _percent(number: float) -> str:
    return f"{number * 100:.13g}%"


def _price(number: float, *, sign: str) -> str:
    text = _plain(abs(number)) if number.is_integer() else f"{abs(number):.2f}"
    return f"-{sign}{text}" if number < 0 else f"{sign}{text}"


def _moment(number: float, *, start: date | None, has_time: bool, is_span: bool) -> str:
    if not 0 <= number <= _LAST_DAY:
        return _plain(number)
    days, seconds = divmod(round(number * _DAY), _DAY)
    if start is None:
        return _clock(days * _DAY + seconds if is_span else seconds)
    day = start + timedelta(min(days, _LAST_DAY - 1462))
    return f"{day} {_clock(seconds)}" if has_time else str(day)


def _clock(seconds: int) -> str:
    hours, rest = divmod(seconds, 3600)
    return f"{hours:02}:{rest // 60:02}" + (f":{rest % 60:02}" if rest % 60 else "")


def _visible(section: str) -> str:
    """Return a section of a format with what is shown as it stands, and without brackets."""
    shown = re.sub(r'"([^"]*)"|\\(.)', r"\1\2", _BRACKETS.sub("", section))
    return re.sub(r"_.|\*.", "", shown).strip()


def _patterned(number: float, *, sections: Sequence[str]) -> str:
    """Return the digits of a whole number as its format lays them out: "(612) 555-0100", "02139"."""
    if not number.is_integer() or not 0 <= number < _EXACT:
        return _plain(number)
    small = _SMALL.match(sections[0])
    section = sections[1] if small and number > int(small[1]) and len(sections) > 1 else sections[0]
    digits = list(str(int(number)))
    done: list[str] = []
    for mark in reversed(_visible(section)):
        if mark in "0#":
            done.append(digits.pop() if digits else "0" if mark == "0" else "")
        else:
            done.append(mark)
    return re.sub(r"^[-\s.]+|\(\)\s*", "", "".join(digits) + "".join(reversed(done)))
