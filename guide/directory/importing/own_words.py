"""Finds what a row says of itself in plain words, in whatever column: keep it back, or it is closed."""

import re
from collections.abc import Collection, Iterator

from guide.content.safe_text import short
from guide.directory.columns.patterns import GROUP, PHONE
from guide.directory.columns.people import is_person
from guide.directory.importing.gone import is_closed_name, says_gone, says_gone_for_good
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.word_pattern import Found, StartPattern, WordPattern, words_in
from guide.directory.records import PERSON, Record, texts_in
from guide.i18n import tr

# "We do not give out money" is said to clients, not among colleagues.
_KEEP_BACK = WordPattern(
    r"\b(?:(?<!\bwe )(?<!\bthey )(?:(?:do|does|please do) not|don.?t|never|not to) "
    r"(?:give (?:this |it |the (?:address|number|location) )?out|refer\b|publish\b|post (?:this|the)\b"
    r"|share(?: (?:this|it|the (?:address|number|location))\b|(?=\s*(?:[).,;!]|$)))|give to clients?"
    r"|tell (?:anyone|the (?:address|location|street)))|\btell (?:nobody|no[ -]?one)\b"
    r"|not for (?:the )?(?:public|clients?)\b|(?:staff|advocates) only\b|for staff\b"
    r"|(?:internal|office) (?:use|notes?)\b|(?:gate|door|entry|alarm|lock ?box) code\b|password\b"
    r"|no (?:dar|compartir|publicar|divulgar)\b|(?:solo|s[oó]lo) (?:para )?(?:el )?personal\b"
    r"|uso interno\b|clave de la puerta\b|contraseña\b)|[(\[]staff:",
    "not |don|never|tell no|staff|advocates only|internal|office|code|password|no dar|no compartir"
    "|no publicar|no divulgar|personal|uso interno|clave|contraseña",
)
# Of these, what is about the place as well: not "do not refer", nor money that is not given out.
_NOT_TOLD = re.compile(r"(?:give|share|publish|post|tell|dar|compartir|publicar|divulgar)\b", re.IGNORECASE)
_OF_MONEY = re.compile(r"\W+(?:money|cash|gas|food|cards?|vouchers?|bus|rides?)\b", re.IGNORECASE)
# A number of one person: "Ann's cell 218-555-0100", "218-555-0100 (cell)".
_PERSONAL = re.compile(
    r"\d{4}[\s,(]{1,3}(?:cell|celular|personal|home)\b"
    r"|\b(?:cell|celular|mobile|m[oó]vil)(?: ?phone)?(?: (?:number|no|is|es|at))?\W{0,4}\d{3}"
    r"|(?:['’]s|\b(?:his|her|my|personal|staff)) (?:cell|celular|mobile|home|phone)\b"
    r"[a-z :]{0,10}\W{0,3}\d{3}",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_OF_PERSON = frozenset(
    "cell celular mobile movil móvil personal home phone".split()
)  # one is in each of these
# Whom to turn to, or who works there: "ask for Jane Doe", "pregunte por María", "Director: Ann Smith".
_ROLE = (
    r"(?:executive |program |house |case |shelter |site |night )?(?:director|manager|coordinator|advocate|ceo"
    r"|supervisor|caseworker|navigator|encargad[oa]|directora|coordinadora?|supervisora|jefa|responsable)"
)
_ASKED_FOR = StartPattern(
    re.compile(
        r"\b(?:(?i:ask(?:ing)? for|(?:speak|talk|spoke|talked) (?:to|with)|contact|c/o|attn:?|pregunt\w+ por"
        r"|hable con|llam\w+ a|call|text|see|e-?mail)(?i: (?:only|the|our|la|el)\b)?"
        rf"(?: (?i:{_ROLE}))?|(?i:{_ROLE}|contacto))(?: is| es)?\s?[,:–-]? "
        r"((?:(?:Dr|Mrs?|Ms|Sra?|Rev)\.? )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý](?:\.|[\w'’-]+)){0,2})"
    ),
    "ask|speak|talk|spoke|contact|c/o|attn|pregunt|hable con|llam|call|text|see|email|e-mail|executive"
    "|program|house|case|shelter|site|night|director|manager|coordinador|coordinator|advocate|ceo|supervisor"
    "|navigator|encargad|jefa|responsable",
)
# Of two words with capitals after "ask for", these make no name.
_NO_NAME = re.compile(
    r"\b(?:front|desk|way|intake|charities|healthcare|services?|worker|manager|director|staff|line|reception"
    r"|human|social|before|after|ahead|to|in|on|at|or|if|an?|any|our|your|you|us|we|this|that|not|no|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|above|below|website"
    r"|web|page|tribal|nation|north|south|east|west|river|street|ave|toll|twin|big|metro|salvation)\b",
    re.IGNORECASE,
)
# "Call Marva at 218-555-0100": whatever the name. An acronym is no person's.
_BESIDE = re.compile(r"\W{0,3}(?:at|on|al)?\W{0,3}\d{3}\W{0,2}\d{3}\W?\d{4}", re.IGNORECASE)
_FIRST_NAME = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ'’-]+")
# What is said beside a number or a place is about that alone.
_PARTS = ("phone", "address", "location", "private")
_NAMED = ("service", "program", "organization", "location")


def is_kept_back(text: str) -> bool:
    """Return whether a text asks not to be passed on."""
    return bool(_KEEP_BACK.search(text))


def _kept_back(record: Record) -> Iterator[Found]:
    """Yield where a row asks not to be passed on; beside a number or a place it is about that alone."""
    of_parts = _texts(record, *_PARTS) - _notes(record) | {record.service.get("status", "").strip()}
    texts = (each for each in all_texts(record) if each.strip() not in of_parts)
    return filter(None, map(_KEEP_BACK.search, texts))


def asks_for_secrecy(record: Record) -> Found | None:
    """Return where a row says that it is not to be told of, so that its place is secret."""
    found = _kept_back(record)
    return next((m for m in found if _NOT_TOLD.search(m.words) and not _OF_MONEY.match(m.after)), None)


def _has_personal_number(text: str) -> bool:
    return bool(not _OF_PERSON.isdisjoint(words_in(text)) and _PERSONAL.search(text))


def _names_person(text: str, known: Collection[str]) -> bool:
    """Return whether a text says to turn to somebody by name; "call Grace Church" says so of a church.

    Names that are `known`, in small letters, are left out of it, but not a number that stands beside one.
    """
    found = ((asked[1].strip(" ."), asked.end()) for asked in _ASKED_FOR.finditer(text))
    people = [
        name.casefold() for name, end in found if _is_name(name, is_beside=bool(_BESIDE.match(text, end)))
    ]
    return any(PHONE.search(text) or not any(each in name for each in known) for name in people)


def _is_name(asked_for: str, *, is_beside: bool) -> bool:
    """Return whether it is somebody's name: two words with capitals are one, or one beside a number."""
    if GROUP.search(asked_for):
        return False
    may_be = " " in asked_for or (is_beside and _FIRST_NAME.fullmatch(asked_for))
    return is_person(asked_for) or bool(may_be and not _NO_NAME.search(asked_for))


def own_words(record: Record) -> Iterator[Reason]:
    """Yield why a row needs a look for what its texts say, those of columns that are not used, too."""
    kept = next(_kept_back(record), None)
    if kept:
        yield Reason(Outcome.LOOK, "private", tr("One of its texts says “{text}”.", text=short(kept.words)))
    public = _texts(record, *(record.objects.keys() - {"private", PERSON}))
    if any(_has_personal_number(text) for text in public if _DIGIT.search(text)):
        yield Reason(Outcome.LOOK, "private", tr("One of its texts may have a number of a person."))
    known = {name.casefold() for name in record.all_of(PERSON, "name")}
    if any(_names_person(text, known) for text in public):
        yield Reason(Outcome.LOOK, "private", tr("One of its texts may name somebody who works there."))
    gone = _gone(record)
    if gone:
        yield Reason(Outcome.LOOK, "status", tr("It says “{text}”.", text=short(gone)))


def _gone(record: Record) -> str:
    """Return the words of a row that say that its service is no longer there, "" if it has none.

    Its status says so itself, and is not said again.
    """
    status = record.service.get("status", "").strip()
    days, said = _texts(record, "schedule"), {status, *status.splitlines()}
    others = (text for text in all_texts(record) if text.strip() not in said)
    texts = (says_gone_for_good(t) if t.strip() in days else says_gone(t) for t in others)
    names = (record.first(kind, "name") for kind in _NAMED)
    return next(filter(None, texts), "") or next(filter(is_closed_name, names), "")


def all_texts(record: Record) -> Iterator[str]:
    """Return the texts of a row, with those of columns that are not used."""
    return iter(dict.fromkeys((*record.piece.row.cells, *texts_in(record))))  # most cells are in the record


def _texts(record: Record, *kinds: str) -> set[str]:
    values = (each for kind in kinds for each in record.objects.get(kind, ()))
    return {text.strip() for each in values for text in each.values()}


def _notes(record: Record) -> set[str]:
    return {note.strip() for note in record.all_of("private", "note")}
