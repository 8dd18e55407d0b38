"""Splits a cell into its numbers, each with the words about it, and takes out those of people."""

import re
from collections.abc import Iterable, Iterator

from guide.directory.columns.patterns import PHONE
from guide.directory.importing.own_words import is_kept_back
from guide.directory.importing.plain_text import one_line, plain_text
from guide.directory.pieces import Values

# Words before a number: "main 218-555-0100".
LABEL = (
    r"(?:main|office|front desk|after[- ]?(?:hrs|hours)|days?|evenings?|nights?|weekends?|toll[- ]free"
    r"|crisis(?: line)?|hot ?line|tty|tdd|text(?: \w+ to)?|local|fax|intake|business|phone|tel|call"
    r"|24[- ]?(?:h|hrs?|hours?)|vp|video ?phone)"
)
# An area code before a stroke: "218/555-0100" is one number.
_AREA = re.compile(r"(?<![\dx#])\(?(\d{3})\)?\s?/\s?(?=\d{3}[ .-]?\d{4}(?!\d))")
_BETWEEN = re.compile(
    r"(?:\s*(?:;|/|\bor\b|\n)\s*"
    r"|(?:(?<=\d{4})|(?<=[a-z]\)))(?:\s*,\s*|\s+)"
    rf"(?=(?:{LABEL}:?\s+)?\(?[2-9]\d\d\)?[ .-]{{0,2}}\d{{3}}[ .-]?\d{{4}}|text:?\s+[2-9]\d{{4,5}}\b))"
    r"(?![^()]*\))",
    re.IGNORECASE,
)
# "Bev's cell", but not "Women's mobile clinic".
_OF_ONE = re.compile(
    r"(?:\w['’]?s|\b(?:his|her|my)) (?:own |personal )?"
    r"(?:(?:cell|celular|mobile)(?: ?phone| number)?|home (?:phone|number))(?=\W*(?:[\d),;:]|$))",
    re.IGNORECASE,
)


def numbers_in(cell: str) -> Iterator[str]:
    """Yield each number of a cell with the words that stand beside it."""
    yield from filter(None, map(one_line, _BETWEEN.split(_AREA.sub(r"\1-", plain_text(cell)))))


def is_of_one(number: str) -> bool:
    """Return whether the words beside a number say that it is that of one person."""
    return bool(_OF_ONE.search(number))


def given_out(phones: Iterable[Values]) -> Iterator[tuple[Values, tuple[str, ...]]]:
    """Yield each phone with the numbers that may be given out, perhaps none, and those that may not."""
    for phone in phones:
        about = " ".join(text for name, text in phone.items() if name != "number")
        numbers = tuple(numbers_in(phone.get("number", "")))
        is_out = is_kept_back(about) or is_of_one(about)
        taken = tuple(each for each in numbers if is_out or is_kept_back(each) or is_of_one(each))
        if is_out or (taken and len(taken) == len(numbers)):
            yield {}, taken
        elif taken:
            yield {**phone, "number": "; ".join(each for each in numbers if each not in taken)}, taken
        else:
            yield phone, ()


def bare(number: str) -> str:
    """Return a number without the words beside it, as it may stand in other texts."""
    found = PHONE.search(number)
    return found[0] if found else number


def digits_of(text: str) -> str:
    """Return the digits of a text alone, by which two ways to write a number are one."""
    return re.sub(r"\D", "", text)
