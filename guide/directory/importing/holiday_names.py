"""Knows the holidays that a list can name beside hours, as the program doubts all hours on these days."""

import re

# Any of these, but not those of a state, a school or a faith.
_WHICH = r"(?:all|any|most|major|federal|national|legal|public|bank|observed|u\.?s\.?|&|and|or)"
HOLIDAYS = rf"(?:(?:{_WHICH}\s+)*holidays?(?:\s+observed)?\b)"
# Those of guide/content/holidays.py.
_NAMES = r"""
new year'?s(?: day| eve)?
(?:dr\.? )?(?:martin luther king|mlk),?(?: jr\.?)?(?:'?s)?(?: birthday| day)?
(?:lincoln|washington)'?s birthday
president'?s'? day
good friday
easter(?: sunday)?
memorial day
juneteenth
independence day
(?:the )?(?:4th|fourth) of july
labor day
(?:columbus|indigenous peoples?'?s?'?) day
veteran'?s'? day
thanksgiving(?: day)?
(?:the )?(?:day|friday) after thanksgiving
christmas(?: day| eve)?
"""
_ONE = rf"(?:{'|'.join([HOLIDAYS, *_NAMES.strip().splitlines()])})"
_BETWEEN = r"\s*(?:[,;/&]|\band\b|\s)\s*(?:and\s+)?"
_LIST = re.compile(rf"(?:closed:?\s+(?:on\s+)?)?{_ONE}(?:{_BETWEEN}{_ONE})*\.?")


def are_holidays(text: str) -> bool:
    """Return whether a text is nothing but the names of holidays, or "closed" on these."""
    text = " ".join(text.casefold().replace("’", "'").split())
    return not text or bool(_LIST.fullmatch(text))
