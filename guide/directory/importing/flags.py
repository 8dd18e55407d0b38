"""Reads the flags of a directory: columns that say that a row, or a part of it, is private."""

import re

from guide.clock import computer_time
from guide.directory.columns import privacy
from guide.directory.columns.end_headings import may_tell_end, points_elsewhere, tells_end
from guide.directory.columns.headings import Words, words_of
from guide.directory.columns.marks import Mark, is_of_showing, mark_of
from guide.directory.columns.patterns import DATE, NO, YES
from guide.directory.columns.status_words import ENDED, GOES_ON, is_of_use
from guide.directory.importing.gone import says_gone
from guide.directory.pieces import OF_ROW, Values

_SHOWING = (
    r"display|show|p[uú]blic(?!.*\bnot\b)|publish|visib|searchable|listed|include|available|\bok(ay)?\b"
    r"|mostrar|compartir|divulgar|\blistar|permiso|consentimiento|aprobad|\bse puede"
    r"|approved|consent|permission|release|share|\bgive|on ?line|on (the )?website|in directory"
    r"|shar(?:able|ing)|releas|discover|\bexport|\bpub\b|\bdisp\b|\bmap\b|mappable|\bopt(?:ed)?[ -]?in\b"
    r"|\blist on\b|(?:web|online) listing|\bdisclos"
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
    r"|\bopt(?:ed|ing)? out\b|\b(?:keep|leave|left|take|taken)\b.*\b(?:off|out)\b|\boff\b"
    r"|\b(?:on|upon) request",
    re.IGNORECASE,
)
# "Only w/ supervisor OK", "ask first".
_ON_CONDITION = re.compile(
    r"\bonly (?:with|w/|if|after|when|by|to|on)|\bunless\b|\bask\b|\bbefore\b|\bupon\b"
    r"|case by case|\bpending\b"
    r"|solo (?:con|si)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")
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
            r"address|\baddr|street|physical|mailing|location|\bloc\b|\bmap|\bp\.?o\.? ?box|direcci[oó]n"
            r"|domicilio|ubicaci[oó]n",
            re.IGNORECASE,
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
# Of a service at a place, that is about the service as well.
_OF_LISTING = re.compile(
    r"(?:not|n['’]?t|never)[ _-]?(?:to[ _-])?(?:be[ _-])?(?:publish|refer|list|print|share|post|show)",
    re.IGNORECASE,
)
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
    table = flag.get(OF_ROW, "").partition(":")[0]
    of_table = _OF_TABLES.get(table, "")
    if table == "service_at_location" and _OF_LISTING.search(flag["flag"]):
        of_table = ""
    return part or of_table or ("address" if hides_street(flag) else "")


def is_private(flag: Values) -> bool | None:
    """Return whether a flag says that something is private, None if it can't be told.

    A "no" below a heading whose words are not known, or that is turned round twice, can mean either.
    """
    is_out = _by_status(flag) if is_of_use(words_of(flag["heading"])) else None
    return _by_mark(flag) if is_out is None else is_out


def _by_mark(flag: Values) -> bool | None:
    """Return the same of a flag that is no status."""
    said, words = flag["flag"].strip().casefold(), words_of(flag["heading"])
    text = said.rstrip("!?. \ufe0f") or said
    if hides_street(flag) or (text not in YES | NO and points_elsewhere(words)):
        return True
    if DATE.fullmatch(text) and (tells_end(words) or may_tell_end(words)):
        return _has_ended(text, is_sure=tells_end(words))
    heading = _words(flag["heading"]).replace("-", " ")
    shows = bool(_SHOWN.search(heading))
    is_hidden = bool(_HIDDEN.search(heading) or (shows and _NEGATED.search(heading)))
    is_asked = shows or is_hidden or _is_known(words)
    if text in YES | NO and _TWICE.search(heading):
        return None
    if text in YES or (text in NO and is_asked):
        return (text in NO) == (shows and not is_hidden)
    mark = mark_of(said, words) if text else None
    if mark is Mark.VAGUE and not (is_asked or is_of_showing(words)):
        return None
    return mark in (Mark.PRIVATE, Mark.VAGUE) if mark else _by_words(text.replace("-", " "))


def _by_status(flag: Values) -> bool | None:
    """Return whether a status says that something is no longer in use, None if it says neither."""
    text = flag["flag"].strip().casefold().rstrip("!?. ")
    if text in YES or re.fullmatch(GOES_ON, text):
        return False
    if text in NO or ENDED.fullmatch(text) or says_gone(text):
        return True
    is_other = flag.get(OF_ROW, "").startswith("phone:") and not mark_of(text, ())
    return False if is_other else None  # "new"


def _has_ended(day: str, *, is_sure: bool) -> bool | None:
    """Return whether a row has ended on a day: one to come, or one of an "End date", is asked about."""
    year = _YEAR.search(day)
    is_to_come = year is not None and int(year[0]) > computer_time().year
    if is_to_come and not is_sure:
        return False
    return True if is_sure and not is_to_come else None


def _by_words(text: str) -> bool | None:
    """Return whether a text of any words says that something is private, None if it can't be told."""
    if text in NO:
        return None
    if ENDED.fullmatch(text):
        return True
    if _ON_CONDITION.search(text):
        return None
    shows = bool(_SHOWN.search(text))
    if _HIDDEN.search(text) or (shows and _NEGATED.search(text)):
        return True
    return False if shows else None


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
