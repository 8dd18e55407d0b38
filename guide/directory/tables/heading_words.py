"""Knows the words of which the headings of directories are made."""

import re

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


def is_heading(cell: str) -> bool:
    """Return whether all words of a cell are such words: "Phone number", "service_id", "Who can use it?"."""
    words = re.findall(r"[a-z]+", cell.lower())
    return 0 < len(words) <= _LONGEST and _WORDS.issuperset(words) and re.search(r"\d{2}", cell) is None
