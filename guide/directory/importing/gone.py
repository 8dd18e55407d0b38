"""Finds what a row says of itself in plain words when its service is no longer there."""

import re

from guide.directory.columns.patterns import MONTH
from guide.directory.importing.word_pattern import WordPattern, has_word_of

_YEAR = (
    rf"(?:{MONTH}\.?,? )?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?[ /.,-]{1,2}){0,2}(?:19|20)\d\d\b"
    r"|\d{1,2}/\d\d\b(?![/:])"
)
# Wherever this stands, somebody looks before a person is sent there.
_GONE = WordPattern(
    r"\b(?:permanently closed|(?:closed|shut) (?:down|permanently|for good|its doors|their doors)"
    r"|shut ?down|shuttered|out of business|defunct|ceased|dissolved|discontinued"
    r"|(?:bldg|building) (?:was )?sold"
    r"|(?:do|does|did) ?(?:n.t| not) exist|(?:do not|don.?t) send (?:anyone|anybody|people|clients)"
    r"|no longer (?:exist|open|operat|in (?:operation|business|service)|active|running|around|there|here"
    r"|(?:taking|accepting|answering) (?:calls|clients|referrals|people|any(?:one|body)))"
    r"|(?:number|phone|line) (?:is |was |has been )?(?:dead|disconnected|not in service|out of service)"
    r"|dead number|out of service|(?:grant|funding) ran out|(?<=\()old (?:no\.?|number|phone|line|#)(?=\))"
    r"|\d{4}[ ,–-]{1,3}old (?:no\b|number|phone|line|#)|\bold (?:no\.?|number|phone)[ :]{1,2}\(?\d{3}\W"
    r"|ya no (?:existe|atiende|funciona|est[aá])|cerrad[oa] (?:permanente|definitiva))\w*",
    "closed|shut|defunct|ceased|dissolved|discontinued|exist|no longer|disconnected|not in service|ya no"
    "|cerrad|ran out",
    "old (?:no|number|phone|line|#)",
    "out of (?:business|service)",
    "send (?:anyone|anybody|people|clients)",
    "sold(?<=(?:ng|dg|as) sold)",
    "dead(?: number|(?<=(?:er|ne|is|as|en) dead))",
)
_ENDED = re.compile(
    r"\b(?:closed|ended|stopped|gone|cerr(?:ado|ada|ó)|terminó)\b[ :]*(?:by (?:\w+ ){1,3})?"
    rf"(?:in|since|as of|on|en|desde)?[ :]*(?:{_YEAR})"
    r"|\b(?:program|shelter|service|agency|clinic|project)s? (?:has |have )?(?:ended|stopped)"
    r" (?:when|because|bc|due to|after)\b",
    re.IGNORECASE,
)
# All of a sentence: "We are closed", but not "closed Fridays" or "waitlist closed".
_CLOSED = re.compile(
    r"\W*(?:(?:we|it|they|this|the|program|shelter|agency|site|office|has|have|is|are|was|been|now"
    r"|temporarily|permanently|est[aá]) ){0,5}"
    r"(?:closed|defunct|out of business|cerrad[oa]|gone|disconnected)(?: now)?\W*",
    re.IGNORECASE,
)
_ENDINGS = frozenset(
    "closed ended stopped cerrado cerrada cerró terminó defunct business gone disconnected".split()
)  # one of them is in each of these two
_ENDS = re.compile(r"[.,;!?\n()]+")
_CLOSED_NAME = re.compile(r"\b(?:closed|defunct|out of business|cerrad[oa])\b", re.IGNORECASE)


def may_say_gone(text: str) -> bool:
    """Return whether a text has a word of those below at all, which most have not."""
    return _GONE.may_be_in(text.lower()) or has_word_of(_ENDINGS, text)


def says_gone(text: str) -> str:
    """Return the words of a text that say that a service is no longer there, "" if it has none."""
    if gone := _GONE.search(text):
        return gone.words
    if not has_word_of(_ENDINGS, text):
        return ""
    ended = _ENDED.search(text)
    return ended[0] if ended else next(filter(_CLOSED.fullmatch, _ENDS.split(text)), "").strip()


def says_gone_for_good(hours: str) -> str:
    """Return the same of hours, in which a day can be closed."""
    found = _GONE.search(hours)
    return found.words if found else ""


def is_closed_name(name: str) -> bool:
    """Return whether a name says that its service is closed."""
    return bool(_CLOSED_NAME.search(name))
