"""Finds numbers of people, and whom to ask for by name, in texts that come in."""

import re
from collections.abc import Collection, Iterable, Iterator

from guide.directory.columns.patterns import GROUP, PHONE, STREET_WORD
from guide.directory.columns.people import is_first_name, is_name_of_person, is_person
from guide.directory.columns.surnames import is_surname
from guide.directory.importing.first_names import first_names_in
from guide.directory.importing.judged import Outcome, Reason
from guide.directory.importing.lives import lives_in
from guide.directory.importing.name_before_number import (
    may_name_before_number,
    names_before_numbers,
)
from guide.directory.importing.word_pattern import StartPattern, has_word_of
from guide.directory.pieces import PERSON
from guide.directory.records import Record
from guide.i18n import tr
from guide.search.analysis.common_words import is_common_word

# In small letters, a number of one person: "Ann's cell 218-555-0100", "218-555-0100 (cell)".
_PERSONAL = re.compile(
    r"\d{4}[\s,(]{1,3}(?:cell|celular|personal|home)\b"
    r"|\d{4} ?\((?:[\w'’.-]+ ){1,3}(?:cell|cellphone|mobile|personal)(?: phone| number)?\)"
    r"|\b(?:cell|celular|mobile|m[oó]vil|personal"
    r"|(?<!nursing )(?<!group )(?<!care )(?<!foster )(?<!safe )home)"
    r"(?: ?phone)?(?: (?:number|no|is|es|at))?\W{0,4}\d{3}\W{0,2}\d{3}"  # not "Warm HOME 3412 Elm"
    r"|\d{4}[\s,(–-]{1,4}(?:[\w'’.-]+ )?[\w.-]+['’]s (?:cell|mobile|home|personal)"
    r"(?: phone| number)?(?=\W*(?:$|[),.;]))"
    r"|(?:['’]s|\b(?:his|her|my|personal|staff)) (?:cell|celular|mobile|home|phone)\b"
    r"[a-z :]{0,10}\W{0,3}\d{3}"
)
_CALLED = ("service", "program", "location", "organization")
# In each of those is one of these, which are found much faster.
_NUMBER_BEFORE = re.compile(
    r"\d\d\d(?:\W{0,2}\d\d\d|\d[\s,(–-]{1,4}(?:cel|personal|home|\S+ ?\S*['’]s )|\d ?\([^\d)]{1,30}\))"
)
_NUMBER_AFTER = re.compile(r" (?:cell|celular|mobile|home|phone)\b[a-z :]{0,10}\W{0,3}\d")
_OF_PERSON = frozenset(
    "cell cellphone celular mobile movil móvil personal home phone".split()
)  # one is in each of these
# Whom to turn to, or who works there: "ask for Jane Doe", "pregunte por María", "Director: Ann Smith".
_ROLE = (
    r"(?:executive |program |house |case |shelter |site |night )?(?:director|manager|coordinator|advocate|ceo"
    r"|supervisor|caseworker|navigator|liaison|encargad[oa]|directora|coordinadora?|supervisora|jefa|responsable)"
)
# Whoever helps there: in capitals it may be a name of something else, such as the Volunteer Center.
_HELPER = (
    r"(?:driver|volunteer|host|landlord|janitor|custodian|caretaker|pastor|priest|deacon|nurse|secretary"
    r"|treasurer|neighbou?r|owner)"
)
_ASKED_FOR = StartPattern(
    re.compile(
        r"\b(?:(?i:ask(?:ing)? for|(?:speak|talk|spoke|talked) (?:to|with)|contact|c/o|att(?:n|ention):?"
        r"|write to|pregunt\w+ por"
        r"|hable con|llam\w+ a|call|text|txt|see|e-?mail"
        r"|(?:interview|meet(?:ing)?|appointment|appt|intake|visit|tour) (?:with|w/))"
        rf"(?i: (?:only|the|our|la|el)\b)?(?: (?i:{_ROLE}))?|(?i:{_ROLE}|contacto)|{_HELPER})"
        r"(?: is| es)?\s?[,:–-]? "
        r"((?:(?:Dr|Mrs?|Ms|Sra?|Rev)\.? )?[A-ZÀ-Ý][\w'’-]+(?: [A-ZÀ-Ý](?:\.|[\w'’-]+)){0,2})"
    ),
    "ask|speak|talk|spoke|contact|c/o|attn|attention|write to|pregunt|hable con|llam|call|text|txt|see|email"
    "|e-mail|executive"
    "|program|house|case|shelter|site|night|director|manager|coordinador|coordinator|advocate|ceo|supervisor"
    "|navigator|liaison|encargad|jefa|responsable|interview|meet|appointment|appt|intake|visit|tour|driver|volunteer"
    "|host|landlord|janitor|custodian|caretaker|pastor|priest|deacon|nurse|secretary|treasurer|neighb|owner",
)
# Of two words with capitals after "ask for", these make no name.
_NO_NAME = re.compile(
    r"\b(?:information|info|deficit|front|desk|way|intake|charities|healthcare|services?|worker|manager|director|staff|line|reception"
    r"|human|social|before|after|ahead|to|in|on|at|or|if|an?|any|our|your|you|us|we|this|that|not|no|monday"
    r"|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|above|below|website"
    r"|web|page|tribal|nation|north|south|east|west|river|street|ave|toll|twin|big|metro|salvation)\b",
    re.IGNORECASE,
)
# "Call Marva at 218-555-0100": whatever the name. An acronym is no person's.
_BESIDE = re.compile(
    r"\W{0,3}(?:at|on|al)?\W{0,3}(?:\d{3}\W{0,2}\d{3}\W?\d{4}|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+)",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\d{4}\W{0,3}$")  # a number: "218-555-0177, ask for Marva"
_FIRST_NAME = re.compile(r"[A-ZÀ-Ý][a-zß-ÿ'’-]+")
# Somebody's name alone beside a number: "218-555-0100 (Jane)", "Jane Doe: 218-555-0100".
_NAME = r"((?:(?:Dr|Mrs?|Ms|Rev)\.? )?[A-ZÀ-Ý][a-zß-ÿ'’-]+(?: [A-ZÀ-Ý](?:\.|[\w'’-]+)){0,2})"
_AT_NUMBER = re.compile(
    rf"\d{{4}}\s*[,–-]?\s*\(?{_NAME}\)?(?=\s*(?:[;,/|\n]|$))|(?:^|[;,/|\n])\s*{_NAME}:?\s*\(?\d{{3}}\)?[ .-]"
)
_WHOSE = re.compile(r"['’]s (?:direct |own )?(?:number|line|phone|cell)$", re.IGNORECASE)
_IS_ROLE = re.compile(rf"(?i){_ROLE}")  # "Executive Director" as the name of a row
_NO_PERSON = re.compile(rf"{GROUP.pattern}|\b(?:{STREET_WORD})\b", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(([^()]+)\)")
_ACRONYM = re.compile("[A-Z]{2,}")
_PLACE = re.compile(r"\b(?:county|beach|city|park|heights|springs|valley|hall|area|region)\b", re.IGNORECASE)
# "Ann" before "'s cell", and "Ann, her own" before "cell".
_OF_WHOM = re.compile(r"(?:\b[A-ZÀ-Ý][\w'’-]+,? (?:on )?(?:her|his|their) (?:own )?)?[\w'’-]* ?$")


def people_in(texts: Iterable[str], record: Record) -> Iterator[Reason]:
    """Yield why a row needs a look for people in its texts; their words can be cut."""
    texts = sorted(texts)
    joined = "\n".join(texts)
    with_number = [text for text in texts if _may_have_number(text)] if _may_have_number(joined) else []
    numbers = tuple(words for text in with_number for words in _numbers_in(text))
    if numbers:
        sentence = tr("One of its texts may have a number of a person.")
        yield Reason(Outcome.LOOK, "private", sentence, words=numbers, can_cut=True)
    known = {name.casefold() for name in record.all_of(PERSON, "name")}
    may_name = next(_ASKED_FOR.finditer(joined), None)
    names = tuple(words for text in texts for words in _names_in(text, known)) if may_name else ()
    cells = record.all_of("phone", "number")
    for text in texts if may_name_before_number(joined) else ():
        found = () if text in cells else names_before_numbers(text, known)
        names += tuple(words for words in found if words not in names)
    names += tuple(words for text in cells for words in _names_at(text, known))
    called = (name for kind in _CALLED for name in record.all_of(kind, "name"))
    for name in dict.fromkeys(called):
        names += (name,) if _IS_ROLE.fullmatch(name) else tuple(_names_within(name, known))
    names += (*first_names_in(texts, record), *_alone(record, known))
    if names:
        sentence = tr("One of its texts may name somebody who works there.")
        yield Reason(Outcome.LOOK, "private", sentence, words=names, can_cut=True)
    lives = tuple(lives_in(joined))
    if lives:
        sentence = tr("One of its texts may tell something private of somebody.")
        yield Reason(Outcome.LOOK, "private", sentence, words=lives, can_cut=True)


def has_number_of_person(text: str) -> bool:
    """Return whether a text may have a number of one person, as "cell: 218-555-0100"."""
    return _may_have_number(text) and any(_numbers_in(text))


def _may_have_number(text: str) -> bool:
    small = text.lower()
    may_have = _NUMBER_BEFORE.search(small) or _NUMBER_AFTER.search(small)
    return bool(may_have) and has_word_of(_OF_PERSON, text)


def _numbers_in(text: str) -> Iterator[str]:
    """Yield each number of a person with the words that say so."""
    small = text.lower()
    for found in _PERSONAL.finditer(small if len(small) == len(text) else text):
        number = next((each for each in PHONE.finditer(text) if each.end() > found.start()), found)
        start, end = min(found.start(), number.start()), max(found.end(), number.end())
        of_whom = _OF_WHOM.search(text[:start])
        yield text[of_whom.start() if of_whom else start : end]


def _names_in(text: str, known: Collection[str]) -> Iterator[str]:
    """Yield the words that say to turn to somebody by name; "call Grace Church" says so of a church.

    Names that are `known`, in small letters, are left out of it, but not a number that stands beside one.
    """
    for asked in _ASKED_FOR.finditer(text):
        name, beside = asked[1].strip(" ."), _BESIDE.match(text, asked.end())
        is_new = PHONE.search(text) or not any(each in name.casefold() for each in known)
        is_beside = bool(beside or _BEFORE.search(text[: asked.start()]))
        is_at = asked[0].startswith("c/o")  # mostly a group: "c/o Granite Landing"
        if is_new and (is_name_of_person(name) if is_at else _is_name(name, is_beside=is_beside)):
            yield text[asked.start() : beside.end() if beside else asked.end()]


def _names_at(cell: str, known: Collection[str]) -> Iterator[str]:
    """Yield the names of people that stand alone beside a number, in brackets as short ones are no secret."""
    for found in _AT_NUMBER.finditer(cell):
        name = found[1] or found[2]
        if is_person(name) and not GROUP.search(name) and name.casefold() not in known:
            yield f"({name})"


def _names_within(name: str, known: Collection[str]) -> Iterator[str]:
    """Yield the names of people in the brackets of another name: "Birch House (Jane Doe)"."""
    for found in _IN_BRACKETS.finditer(name):
        is_other = GROUP.search(found[1]) or _PLACE.search(found[1]) or found[1].casefold() in known
        if " " in found[1] and not is_other and is_person(found[1]) and not _begins_with_acronym(found[1]):
            yield found[0]


def _begins_with_acronym(name: str) -> bool:
    """Return whether a name begins with an acronym, "SA Active", and not with initials, "JD Smith"."""
    first, *others = name.split()
    is_acronym = _ACRONYM.fullmatch(first) and not is_first_name(first)
    return bool(is_acronym) and all(is_common_word(each.lower()) and not is_surname(each) for each in others)


def _alone(record: Record, known: Collection[str]) -> Iterator[str]:
    """Yield the names that stand alone before a street, or as the description of a number."""
    found = [text.partition(",")[0] for text in record.all_of("address", "whole", "address_1")]
    for said in (*found, *record.all_of("phone", "description")):
        name = _WHOSE.sub("", said.strip())
        if name.casefold() not in known and is_person(name) and not _NO_PERSON.search(name):
            yield f"({name})"


def _is_name(asked_for: str, *, is_beside: bool) -> bool:
    """Return whether it is somebody's name: two words with capitals are one, or one beside a number."""
    if GROUP.search(asked_for):
        return False
    may_be = " " in asked_for or (is_beside and _FIRST_NAME.fullmatch(asked_for))
    return is_person(asked_for) or bool(may_be and not _NO_NAME.search(asked_for))
