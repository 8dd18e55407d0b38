"""Reads mail and web addresses; the mailbox of a person, or of a free mail service, never passes unread."""

import re
from urllib.parse import urlsplit

from guide.content.addresses import EMAIL
from guide.directory.columns.words import lists, words_of

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
    address = any_mail_of(text)
    name, _, host = address.partition("@")
    is_role = all(words_of(each) in lists()["role mail"] for each in re.split(r"[._+-]", name.casefold()))
    return address if is_role and not _FREE.fullmatch(host) else ""


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
