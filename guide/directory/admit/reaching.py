"""Reads mail and web addresses; the mailbox of a person, or of a free mail service, never passes unread."""

import re
from urllib.parse import urlsplit

from guide.content.addresses import EMAIL

# What a mailbox is called that is read by whoever works there.
_ROLES = frozenset(
    """
    info information contact contactus help helpline helpdesk hello office admin intake intakes referral
    referrals support crisis hotline line shelter housing services service outreach frontdesk reception mail
    email general inquiries inquiry questions ask volunteer volunteers donate donations programs program
    clinic health legal youth advocacy advocate advocates victims victimservices families community
    resources resource media press webmaster team staff main customerservice appointments scheduling library
    foodshelf food pantry veterans seniors enroll enrollment apply intakeline safe safety
    """.split()
)
_FREE = re.compile(
    r"(?:gmail|googlemail|yahoo|ymail|hotmail|outlook|live|msn|aol|icloud|me|mac|comcast|protonmail|proton|gmx"
    r"|verizon|att|sbcglobal|charter|mail)\.[a-z.]{2,6}",
    re.IGNORECASE,
)
_WEB = re.compile(
    r"(?:https?://)?(?:[\w-]{1,63}\.){1,6}[a-z]{2,24}(?::\d{1,5})?(?:[/?#][^\s\"<>\\^`{|}]*)?", re.I
)


def mail_of(text: str) -> str:
    """Return the address of a mailbox of a role, such as "intake@example.org"; "" for any other text."""
    text = text.strip().removeprefix("mailto:")
    name, _, host = text.partition("@")
    words = re.split(r"[._+-]", name.casefold())
    is_role = bool(_ROLES.intersection(words)) and all(each in _ROLES or len(each) > 20 for each in words)
    return text if EMAIL.fullmatch(text) and is_role and not _FREE.fullmatch(host) else ""


def any_mail_of(text: str) -> str:
    """Return an address of mail, whosever it is, as a person has read it."""
    text = text.strip().removeprefix("mailto:")
    return text if EMAIL.fullmatch(text) else ""


def web_of(text: str) -> str:
    """Return a web address, with https:// if it has no scheme; "" for any other text, or one with a login."""
    text = text.strip()
    if not _WEB.fullmatch(text):
        return ""
    url = text if re.match(r"https?://", text, re.IGNORECASE) else f"https://{text}"
    try:
        return url if urlsplit(url).hostname and "@" not in urlsplit(url).netloc else ""
    except ValueError:
        return ""
