"""Reads what columns say of the status of a row: it goes on, it has ended, or a person has to look."""

import re
from collections.abc import Iterator

from guide.content.safe_text import short
from guide.directory.importing.judged import Outcome, Reason
from guide.i18n import tr

_GOES_ON = (
    r"(?:active|open(?: for business)?|yes|true|current|published|verified|available|1|ok|approved|complete"
    r"|running|operating|operational|in (?:operation|service)|ongoing|activ[oa]|abiert[oa]|s[ií])"
)
_ACTIVE = re.compile(rf"{_GOES_ON}(?:\W+{_GOES_ON})*", re.IGNORECASE)
_ENDED = re.compile(
    r"in-?active|closed|defunct|no|false|0|expired|discontinued|deleted|archived?|ended|draft|pending|suspended"
    r"|cerrad[oa]|inactiv[oa]|cancel+ed|out of business|temporarily closed|not active|unpublished",
    re.IGNORECASE,
)
_NO_REFERRALS = re.compile(
    r"(do|does) not (refer|list|publish|give out)|not for referral|no referrals", re.IGNORECASE
)


def by_status(said: tuple[str, ...]) -> Iterator[Reason]:
    """Yield why a row is held back for what its columns say of its status, each for itself."""
    ended = [each for each in said if _NO_REFERRALS.search(each) or _ENDED.fullmatch(each.strip())]
    doubtful = [each for each in said if not _ACTIVE.fullmatch(each.strip())]
    if ended:
        yield Reason(Outcome.HELD, "status", tr("Its status is “{text}”.", text=short(ended[0])))
    elif doubtful:
        text = short("; ".join(doubtful))
        yield Reason(Outcome.LOOK, "status", tr("Its status is “{text}”: does it still exist?", text=text))
