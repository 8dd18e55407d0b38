"""What a QR code holds: a number to call or to text, or a plain web address."""

import re

from guide.content.model import Channel, Contact
from guide.safety.addresses import web_host

EMERGENCY = "911"  # nobody looks for a camera then
_LETTERS = re.compile(r"\([^)]*[A-Za-z][^)]*\)")  # what the digits spell
_SCHEMES = {Channel.CALL: "tel:", Channel.TEXT: "sms:"}


def uri_of(contact: Contact) -> str:
    """Give what a phone can act on, or "" where there is nothing to scan."""
    scheme = _SCHEMES.get(contact.channel)
    if scheme:
        number = digits_of(contact.value)
        return f"{scheme}{number}" if number and number != EMERGENCY else ""
    return web_uri(contact.value) if contact.channel in (Channel.WEB, Channel.CHAT) else ""


def web_uri(url: str) -> str:
    """Give a web address that may be opened, or ""."""
    return url if web_host(url) else ""


def without_letters(number: str) -> str:
    """Give a number without the words in brackets that its digits spell."""
    return _LETTERS.sub("", number).strip()


def digits_of(number: str) -> str:
    """Give the digits of a number, with the + of a country before them."""
    kept = without_letters(number)
    plus = "+" if kept.startswith("+") else ""
    return plus + "".join(each for each in kept if each in "0123456789")
