"""Reads what columns say of the status of a row: it goes on, it has ended, or a person has to look."""

import re
from collections.abc import Container, Iterator

from guide.content.safe_text import short
from guide.directory.columns.patterns import NO, YES
from guide.directory.importing.judged import Outcome, Reason
from guide.i18n import tr

_GOES_ON = (
    r"(?:active|open(?: for business)?|true|current|published|verified|available|ok|approved|complete"
    r"|running|operating|operational|in (?:operation|service|use)|constructed|built|ongoing|activ[oa]"
    r"|abiert[oa])"
)
_ACTIVE = re.compile(rf"{_GOES_ON}(?:\W+{_GOES_ON})*", re.IGNORECASE)
_ENDED = re.compile(
    r"in-?active|closed|defunct|false|expired|discontinued|deleted|archived?|ended|draft|pending|suspended"
    r"|cerrad[oa]|inactiv[oa]|cancel+ed|out of business|temporarily closed|not active|unpublished",
    re.IGNORECASE,
)
_NO_REFERRALS = re.compile(
    r"(do|does) not (refer|list|publish|give out)|not for referral|no referrals", re.IGNORECASE
)
_NO_LONGER = NO - {"none", "na", "n/a", "unchecked"}


def by_status(said: tuple[str, ...]) -> Iterator[Reason]:
    """Yield why a row is held back for what its columns say of its status, each for itself."""
    ended = [each for each in said if _NO_REFERRALS.search(each) or _is(each, _ENDED, _NO_LONGER)]
    doubtful = [each for each in said if not _is(each, _ACTIVE, YES)]
    if ended:
        yield Reason(Outcome.HELD, "status", tr("Its status is “{text}”.", text=short(ended[0])))
    elif doubtful:
        text = short("; ".join(doubtful))
        yield Reason(Outcome.LOOK, "status", tr("Its status is “{text}”: does it still exist?", text=text))


def _is(text: str, words: re.Pattern[str], short_words: Container[str]) -> bool:
    """Return whether a status is one of some words, or a mark such as "Y"."""
    plain = text.strip().rstrip("!.")
    return bool(words.fullmatch(plain)) or plain.casefold() in short_words
