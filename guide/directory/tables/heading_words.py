"""Knows the words of which the headings of directories are made."""

import re
from collections.abc import Sequence

# Words of which headings are made; names of services have others.
_WORDS = frozenset(
    """a about access accepted accessibility additional address age ages agency alternate and apply
    application area areas at available availability capacity category cell city contact cost costs
    county crisis date description details documents e eligibility eligible email facebook fax fee
    fees for free gender geographic group guidelines hotline hour hours how id in info information
    insurance intake is language languages last latitude line link location longitude mail mailing
    main map name no note notes number numbers of office offered open operation or organization
    organisation other parent payment person phone physical population populations postal primary
    process program programs provided provider public referral region requirement requirements
    required residency resource secondary served service services site social spoken state status
    street summary target telephone text the time times title to toll town transit transportation
    tty type updated url verified voice wait web website what when where who zip""".split()
)
_LONGEST = 6  # words of a heading
# What programs write where there is nothing.
_NOTHING = frozenset(("{}", "[]", "null", "nan", "#n/a", "<null>", "\\n"))
# What stands in the row of a form that tells what to write: "*REQUIRED* text", "YYYY/MM/DD", "999-999-9999".
_FORM = re.compile(
    r"\W*(?:required|optional|text|string|integer|number|boolean|date|unchangeable|export only|read only)\W*"
    r"(?:text|string|integer|number|date)?"
    r"|yyyy\W?mm\W?dd|mm\W?dd\W?yyyy|([9x])\1{2}\W?\1{3}\W?\1{4}|name@\S+|https?://some\S+|"
    r".{0,200}\b(?:please\b|your (?:resource|organi[sz]ation|agency|program)\b|respond with\b|e\.?x\.?: ).*",
    re.IGNORECASE | re.DOTALL,
)
_LEAST_OF_FORM = 4  # cells


def is_heading(cell: str) -> bool:
    """Return whether all words of a cell are such words: "Phone number", "service_id", "Who can use it?"."""
    words = re.findall(r"[a-z]+", cell.lower())
    return 0 < len(words) <= _LONGEST and _WORDS.issuperset(words) and re.search(r"\d{2}", cell) is None


def is_nothing(text: str) -> bool:
    """Return whether a text is how a program writes that there is none."""
    return text.casefold() in _NOTHING


def is_form(cells: Sequence[str]) -> bool:
    """Return whether a row tells what to write into each column, as the second row of some forms does."""
    filled = [cell for cell in cells if cell]
    matching = sum(_FORM.fullmatch(cell) is not None for cell in filled)
    return matching >= _LEAST_OF_FORM and matching * 2 >= len(filled)
