"""Reads what columns say of the status of a row: it goes on, it has ended, or a person has to look."""

import re
from collections.abc import Callable, Container, Iterator
from functools import lru_cache

from guide.content.safe_text import short
from guide.directory.columns.patterns import NO, YES
from guide.directory.columns.status_words import ENDED, GOES_ON, without_code
from guide.directory.importing.gone import says_gone
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.plain_text import unmarked
from guide.directory.owners import STATUS
from guide.directory.records import Record
from guide.i18n import tr

_ACTIVE = re.compile(rf"{GOES_ON}(?:\W+{GOES_ON})*", re.IGNORECASE)
# What says more than that: that there is a queue, when it was so, or how it was found out.
_WITH_QUEUE = rf"(?:{GOES_ON}|yes|y|good|(?:has |have )?(?:a )?wait(?:ing)?[ -]?list(?:ed|s)?|limited)"
_SEEN = (
    r"(?:\W+(?:as of |in )?(?:\d{1,2}/(?:\d{1,2}/)?)?(?:(?:19|20)?\d\d)"
    r"|\W+(?:per|on|says) (?:the |their )?(?:web(?:site| ?page)?|site|phone|voicemail|facebook|fb))"
)
_STILL_GOES_ON = re.compile(
    rf"(?:still )?{_WITH_QUEUE}(?:\W+(?:still )?{_WITH_QUEUE})*{_SEEN}?", re.IGNORECASE
)
# All of a part of a status: "retired - office is closed", but not "closed Mondays".
_HAS_ENDED = re.compile(
    r"(?:(?:now|program(?:me)?|project|service|shelter|agency|office|site|grant|funding|it|they|has|have|is|are"
    r"|was|been|all|permanently) ){0,4}(?:ended|closed(?: down)?|gone|retired|defunct|discontinued|dissolved"
    r"|(?:ran|out of) (?:out|money|funding|business)|shut(?: down)?|no more|over)"
    r"(?: (?:now|down|for good))?",
    re.IGNORECASE,
)
_PARTS = re.compile(r"\s+[-–—]+\s+|[.,;:!()\n]+")
_NOT_SURE = re.compile(r"\?|\b(?:may|maybe|might|perhaps|think|heard|until|till?|unless)\b", re.IGNORECASE)
_NO_REFERRALS = re.compile(
    r"(do|does) not (refer|list|publish|share|give out)|not for (referral|sharing)|no referrals|\bdnr\b",
    re.IGNORECASE,
)
_PLACES = ("location", "service_at_location", "address")
_NO_LONGER = NO - {"none", "na", "n/a", "unchecked"}


def by_status(said: tuple[str, ...]) -> Iterator[Reason]:
    """Yield why a row is held back for what its columns say of its status, each for itself."""
    said = tuple(map(unmarked, said))
    ended = [each for each in said if _NO_REFERRALS.search(each) or _has_ended(each)]
    doubtful = [each for each in said if not _is(each, _STILL_GOES_ON.fullmatch, YES)]
    if ended:
        yield Reason(Outcome.HELD, "status", tr("Its status is “{text}”.", text=short(ended[0])))
    elif doubtful:
        text = short("; ".join(doubtful))
        yield Reason(Outcome.LOOK, "status", tr("Its status is “{text}”: does it still exist?", text=text))


def by_owners(record: Record) -> Iterator[Reason]:
    """Yield why a row is held back for the status of its organization, its program or its only place.

    Of several places one may be closed: then a person has to look.
    """
    places = sum("id" in each for each in record.objects.get("location", ()))
    for each in record.objects.get(STATUS, ()):
        ended = [line for line in each["text"].splitlines() if _NO_REFERRALS.search(line) or _has_ended(line)]
        text = short(ended[0]) if ended else ""
        if ended and (places < 2 or each["heading"] not in _PLACES):
            yield Reason(Outcome.HELD, "status", tr("Its status is “{text}”.", text=text))
        elif ended:
            sentence = tr("The status of one of its places is “{text}”: does it still exist?", text=text)
            yield Reason(Outcome.LOOK, "status", sentence)


@lru_cache(maxsize=512)
def more_than_open(status: str) -> tuple[str, ...]:
    """Return what a status says beyond that a service goes on: "waitlist", "open 2024"."""
    lines = (line.strip() for line in unmarked(status).splitlines())
    return tuple(
        line for line in lines if any(map(str.isalnum, line)) and not _is(line, _ACTIVE.fullmatch, YES)
    )


@lru_cache(maxsize=512)
def _has_ended(status: str) -> bool:
    """Return whether a status says, without a doubt, that a service is no longer there."""
    if _is(status, ENDED.fullmatch, _NO_LONGER):
        return True
    parts = (part.strip() for part in _PARTS.split(status))
    return not _NOT_SURE.search(status) and (bool(says_gone(status)) or any(map(_HAS_ENDED.fullmatch, parts)))


@lru_cache(maxsize=512)
def _is(text: str, is_one: Callable[[str], object], short_words: Container[str]) -> bool:
    """Return whether a status is one of some words, or a mark such as "Y"."""
    plain = without_code(text.strip().rstrip("!."))
    return bool(is_one(plain)) or plain.casefold() in short_words
