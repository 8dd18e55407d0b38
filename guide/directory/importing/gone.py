"""Finds what a row says of itself in plain words when its service is no longer there."""

import re
from collections.abc import Iterable

from guide.directory.columns.patterns import MONTH
from guide.directory.importing.schedule_rules import DAYS, NAMES, TIMES
from guide.directory.importing.word_pattern import WordPattern, has_word_of
from guide.directory.pieces import Values
from guide.directory.records import Record

_HOURS = frozenset(("description", "notes", "byday", "days", "closed", *TIMES, *NAMES, *DAYS))
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
# All that hours say: "Temporarily closed", "CLOSED until further notice".
_NO_HOURS = re.compile(
    r"\W*(?:(?:we|it|this|the|office|site|location|building|program|services?|shelter|currently|temporarily"
    r"|temp|permanently|indefinitely|now|still|is|are|has|have|been|will|be)\W+){0,5}"
    r"(?:closed|cerrad[oa]|suspended|paused|on (?:hold|pause|hiatus)"
    r"|not (?:currently |yet )?(?:open|operating))"
    r"(?:\W+(?:now|temporarily|temp|indefinitely|permanently|(?:until|till?) further notice|for now"
    r"|at present|at (?:this|the) (?:time|moment)|every ?day|daily|(?:7|seven) days(?: a week)?|all week"
    r"|for (?:the )?(?:season|winter|summer|renovations?|repairs?|remodel(?:ing)?|construction)"
    r"|(?:due to|because of|since)(?: [^\s;]+){1,5}"
    r"|temporalmente|hasta nuevo aviso|todos los d[ií]as)){0,3}\W*",
    re.IGNORECASE,
)
_LONGEST_HOURS = 100  # characters of such a text
_DAYS_OF_WEEK = 7
_NAMED = ("service", "program", "organization", "location")
_CLOSED_NAME = re.compile(r"\b(?:closed|defunct|out of business|cerrad[oa])\b", re.IGNORECASE)


def gone_words(record: Record) -> str:
    """Return the words of a row that say that its service is no longer there, "" if it has none.

    Its status says so itself, and is not said again; the days of another row end nothing.
    """
    status = record.service.get("status", "").strip()
    schedules, said = record.objects.get("schedule", ()), {status, *status.splitlines()}
    days = {text.strip() for row in schedules for text in row.values()}
    others = [text for text in record.own_texts if text.strip() not in said]
    if not _may_say_gone("\n".join(others)):
        others = []
    texts = [_says_gone_for_good(t) if t.strip() in days else says_gone(t) for t in others]
    texts.append(says_never_open(schedules))
    names = (record.first(kind, "name") for kind in _NAMED)
    return next(filter(None, texts), "") or next(filter(_CLOSED_NAME.search, names), "")


def _may_say_gone(text: str) -> bool:
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


def _says_gone_for_good(hours: str) -> str:
    """Return the same of hours, in which a day can be closed."""
    found = _GONE.search(hours)
    return found.words if found else ""


def says_never_open(schedules: Iterable[Values]) -> str:
    """Return the words of hours that say nothing but that it is closed, "" where only some days are."""
    rows = [{name: text for name, text in row.items() if name in _HOURS} for row in schedules]
    named = [row[day] for row in rows for day in NAMES if day in row]
    said = [text.strip() for row in rows for text in row.values()]
    is_whole = len(named) in (0, _DAYS_OF_WEEK) and all(
        len(text) <= _LONGEST_HOURS and _NO_HOURS.fullmatch(text) for text in said
    )
    return said[0] if said and is_whole else ""
