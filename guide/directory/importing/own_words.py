"""Finds what a row says of itself in plain words, in whatever column: keep it back, or it is closed."""

import re
from collections.abc import Collection, Iterable, Iterator

from guide.content.safe_text import short
from guide.directory.importing.call_notes import MARKED, NOTED
from guide.directory.importing.gone import gone_words
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.logins import logins_in
from guide.directory.importing.people_in_texts import people_in
from guide.directory.importing.sentences import says_more, sentence_at
from guide.directory.importing.word_pattern import Found, WordPattern
from guide.directory.pieces import PERSON
from guide.directory.records import Record
from guide.i18n import tr

# "We do not give out money" is said to clients, not among colleagues.
_DO_NOT = WordPattern(
    r"(?<!\bwe )(?<!\bthey )\b(?:(?:do|does|please do) not|don.?t|never|not to) "
    r"(?:give (?:this |it |the (?:address|number|location) )?out|refer\b|publish\b|post (?:this|the)\b"
    r"|share(?: (?:this|it|the (?:address|number|location))\b|(?=\s*(?:[).,;!]|$)))|give to clients?"
    r"|tell (?:anyone|the (?:address|location|street))|print\b|list\b(?! of)|show this\b"
    r"|hand (?:this |it )?out"
    r"|(?:say|mention)(?: (?:so|it|that|this))?(?=\s*(?:[).,;!]|$))"
    r"|put (?:this|it|(?:the )?(?:street|address|location|number))\b)",
    "",  # nearly every text has a "not", and few have one of these
    r"n(?:ot|ever|.?t) (?:to )?(?:give|refer|publish|post|share|tell|say|mention|print|list|show|hand|put)\b",
)
_KEEP_BACK = WordPattern(
    r"\b(?:tell (?:nobody|no[ -]?one)\b"
    r"|not to be (?:printed|published|shared|listed|shown|told|repeated"
    r"|(?:passed|handed|given) (?:on|out|along))\b"
    r"|keep (?:this |it )?(?:off|out of) (?:the )?(?:web ?site|internet|list|print|guide|directory)\b"
    r"|not for (?:the )?(?:public|clients?|print|publication)\b|(?:staff|advocates|internal) only\b"
    r"|for staff\b|(?:internal|office) (?:use|notes?)\b|(?:gate|door|entry|alarm|lock ?box|desk) code\b"
    r"|password\b|no (?:dar|compartir|publicar|divulgar)\b|(?:solo|s[oó]lo) (?:para )?(?:el )?personal\b"
    r"|uso interno\b|clave de la puerta\b|contraseña\b|internal(?: notes?)?:)"
    r"|[(\[](?:staff|internal|private|(?:our|office) notes?)\b ?[:–-]",
    "tell no|not to be|not for|internal|advocates only|our note| code|password|uso interno|clave|contraseña",
    "keep (?:off|out|this |it )",
    r"staff(?: only|(?<=for staff)|(?<=[(\[]staff))",
    r"private(?<=[(\[]private)",
    "office (?:use|note)",
    "no (?:dar|compartir|publicar|divulgar)",
    "personal(?<=(?:el|ra|lo) personal)",
)
# Rarer ones, by themselves, as each more way to say it makes the search in every text longer.
_ALSO_KEEP_BACK = WordPattern(
    r"\bkeep (?:this|the|our) (?:number|address|location|street) (?:private|secret|quiet|confidential)\b"
    r"|\bkeep (?:(?:this|that|it|these) )?(?:to (?:our|your)sel(?:f|ves)|between us)"
    r"|\bkeep (?:(?:this|that|it) )?quiet\b(?! (?:hours|room|space|time))"
    r"|\bask (?:her|him|them|me) (?:privately|quietly)\b"
    r"|\b(?:not|don.?t) (?:advertise\b"
    r"|distribute(?=\s*(?:[).,;!]|$)|\s+(?:this|the (?:address|number|location))\b))"
    r"|\bconfidential:|\bfor internal\b|\bnot public\b(?! (?:trans|hous|school|bus|water|assist|benefit))"
    r"|\bshare (?:with|w/) (?:the )?(?:public|clients?|anyone|anybody|others)\b"
    r"|\bwe (?:do not|don.?t) (?:give|share|publish|list) (?:this|it|that)\b"
    r"|\bunlisted (?:number|phone|line|address)\b"
    r"|\bonly give (?:out )?(?:this |the )?(?:number|address|line|it)\b"
    r"|\bstaff use\b|\bembargo(?:ed)?\b|\b(?:hidden|withheld) (?:per|by)\b|\bnot (?:yet )?approved\b(?! by)"
    r"|\bth(?:is|at) (?:line|number|phone|door) is (?:only )?for"
    r" (?:advocates|staff|professionals|providers)\b"
    r"|\b(?:tell|say|give) (?:\w+ ){0,3}code\b|\bcode ?word\b",
    "privately|quietly|advertise|distribute|confidential:|for internal|code|not public|share w|we do"
    "|only give|unlisted|staff use|embargo|hidden|withheld|approved",
    "keep (?:quiet|th|it |our |to |between)",
    " is(?<=(?:line|mber|hone|door) is)",
)
# Do not refer, publish or list: in capitals and between signs, as the DNR of a state cares for its woods.
_DNR = re.compile(r"\*+ ?DN[RPL] ?\*+|(?:^|(?<=[.;:!?*(\[\n–—-])) *DN[RPL](?= *(?:$|[.;:!?*)\]\n–—]| -))")
_DNR_SIGNS = ("dnr", "dnp", "dnl")
# Of these, what is about the place as well: not "do not refer", nor money that is not given out.
_NOT_TOLD = re.compile(r"(?:give|share|publish|post|tell|dar|compartir|publicar|divulgar)\b", re.IGNORECASE)
_OF_MONEY = re.compile(r"\W+(?:money|cash|gas|food|cards?|vouchers?|bus|rides?)\b", re.IGNORECASE)
# About the whole row, which is not helped by cutting the words.
_OF_ROW = re.compile(r"\b(?:refer|list|advertise|dn[rpl]\b)", re.IGNORECASE)
_MARKUP = re.compile("[<>&]")
# What is said beside a number or a place is about that alone.
_PARTS = ("phone", "address", "location", "private", PERSON)
_SHORT = 6  # characters; a longer text of somebody is told from others by itself
_NAMED = ("service", "program", "organization", "location")
Asking = Collection[tuple[str, Found]]  # texts of a row with their words that ask not to be passed on
_DAYS = ("assured_date", "last_modified")  # "called on 5/6" is one


def is_kept_back(text: str) -> bool:
    """Return whether a text asks not to be passed on."""
    return bool(_asks(text))


def is_any_kept_back(texts: Collection[str]) -> bool:
    """Return whether one of some texts asks not to be passed on."""
    return _may_ask(texts) and any(map(_asks, texts))


def _may_ask(texts: Iterable[str]) -> bool:
    """Return whether texts have a word of a request at all, which those of most rows have not."""
    small = "\n".join(texts).lower().replace("_", " ")
    patterns = (_DO_NOT, _KEEP_BACK, _ALSO_KEEP_BACK)
    return any(each.may_be_in(small) for each in patterns) or any(map(small.__contains__, _DNR_SIGNS))


def _asks(text: str) -> Found | None:
    found = _DO_NOT.search(text) or _KEEP_BACK.search(text) or _ALSO_KEEP_BACK.search(text)
    dnr = _DNR.search(text) if "DN" in text and not found else None
    return Found(dnr[0].strip(), text[dnr.end() :]) if dnr else found


def kept_back(record: Record) -> Iterator[tuple[str, Found]]:
    """Yield texts of a row with their words that ask not to be passed on.

    Beside a number or a place it is about that alone.
    """
    if not _may_ask(record.all_texts):
        return
    of_parts = _texts(record, *_PARTS) - _notes(record) | {record.service.get("status", "").strip()}
    of_parts -= {each.strip() for each in record.all_of("location", "description", "transportation")}
    people = [each for each in _texts(record, PERSON) if len(each) > _SHORT]
    shown = _texts(record, *(record.objects.keys() - {"private", PERSON})) if people else set[str]()
    texts = (
        each
        for each in record.all_texts
        if each.strip() not in of_parts
        # A cell of somebody speaks of them alone, but not a description that names them.
        and (each.strip() in shown or not any(part in each for part in people))
    )
    for each in texts:
        text = each.replace("_", " ")  # a program writes its marks as "do_not_publish"
        found = _asks(text)
        while found:
            yield text, found
            found = _asks(found.after)


def asks_for_secrecy(asking: Asking) -> Found | None:
    """Return where a row says that it is not to be told of, so that its place is secret."""
    found = (each for _, each in asking)
    return next((m for m in found if _NOT_TOLD.search(m.words) and not _OF_MONEY.match(m.after)), None)


def own_words(record: Record, asking: Asking) -> Iterator[Reason]:
    """Yield why a row needs a look for what its texts say, those of columns that are not used, too.

    `asking` is what is kept back.
    """
    shown = _texts(record, *(record.objects.keys() - {"private", PERSON}))
    notes = _notes(record) - shown
    reasons = [
        _asking(
            text,
            found,
            can_cut=_is_running(text.strip(), record) and not _OF_ROW.search(found.words),
            is_note=text.strip() in notes,
        )
        for text, found in asking
    ]
    days = {record.service.get(name, "").strip() for name in _DAYS}
    small = "\n".join(shown).lower()
    for pattern in (each for each in (NOTED, MARKED) if each.may_be_in(small)):
        found = ((text, pattern.search(text)) for text in sorted(shown - days))
        reasons += [_asking(text, noted, can_cut=pattern is NOTED) for text, noted in found if noted]
    reasons += logins_in(shown)
    yield from dict.fromkeys(reasons)
    yield from people_in(shown, record)
    gone = gone_words(record)
    if gone:
        yield Reason(Outcome.LOOK, "status", tr("It says “{text}”.", text=short(gone)), words=(gone,))


def _is_running(text: str, record: Record) -> bool:
    """Return whether it is a text that comes in, and no name, which has no sentences."""
    names = {name for kind in _NAMED for name in record.all_of(kind, "name", "alternate_name")}
    return text in _texts(record, *(record.objects.keys() - {"private", PERSON})) - names


def _asking(text: str, found: Found, *, can_cut: bool, is_note: bool = False) -> Reason:
    """Return the reason for words of a text; with them goes their sentence, if it says more than they do."""
    words = found.words
    sentence = tr("One of its texts says “{text}”.", text=short(words))
    if is_note:
        sentence = tr("One of its notes, which are left out, says “{text}”.", text=short(found.words))
    end = len(text) - len(found.after)
    part = (end - len(words), end)
    can_cut = can_cut and not _MARKUP.search(text)
    can_cut = can_cut and (says_more(text, *part) or words.lower().endswith(("code", "password")))
    if can_cut:
        first, last = sentence_at(text, *part)
        words = text[first:last].strip("; \t\n")
    return Reason(Outcome.LOOK, "private", sentence, words=(words,), can_cut=can_cut)


def _texts(record: Record, *kinds: str) -> set[str]:
    values = (each for kind in kinds for each in record.objects.get(kind, ()))
    return {text.strip() for each in values for text in each.values()}


def _notes(record: Record) -> set[str]:
    return {note.strip() for note in record.all_of("private", "note")}
