"""Reads the flags of a directory: columns that say that a row, or a part of it, is private."""

import re

from guide.directory.columns import privacy
from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.patterns import NO, YES
from guide.directory.pieces import OF_ROW, Values

_SHOWING = (
    r"display|show|p[uú]blic(?!.*\bnot\b)|publish|visib|searchable|listed|include|available|\bok(ay)?\b"
    r"|mostrar|compartir|divulgar|\blistar|permiso|consentimiento|aprobad|\bse puede"
    r"|approved|consent|permission|release|share|\bgive|on ?line|on (the )?website|in directory"
    r"|can (refer|list)|\b(?:can|may) we\b|^(refer|list|post)\b|booklet|flyer|brochure|\bprint|hand ?out"
)
_SHOWN = re.compile(_SHOWING, re.IGNORECASE)
_HIDDEN = re.compile(
    r"exclu|private|confidential|hid(e|den)|unlisted|unpublish|internal|suppress|(do|does)\s*not|don.?t|not\s|never",
    re.IGNORECASE,
)
# What turns such words round: "No publicar", "Withhold from public", "Can't share", "Consent refused".
_NEGATED = re.compile(
    rf"\bnon? (?:\w+ )?(?:{_SHOWING})|\b(?:without|cannot|cant|skip|omit|unapproved|invisible)\b|\w+n['’]t\b"
    r"|\b(?:nonpublic|withh[eo]ld|block|refus|den(?:y|ied)\b|declin|restrict|remov|pulled|delist|unlist)"
    r"|\bopt(?:ed|ing)? out\b|\b(?:keep|leave|left|take|taken)\b.*\b(?:off|out)\b|\boff\b",
    re.IGNORECASE,
)
# Twice turned round, so that nothing but the list itself tells what "no" means: "Not confidential".
_TWICE = re.compile(
    r"\b(?:not?|non|without) (?:any )?"
    r"(?:private|confidential|hid|unlisted|internal|restrict|exclu|suppress|secret|withh|refus|block)",
    re.IGNORECASE,
)
_PARTS = (
    (
        "person",
        re.compile(
            r"(worker|contact|director|manager|person) is (private|confidential)$|contacts?\.[^.]+$"
            r"|^(director|manager|supervisor|updater|updated by)\b[^.]*\.[^.]+$",
            re.IGNORECASE,
        ),
    ),
    (
        "address",
        re.compile(
            r"address|street|physical|mailing|location|direcci[oó]n|domicilio|ubicaci[oó]n", re.IGNORECASE
        ),
    ),
    ("phone", re.compile(r"phone|number|fax|tel\b|hotline|tty|tel[eé]fono|n[uú]mero", re.IGNORECASE)),
    ("email", re.compile(r"e-?mail|correo", re.IGNORECASE)),
)
_TOWN = "town|city|village|county|area|zip(?: code)?|phone|number|hotline"
# What a flag is about that stands in a table of such rows.
_OF_TABLES = {
    "location": "address",
    "address": "address",
    "service_at_location": "address",
    "phone": "phone",
    "contact": "person",
}
# "Town only", "yes but not the street": the row may be shown, without what tells where it is.
_NO_ADDRESS = re.compile(
    rf"\b(?:{_TOWN}) only\b|\bonly (?:the |its |their )?(?:{_TOWN})\b"
    r"|\b(?:no|without|w/o|minus|hide|omit|skip|leave (?:out|off)"
    r"|(?:not|don.?t|never)(?: (?:list|print|give|share|show|post|publish))?)"
    r" (?:the |its |their |an? |any )?(?:street|address|location)\b",
    re.IGNORECASE,
)


def part_of(flag: Values) -> str:
    """Return what a flag is about: "person", "address", "phone", "email", or "" for the whole row."""
    part = next((part for part, words in _PARTS if words.search(_words(flag["heading"]))), "")
    of_table = _OF_TABLES.get(flag.get(OF_ROW, "").partition(":")[0], "")
    return part or of_table or ("address" if hides_street(flag) else "")


def is_private(flag: Values) -> bool | None:
    """Return whether a flag says that something is private, None if it can't be told.

    A "no" below a heading whose words are not known, or that is turned round twice, can mean either.
    """
    said, heading = flag["flag"].strip().casefold(), _words(flag["heading"]).replace("-", " ")
    text = said.rstrip("!?. ") or said
    if hides_street(flag):
        return True
    is_of_showing = bool(_SHOWN.search(heading))
    is_hidden = bool(_HIDDEN.search(heading) or (is_of_showing and _NEGATED.search(heading)))
    is_shown = is_of_showing and not is_hidden
    if text in YES | NO and _TWICE.search(heading):
        return None
    if text in YES:
        return not is_shown
    if text in NO:
        return is_shown if is_shown or is_hidden or _is_known(words_of(flag["heading"])) else None
    text = text.replace("-", " ")
    is_of_showing = text in privacy.ALLOWED or bool(_SHOWN.search(text))
    if text in privacy.FORBIDDEN or _HIDDEN.search(text) or (is_of_showing and _NEGATED.search(text)):
        return True
    return False if is_of_showing else None


def hides_street(flag: Values) -> bool:
    """Return whether a flag says that the street alone is private: "town only", "yes but not the street"."""
    rest = re.sub(r"^\W+|\W+$", "", _NO_ADDRESS.sub(" ", flag["flag"].casefold()))
    if not _NO_ADDRESS.search(flag["flag"]) or _HIDDEN.search(rest):
        return False
    return rest not in NO or not _SHOWN.search(_words(flag["heading"]))


def _is_known(words: Words) -> bool:
    """Return whether a "no" below a heading lets a row be shown, as the heading itself would keep it back."""
    tests = (privacy.is_flag, privacy.is_weak_flag, privacy.is_internal)
    return words == ("conf",) or any(test(words) for test in tests)


def _words(heading: str) -> str:
    """Return a heading with blanks between its words, which may be written as one."""
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", heading)
