"""Finds out whether an e-mail address is one person's or that of an organization."""

import re

from guide.directory.columns.patterns import EMAIL, ROLE
from guide.directory.columns.people import is_first_name
from guide.directory.columns.surnames import has_surname
from guide.search.analysis.common_words import is_common_word

_LEAST, _SHORTEST = 3, 4  # letters of a name, and of one that other letters follow
_FREE = re.compile(r"(?:gmail|googlemail|outlook|hotmail|live|msn|yahoo|ymail|aol|icloud|me|gmx|comcast)\.")
_OF_GROUP = re.compile(
    r"food|pantry|church|house|help|care|health|home|shelter|clinic|center|centre|ministr|mission|hope|youth"
    r"|family|famil|comm|county|city|legal|aid|club|group|team|office|info|service|support|project|school"
)
_PLACE = re.compile(r"(?:library|shelter|pantry|clinic|office|cent(?:er|re)|church|hub|intake|foodbank)$")


def first_word(text: str) -> str:
    """Return what stands before the first blank of a text."""
    return text.split(None, 1)[0].rstrip(",;") if text else ""


def is_email(text: str) -> bool:
    """Return whether a text begins with an e-mail address."""
    return bool(EMAIL.fullmatch(first_word(text)))


def names_person(text: str) -> bool:
    """Return whether an address names a person: "maria.lopez", "m_lopez", "maria"."""
    if not is_email(text) or ROLE.match(text):
        return False
    name, _ = _name_and_domain(text)
    parts = [part for each in re.split(r"[._-]", name) if (part := each.rstrip("0123456789")).isalpha()]
    is_pair = len(parts) >= 2 and (len(parts[0]) == 1 or is_first_name(parts[0]) or is_first_name(parts[-1]))
    is_pair = is_pair or (len(parts) == 3 and len(parts[1]) == 1)  # "tasha.b.elmhouse": with an initial
    return is_pair or is_first_name(name) or name.startswith("person.")


def is_unclear(text: str) -> bool:
    """Return whether an address names neither a role, nor the organization, nor clearly a person."""
    is_other = is_email(text) and not ROLE.match(text) and not names_person(text) and not _is_of_place(text)
    return is_other and not _is_own(text) and not _name_and_domain(text)[1].startswith("example.")


def _is_of_place(text: str) -> bool:
    """Return whether an address ends in what a place is: "mill.library", "elmhub"."""
    return bool(_PLACE.search(_name_and_domain(text)[0]))


def is_personal_email(text: str) -> bool:
    """Return whether an address is one person's: it names them, and not the organization."""
    if not is_email(text) or ROLE.match(text) or _is_own(text):
        return False
    name, domain = _name_and_domain(text)
    is_named = names_person(text) or has_surname(name) or _is_pair_of_names(name, domain)
    return is_named or _is_own_box(name, domain)


def _is_own_box(name: str, domain: str) -> bool:
    """Return whether an address of a free provider begins with a first name and has no word: "janetorvik"."""
    letters = name.rstrip("0123456789")
    if not _FREE.match(domain) or not letters.isalpha() or _OF_GROUP.search(letters):
        return False
    starts = range(_SHORTEST, len(letters) - 1)
    return any(is_first_name(letters[:at]) and not _is_word(letters[at:]) for at in starts)


def _is_word(rest: str) -> bool:
    """Return whether what follows a name is a word, as in "marysplace"."""
    return is_common_word(rest) or is_common_word(rest.removeprefix("s"))


def is_email_of(text: str, name: str) -> bool:
    """Return whether an address is called as a person: "csmall", "small.c" and "crystal" of Crystal Small."""
    if not is_email(text) or ROLE.match(text) or _is_own(text):
        return False
    address = re.sub(r"[^a-z]", "", _name_and_domain(text)[0])
    words = re.findall(r"[a-z]{2,}", name.partition(",")[0].lower())
    first, last = words[:1], [word for word in words[1:] if len(word) >= _LEAST]
    # "tasha.elmhouse" of Tasha Elm, but not "hope.house", as that is how a house is called.
    begins = re.split(r"[._-]", _name_and_domain(text)[0])[0]
    is_first = begins in first and len(begins) >= _LEAST and not is_common_word(begins)
    is_last = any(address.startswith(word) or address.endswith(word) for word in last)
    return address in first or is_first or is_last


def _is_pair_of_names(name: str, domain: str) -> bool:
    """Return whether it is two words that are no words of English, such as "gayle.tollerude"."""
    parts = re.split(r"[._]", name.rstrip("0123456789"))
    return len(parts) == 2 and all(
        len(part) >= _LEAST and part.isalpha() and part not in domain and not is_common_word(part)
        for part in parts
    )


def _name_and_domain(text: str) -> tuple[str, str]:
    name, _, domain = first_word(text).lower().removeprefix("mailto:").partition("@")
    return name, domain


def _is_own(text: str) -> bool:
    """Return whether an address is called as its organization is."""
    name, domain = _name_and_domain(text)
    return len(name) >= 3 and (name[:4] in domain or name in domain)
