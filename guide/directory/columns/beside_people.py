"""Keeps what stands beside the names of people theirs: numbers, e-mail addresses and titles."""

from collections.abc import Sequence
from dataclasses import replace

from guide.directory.columns import privacy
from guide.directory.columns.column import Column, Draft
from guide.directory.columns.headings import Words
from guide.directory.columns.patterns import GROUP, LANGUAGE

_NAMES = ("service.name", "organization.name")
_UNSURE = 0.5
# What numbers for the public are called.
_OF_NUMBERS = frozenset(
    """
    phone number line hotline helpline tollfree fax tty tdd ttd text txt texting sms video videophone vp relay
    voice call dial main general public primary secondary alternate alt other second third additional office
    business front desk reception switchboard information info local national state regional county city
    intake admission referral appointment appt scheduling reservation registration enrollment application
    assistance assist customer client patient consumer member resident visitor guest donor program agency
    organization location site facility branch building campus headquarter hq company listing provider
    parent physical mailing address contact day daytime evening night weekend weekday afterhours after before
    hour 24hr 24hour anytime emergency urgent suicide warm warmline quit abuse violence assault sexual rape
    dv poison nurse advice pharmacy billing detox bed beds shelter housing homeless food meal pantry kitchen
    deaf hearing impaired accessible speech language english spanish bilingual interpreter translation
    landline whatsapp chat to of for and or in at by if any a the no not is on with use who when what
    property apartment school church library court s out afterhour pm am crisis help support info hr free toll
    1st 2nd 3rd one two x ext extension e value type field formatted display full raw international country
    code area prefix digit dispatch nonemergency non police fire hospital er clinic medical dental vision
    mental behavioral health wic snap immigration veteran va youth teen child adult senior family men women
    lgbtq trans housekeeping volunteer donate donation job career employment benefit tax utility energy heat
    resource directory center outpatient inpatient residential mobile unit van service published
    """.split()
)
_OF_CONTACT = {"phone.number": "contact.phone", "service.email": "contact.email"}
_PLAIN = frozenset("phone number email main address ext extension 1 2 line 3".split())


def contact_addresses(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep the addresses of contacts in a table that has more of people."""
    if any(draft.field.startswith("contact.") for draft in drafts):
        for at, draft in enumerate(drafts):
            if draft.field == "service.email" and columns[at].words == ("contact", "email"):
                drafts[at] = replace(draft, field="contact.email")


def of_contact(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep a number or e-mail address right after somebody's name: that person's, if there is another one.

    If it is the only one, it is most likely the one for the public, but a person should look.
    """
    is_after = False
    for at, draft in enumerate(drafts):
        if draft.field == "contact.name":
            is_after = True
        elif is_after and draft.field in _OF_CONTACT and "their" in columns[at].words:
            drafts[at] = replace(draft, field=_OF_CONTACT[draft.field], sure=0.6)
        elif is_after and draft.field in _OF_CONTACT and set(columns[at].words) <= _PLAIN:
            others = [n for n, each in enumerate(drafts) if n != at and each.field == draft.field]
            if any(n < at for n in others):
                drafts[at] = replace(draft, field=_OF_CONTACT[draft.field], sure=0.6)
            elif draft.field == "phone.number" or _may_be_personal(columns[at]):
                drafts[at] = replace(draft, sure=min(draft.sure, _UNSURE))
        elif draft.field.partition(".")[0] not in ("contact", "phone"):
            is_after = False


def titles(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Make a "Title" right after the name of somebody theirs, where services have names elsewhere."""
    names = [at for at, draft in enumerate(drafts) if draft.field in _NAMES]
    for at in names:
        is_after = at > 0 and drafts[at - 1].field == "contact.name"
        if is_after and columns[at].words == ("title",) and len(names) > 1:
            drafts[at] = replace(drafts[at], field="contact.title", sure=0.75)


def of_unknown(columns: Sequence[Column], drafts: list[Draft]) -> None:
    """Keep a number below words that no public number has, beside one that has none: "Pantry lady's"."""
    found = [at for at, draft in enumerate(drafts) if draft.field == "phone.number"]
    unknown = [at for at in found if _is_of_somebody(columns[at].words)]
    if len(unknown) < len(found):
        for at in unknown:
            drafts[at] = replace(drafts[at], field="contact.phone", sure=_UNSURE)


def _is_of_somebody(words: Words) -> bool:
    return any(map(_is_unknown, words)) and not privacy.is_of_group(words)


def _is_unknown(word: str) -> bool:
    is_named = GROUP.fullmatch(word) or GROUP.fullmatch(f"{word}s") or LANGUAGE.fullmatch(word)
    return not (word in _OF_NUMBERS or word.isdigit() or is_named)


def _may_be_personal(column: Column) -> bool:
    return column.share("personal_email") + column.share("unclear_email") >= 0.5
