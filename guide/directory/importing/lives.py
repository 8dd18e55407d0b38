"""Finds what texts tell of somebody's life: where they live, that they are ill, or of a client."""

import re
from collections.abc import Iterator

from guide.directory.columns.patterns import STREET_WORD

_CLIENT = r"(?:client|girl|kid|teen|woman|boy|guy|lady|mom|youth|survivor)"
_INITIALS = r"(?<![\w.])[A-Z]\.(?:\s?[A-Z]\.)?"
_OURS = rf"(?:her|him|(?:our|my|a) {_CLIENT})"
# Each with pieces in small letters of which most texts have none, which is known faster than by a pattern.
_TELLS = {
    "lives ": re.compile(  # not "anyone who lives on Oak Street"
        r"(?<!who )(?<!that )\blives (?:on|at|off|near|by|behind|above) (?:\d+ )?(?:[A-Z][\w.'’-]+ ){1,3}"
        rf"(?i:{STREET_WORD})\b"
    ),
    "out on ": re.compile(r"\b(?i:out on (?:\w+ )?leave)\b"),
    "s in the hospital": re.compile(r"(?<!if )(?<!when )\b(?i:s?he(?:['’]s| is)) in the hospital\b"),
    "s case": re.compile(r"\b[A-Z]\.(?:\s?[A-Z]\.)?['’]s case\b"),
    "the girl": re.compile(r"\b(?i:the girl (?:from|we))\b"),
    "the boy": re.compile(r"\b(?i:the boy (?:from|we))\b"),
    "our client": re.compile(
        r"\b[Oo]ur client(?:,? [A-Z]\.|,? [A-Z]{2}\b"
        r"| (?:was|had|said|got|left|waited|called|went|who|in|from)\b)"
    ),
    "of our": re.compile(
        rf"\b[Oo]ne of our (?:{_CLIENT}s|women)\b(?!['’]| (?:programs?|groups?|shelters?|clubs?))"
        r"|\b(?i:clients? of ours)\b"
    ),
    "r record": re.compile(r"\b(?:[Bb]ecause|bc|b/c) of her record\b"),
    "s record": re.compile(r"\b(?:[Bb]ecause|bc|b/c) of his record\b"),
    "banned": re.compile(rf"\b[Bb]anned (?:{_OURS}|{_INITIALS})"),
    "our girl|our boy|our guy|our lady|our teen|our kid|our woman|our mom": re.compile(
        r"\b[Oo]ur (?:girl|boy|guy|lady|teen|kid|woman|mom)(?: [A-Z]\w*\.?)?(?: from [A-Z]\w+)?"
        r" (?:was|had|said|got|left|waited|called|went|stayed|ran)\b"
    ),
    "client ": re.compile(
        r"\b[Cc]lient (?!ID\b|Services?\b)[A-Z][a-z]*\.?(?: [A-Z]\.)? "
        r"(?:was|is|had|went|stayed|lives|lived|left|came|got)\b"
    ),
    "had a": re.compile(r"\bhad an? (?:really |very )?(?:bad|terrible|awful|horrible) (?:experience|time)\b"),
    "(she/|(he/|(they/": re.compile(r"\b[A-Z][\w'’-]+ \((?:she|he|they)/\w+(?:/\w+)?\)"),
    "ook a|ook in a": re.compile(r"\b[Tt]ook (?:in )?an? \d{1,2}[ -]?(?:yr|year|y/?o)\b"),
    # What went wrong between two groups: "they had a falling out w/ the tribe".
    "falling|bad blood|get along": re.compile(
        r"\b(?:falling[ -]out (?:w/|with|between)|bad blood|(?:do|does|did)(?:n['’]?t| not) get along)"
    ),
    # Where people are put up for a night: "usually at the Sunset Motel on Hwy 71".
    "motel": re.compile(
        r"\b(?:[Uu]sually |[Mm]ostly )?(?:[Aa]t|in|to|for) (?:the )?(?:[A-Z][\w'’&-]+ ){1,3}Motel\b"
        r"(?: on [A-Z][\w. ]{1,12}\d+)?"
    ),
    # What colleagues think of somebody: "Dr. Fenske talks too much".
    "talks too|rude|grumpy| mean|nasty|creep|lazy|useless|a jerk|judg": re.compile(
        r"\b(?:(?:Dr|Mrs?|Ms|Rev)\.? )?(?:[A-Z][\w'’-]+|director|manager|lady|guy|she|he|staff)"
        r" (?:talks too much|(?:is|was) (?:(?:very|so|kinda|a bit|pretty|really|always) )?"
        r"(?:rude|grumpy|mean|nasty|creepy|a creep|lazy|useless|a jerk|judgy|judge?mental))\b"
    ),
}
_PIECES = [(pieces.split("|"), tells) for pieces, tells in _TELLS.items()]
# The same, each with what begins with letters, where a piece would stand in many texts.
_OFTEN = {
    re.compile("leave (?:for|til|unt|thr|sin|bc|bec)"): re.compile(
        r"\b(?i:on (?:\w+ )?leave (?:for|til|till|until|through|since|bc|because))\b"
    ),
    re.compile(r"urned (?:away |her |him |our |my |a |[a-z]\.)"): re.compile(
        rf"\b[Tt]urned (?:{_OURS} away|away {_OURS}|{_INITIALS}(?= away)|away {_INITIALS})"
    ),
    re.compile(r"sent (?:away |her |him |our |my |[a-z]\.)"): re.compile(
        rf"\b[Ss]ent (?:{_OURS} away|{_INITIALS}(?= away)|away {_INITIALS})"
    ),
    re.compile(r"our [a-z]\. ?[a-z]\."): re.compile(r"\b[Oo]ur [A-Z]\. ?[A-Z]\."),
    re.compile(r" [a-z]\. is (?:in|out|off|here|there)\b"): re.compile(
        r"\b[A-Z][a-z]+ [A-Z]\. is (?:in|out|off|here|there)\b"
    ),
    # Of somebody who is called by initials: "T.L. (19) was asked to leave".
    re.compile(r"\. (?:\(\d\d?\) )?(?:stayed|sa[iy]|told|was )"): re.compile(
        rf"{_INITIALS} (?:\(\d\d?\) )?(?:stayed|said|says|told"
        r"|was (?:asked|turned|told|kicked|denied|sent|banned|refused|there))\b"
    ),
}


def lives_in(text: str) -> Iterator[str]:
    """Yield the words of a text that tell something private of somebody."""
    small = text.lower()
    for pieces, tells in _PIECES:
        if any(map(small.__contains__, pieces)):
            yield from (found[0] for found in tells.finditer(text))
    for sign, tells in _OFTEN.items():
        if sign.search(small):
            yield from (found[0] for found in tells.finditer(text))
