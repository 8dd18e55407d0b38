"""Builds the URIs that QR codes contain: tel:, sms: or a web address."""

import re

from guide.content.parts import Channel, Contact
from guide.safety.addresses import web_host

EMERGENCY = "911"  # has no QR code, because dialing is faster than scanning
_LETTERS = re.compile(r"\([^)]*[A-Za-z][^)]*\)")  # the word in brackets that the digits spell on a phone
_SCHEMES = {Channel.CALL: "tel:", Channel.TEXT: "sms:"}


def uri_of(contact: Contact) -> str:
    """Return the URI of a contact for a QR code (tel:, sms:, https:); "" if the contact has no QR code."""
    scheme = _SCHEMES.get(contact.channel)
    if scheme:
        number = digits_of(contact.value)
        return f"{scheme}{number}" if number and number != EMERGENCY else ""
    return safe_web_uri(contact.value) if contact.channel in (Channel.WEB, Channel.CHAT) else ""


def safe_web_uri(url: str) -> str:
    """Return a web address if it is safe to open, otherwise ""."""
    return url if web_host(url) else ""


def without_letters(number: str) -> str:
    """Return a number without the letters in brackets that its digits spell on a phone."""
    return _LETTERS.sub("", number).strip()


def digits_of(number: str) -> str:
    """Return the digits of a number, with the leading "+" of a country code if the number has it."""
    kept = without_letters(number)
    plus = "+" if kept.startswith("+") else ""
    return plus + "".join(each for each in kept if each in "0123456789")
