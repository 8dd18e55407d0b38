"""The content of QR codes: a number to call or to text, or a plain web address."""

import re

from guide.content.parts import Channel, Contact
from guide.safety.addresses import web_host

EMERGENCY = "911"  # in an emergency people dial, they do not scan
_LETTERS = re.compile(r"\([^)]*[A-Za-z][^)]*\)")  # the word that the digits spell
_SCHEMES = {Channel.CALL: "tel:", Channel.TEXT: "sms:"}


def uri_of(contact: Contact) -> str:
    """Return the address of a contact for a phone (tel:, sms:, https:); "" if it gets no QR code."""
    scheme = _SCHEMES.get(contact.channel)
    if scheme:
        number = digits_of(contact.value)
        return f"{scheme}{number}" if number and number != EMERGENCY else ""
    return web_uri(contact.value) if contact.channel in (Channel.WEB, Channel.CHAT) else ""


def web_uri(url: str) -> str:
    """Return a web address if it is safe to open, else ""."""
    return url if web_host(url) else ""


def without_letters(number: str) -> str:
    """Return a number without the word in brackets that its digits spell."""
    return _LETTERS.sub("", number).strip()


def digits_of(number: str) -> str:
    """Return the digits of a number, after the + of a country code if there is one."""
    kept = without_letters(number)
    plus = "+" if kept.startswith("+") else ""
    return plus + "".join(each for each in kept if each in "0123456789")
