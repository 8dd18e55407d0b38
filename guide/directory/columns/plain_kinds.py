"""Recognizes what texts in plain English tell of: whom something is for, what it costs, how one gets there.

Such a text is never proof of what its column is. It weighs beside the heading (`weighing.py`).
"""

import re
from collections.abc import Callable

from guide.content.alternatives import one_of
from guide.directory.columns.patterns import GROUP, MONTHS, STATES, YES_NO
from guide.directory.columns.patterns_abroad import AUDIENCE
from guide.directory.columns.people import is_first_name
from guide.directory.columns.surnames import is_surname
from guide.search.analysis.common_words import is_common_word

Test = Callable[[str], bool]


def _words(words: str, *, more: str = "") -> re.Pattern[str]:
    """Return the pattern of texts with one of these words, "_" for a blank or any other letter in them."""
    found = one_of(word.replace("_", ".") for word in words.split())
    return re.compile(rf"(?i)\b(?:{found})\b{more}")


_PRICE = _words(
    """
    free gratis sliding donations? medicaid medicare insurance uninsured self_?pay co-?pays? vouchers?
    dollars? bucks? no_(?:cost|charge|fees?) income_based
    (?:per|a)_(?:week|night|month|class|visit|session)
    """,
    more=r"|[$€£] ?\d|\d ?[$€£]|\d ?%|^(?:none|nothing|varies|0)\b",
)
_AUDIENCE = _words(
    """
    wom[ae]n m[ae]n girls? boys? famil(?:y|ies) kids? child(?:ren)? youths? teens? teenagers? adults?
    veterans? vets seniors? elders? survivors? victims? any(?:one|body) every(?:one|body) all any
    lgbt\\w* trans native immigrants? migrants? refugees? pregnant homeless unhoused renters? tenants?
    residents? m[ou]ms? mothers? fathers? dads? parents? couples? singles? households? students? people
    persons? minors? low_income ages? genders? older under over patients? members? infants? bab(?:y|ies)
    deaf mujeres hombres jovenes adultos familias todos
    """
    + AUDIENCE,
    more=r"|\b(?:pre-?)?k ?[-–] ?\d|\d\d?\s?(?:\+|& up|and up|and over)|<\s?\d\d\b"
    r"|^\d\d? ?(?:-|–|to) ?\d\d?$",
)
_PAPERS = _words(
    """
    (?:photo_)?ids? i\\.d\\. license birth_cert\\w* certificate proof ssn ss_card social_security
    passport letter pay_?stubs? lease papers? paperwork referral_form insurance_card medical_records?
    utility_bill report rpt verif\\w* referral documents? bank_statement identificaci[oó]n acta
    """
)
_ENTRY = _words(
    """
    appl(?:y|icants?|ications?) intake walk_?ins? drop_?in call phone text appointments? appts?
    referr?als? referred enroll\\w* show_up online screening interview wait_?list\\w* sign_up register
    line_up knock ring come_(?:to|in|by) just_come stop_by assessment coordinated_entry orientation
    refer\\w* self_?refer\\w* hand_?off fax first_come open_access pre_?screen llamar cita email
    fill_out form request
    """
)
_ACCESS = _words(
    """
    ramps? elevators? wheelchairs? stairs? steps? accessible ada lifts? (?:ground|first|1st)_fl\\w*
    level_entr\\w* door_opener large_print braille asl hearing_loop walkers? accesible rampa
    """
)
_BUS = _words(
    """
    bus(?:es)? routes? rte lines? trains? light_rail rail metro transit streetcar trolley subway parking
    shuttle walk stop station blocks? rapid taxi rides? autob[uú]s
    """,
    more=r"|^#?\d{1,3}[A-Z]?(?: ?[,/&] ?#?\d{1,3}[A-Z]?)*$",
)
_AREA = _words(
    """
    count(?:y|ies) co parish borough \\w*wide national metro region\\w* anywhere surrounding areas?
    tri_county all_of entire usa? state zips? townships? cities everywhere within [ns][ew]
    (?:north|south|east|west)(?:ern|east|west)?
    """,
    more=r"|^\d{5}\b",
)
_HELPS = _words(
    """
    shelters? beds? housing food meals? pantry groceries cloth(?:es|ing) legal lawyers? counsel\\w*
    therapy support groups? clinics? medical dental health care help\\w* advoca\\w+ crisis case_m\\w+
    jobs? training class(?:es)? education treatment detox recovery transportation rides? vouchers? rent
    deposits? diapers? showers? laundry test(?:s|ing)? drop_in safe programs? assistance services?
    emergency transitional court visas? immigration childcare mentor\\w* tutor\\w* outreach hotline
    screenings? resumes? ged esl employment eviction custody benefits snap medicaid lunch dinner supper
    breakfast supplies furniture hygiene needles? narcan prenatal pregnancy parenting respite
    residential apartments? lessons? fittings? repairs? loans? bills? utilit(?:y|ies)
    """
)
_LINK = re.compile(r"(?:https?://|www\.)\S+|\S+@\S+")
# How colleagues write to one another of a place and its people.
_TALK = _words(
    """
    we us our ours i me my mine they them she he her him his told said says say asked hear heard seems?
    careful beware rude nice mean grumpy moody flaky picky owes? drinks? gossips? quit fired director
    funding grant lawsuit sued sues rumou?rs? trust avoid slow late never always don'?t doesn'?t didn'?t
    won'?t voicemail vm msg called emailed rang keypad code password secret yells? yelled weird great
    awesome terrible horrible helpful friendly unfriendly boss lately staff check double duplicate
    supposedly apparently reliable unreliable good bad better best wants? knows?
    (?-i:[A-Z]{2}_(?:says|said|called|thinks))
    """,
    more=r"|\?\s*$|!!",
)
_ANSWER = re.compile(
    r"(?i)(?:y|n|yes|no|not|none|n/?a|ok|okay|sometimes|maybe|depends|case.by.case|varies|ask|only|if|x|both|"
    r"true|false|some|limited|usually|never|always|req\w*|must|s[ií]|with|without|preferred|allowed|up to)\b"
    r"|w/|\?+$"
)
_INITIALS = re.compile(r"[A-Z]{2,3}|(?:[A-Z]\.){2,3}|[a-z]{2}")
_NAME_WORD = r"[A-ZÀ-Ý][a-zà-ÿ'’]+(?:[-'’ ]?[A-ZÀ-Ý][a-zà-ÿ]+)?"
_TWO_NAMES = re.compile(rf"(?:{_NAME_WORD}|[A-Z]\.)(?: [A-Z]\.?)? {_NAME_WORD}(?: (?:Jr|Sr|II|III)\.?)?")
_TOWN = re.compile(
    r"(?:[A-Z][a-zà-ÿ'’]+|St\.?|Ft\.?|Mt\.?)"
    r"(?:[ -](?:[A-Z][a-zà-ÿ'’]+\.?|of|the|du|de|la|in|on)){0,3}(?:,? [A-Z]{2})?"
)
_CALLED = re.compile(
    r"[A-Z0-9][\w'’.&!-]*(?:[\s/]+(?:[A-Z0-9&(–-][\w'’.&)!-]*|of|the|for|and|de|la|in|at|on|to|y)){0,7}"
)
_MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
_YEAR = r"'?(?:\d{4}|\d\d)"
_DAY = "|".join(
    (
        r"\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4}",
        r"(?!24/7)\d{1,2}/\d{1,2}",
        r"\d{4}-\d\d?-\d\d?(?:[T ][\d:.]+Z?)?",
        r"\d{1,2}/\d{2,4}",
        r"(?:19|20)\d\d",
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)? )?{_MONTH},? ?(?:\d{{1,2}},? )?(?:{_YEAR})?",
        rf"(?:early |late |mid )?(?:spring|summer|fall|autumn|winter) {_YEAR}",
    )
)
# Who checked it, and how, may stand beside a day.
_BEFORE = r"(?!(?:mon|tue|wed|thu|fri|sat|sun|m-?f)\b)(?:[~≈?]|about |last |on |[a-z]{2,3} )*"
_BEHIND = r"(?:[ ,(-]*(?:[a-z]{2,3}\b\.?|ok|\?))*\)?"
_DAYISH = re.compile(rf"(?i){_BEFORE}(?:{_DAY}){_BEHIND}|\?+|unknown|never")


def _initials(text: str) -> bool:
    is_answer = text.lower() in YES_NO or text.upper() in STATES
    return bool(_INITIALS.fullmatch(text)) and not is_answer


def _two_names(text: str) -> bool:
    return bool(_TWO_NAMES.fullmatch(text)) and not GROUP.search(text) and not _says(text)


def _says(text: str) -> bool:
    """Return whether each word is one of English and no name: "Call First", "In Person Only"."""
    words = re.findall(r"[^\W\d_]+", text)
    return all(is_common_word(w.lower()) and not is_first_name(w) and not is_surname(w) for w in words)


def _called(text: str) -> bool:
    return bool(_CALLED.fullmatch(text)) and any(map(str.isalpha, text))


def _whole(pattern: re.Pattern[str]) -> Test:
    return lambda text: pattern.fullmatch(text) is not None


def _within(pattern: re.Pattern[str]) -> Test:
    return lambda text: pattern.search(text) is not None


# By kind: the longest text that can be of it, and whether a text is.
PLAIN_KINDS: dict[str, tuple[int, Test]] = {
    "price": (90, _within(_PRICE)),
    "audience": (160, _within(_AUDIENCE)),
    "papers": (200, _within(_PAPERS)),
    "entry": (300, _within(_ENTRY)),
    "access": (160, _within(_ACCESS)),
    "bus": (120, _within(_BUS)),
    "area": (160, _within(_AREA)),
    "helps": (2000, _within(_HELPS)),
    "talk": (2000, lambda text: _TALK.search(_LINK.sub(" ", text)) is not None),
    "answer": (60, lambda text: bool(_ANSWER.match(text))),
    "initials": (6, _initials),
    "two_names": (40, _two_names),
    "town": (30, _whole(_TOWN)),
    "called": (80, _called),
    "dayish": (40, _whole(_DAYISH)),
}
