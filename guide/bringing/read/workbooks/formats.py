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
# What is shown as it stands, or is for the eyes alone: quoted and marked texts, widths and fillings.
_LITERAL = re.compile(r'"[^"]*"|\\.|_.|\*.')
_MONEY = re.compile(r"\[\$([$€£])[^\]]*\]|([$€£])")  # "[$€-407] #,##0", "$#,##0.00"
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]")
_BRACKETS = re.compile(r"\[(?!(?:h+|m+|s+)\])[^\]]*\]", re.IGNORECASE)
_PATTERN = re.compile(r"[-0#().\s/+]*[0#]{2}[-0#().\s/+]*")  # digits in groups, as phones have
_LAST_DAY = 2_958_465  # 31 December 9999
_DAY = 86_400  # seconds
_EXACT = 1e15  # a larger number has more digits than Excel keeps
_FIRST_LEAP = 60  # the day that 1900 did not have, but Excel counts: 29 February


def formats_of(styles: Sequence[int], codes: dict[int, str], *, since_1904: bool) -> list[Format]:
    """Return how to write a number in each style: styles name formats by their numbers."""
    return [
        format_of(codes.get(number) or _BUILT_IN.get(number, ""), since_1904=since_1904) for number in styles
    ]


def format_of(code: str, *, since_1904: bool = False) -> Format:
    """Return how to write a number by the code of a format, such as "m/d/yy" or "00000"."""
    plain = _BRACKETS.sub("", _LITERAL.sub("", code.split(";", maxsplit=1)[0])).lower()
    marks = re.sub(r"am/pm|a/p|general|[^ymdhs]", " ", plain)
    has_time = "h" in marks or "s" in marks
    has_date = "y" in marks or "d" in marks or ("m" in marks and not has_time)
    if has_date or has_time:
        is_span = "[" in plain
        return lambda raw: _moment(raw, has_date, has_time, is_span, since_1904)
    if "%" in plain:
        return _percent
    if money := _MONEY.search(code.split(";", maxsplit=1)[0]):
        return partial(_price, sign=money[1] or money[2])
    if _is_pattern(code):
        return lambda raw: _patterned(raw, code)
    return number_text


def number_text(raw: str) -> str:
    """Return a number without a point that means nothing: "80203.0" and "8.0203E4" are 80203."""
    if raw.isdecimal():
        return raw
    number = _number(raw)
    if number is None:
        return raw
    if number.is_integer() and abs(number) < _EXACT:
        return str(int(number))
    return f"{number:.15g}"


def _number(raw: str) -> float | None:
    try:
        number = float(raw)
    except ValueError:
        return None
    return number if abs(number) < float("inf") else None


def _percent(raw: str) -> str:
    number = _number(raw)
    return raw if number is None else number_text(f"{number * 100:.13g}") + "%"


def _price(raw: str, *, sign: str) -> str:
    number = _number(raw)
    if number is None:
        return raw
    text = number_text(raw) if number.is_integer() else f"{number:.2f}"
    return f"-{sign}{text.removeprefix('-')}" if number < 0 else f"{sign}{text}"


def _moment(raw: str, has_date: bool, has_time: bool, is_span: bool, since_1904: bool) -> str:  # noqa: FBT001
    number = _number(raw)
    if number is None or not 0 <= number <= _LAST_DAY:
        return number_text(raw)
    days, seconds = divmod(round(number * _DAY), _DAY)
    if not has_date:
        return _clock(days * _DAY + seconds if is_span else seconds)
    if since_1904:
        day = date(1904, 1, 1) + timedelta(days)
    else:
        day = date(1899, 12, 30) + timedelta(days + (days < _FIRST_LEAP))
    return f"{day} {_clock(seconds)}" if has_time else str(day)


def _clock(seconds: int) -> str:
    minutes, rest = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}" + (f":{rest:02}" if rest else "")


def _sections(code: str) -> list[str]:
    return re.split(r';(?=(?:[^"]*"[^"]*")*[^"]*$)', code)


def _visible(section: str) -> str:
    """Return a section of a format with what is shown as it stands, and without brackets."""
    shown = re.sub(r'"([^"]*)"|\\(.)', r"\1\2", _BRACKETS.sub("", section))
    return re.sub(r"_.|\*.", "", shown).strip()


def _is_pattern(code: str) -> bool:
    """Return whether a format lays out the digits of a whole number: of a phone, or with zeros before it."""
    sections = [_visible(section) for section in _sections(code) if section]
    patterns = [section for section in sections if _PATTERN.fullmatch(section)]
    if not sections or patterns[:2] != sections[:2]:
        return False
    return not any(re.search(r"[0#]\.0", each) for each in patterns) and any(map(_says_more, patterns))


def _says_more(pattern: str) -> bool:
    return "00" in pattern or re.search(r"[-()\s.]", pattern) is not None


def _patterned(raw: str, code: str) -> str:
    number = _number(raw)
    if number is None or not number.is_integer() or not 0 <= number < _EXACT:
        return number_text(raw)
    section = next((each for each in _sections(code) if _holds(each, number)), code)
    digits = list(str(int(number)))
    done: list[str] = []
    for mark in reversed(_visible(section)):
        if mark == "0":
            done.append(digits.pop() if digits else "0")
        elif mark == "#":
            done.append(digits.pop() if digits else "")
        else:
            done.append(mark)
    text = "".join(digits) + "".join(reversed(done))
    return re.sub(r"^[-\s.]+|\(\)\s*", "", text)


def _holds(section: str, number: float) -> bool:
    found = _CONDITION.search(section)
    if not found:
        return True
    limit = float(found[2])
    return {
        "<": number < limit, "<=": number <= limit, ">": number > limit, ">=": number >= limit,
        "=": number == limit, "<>": number != limit,
    }[found[1]]  # fmt: skip
