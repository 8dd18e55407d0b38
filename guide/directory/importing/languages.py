"""Knows the names of languages that directories write, and their codes (ISO 639-1, else 639-3)."""

import re
from collections.abc import Iterable
from dataclasses import replace

from guide.content.parts import Contact
from guide.directory.importing.plain_text import one_line, unmarked
from guide.directory.pieces import Values
from guide.directory.records import Record

_NAMES = """
en english eng inglés ingles; es spanish span español espanol; fr french; so somali som
hmn hmong; vi vietnamese
ru russian; ar arabic; zh chinese mandarin cantonese; ko korean; ja japanese; tl tagalog filipino
ht haitian creole kreyol; pt portuguese; pl polish; am amharic; om oromo; ti tigrinya; sw swahili
hi hindi; ur urdu; bn bengali bangla; fa farsi persian dari; ps pashto; uk ukrainian; de german
it italian; el greek; he hebrew; yi yiddish; th thai; lo lao laotian; km khmer cambodian; my burmese
kar karen; ne nepali; pa punjabi; gu gujarati; te telugu
ase asl american_sign_language sign_language; oj ojibwe anishinaabemowin; dak dakota; nv navajo
sm samoan; ro romanian; hu hungarian; sr serbian; hr croatian; bs bosnian; sq albanian; tr turkish
ku kurdish; hy armenian; rw kinyarwanda; ln lingala; yo yoruba; ig igbo; ha hausa; wo wolof
id indonesian; ms malay; cs czech; nl dutch
""".replace("\n", "; ")


def _codes() -> dict[str, str]:
    codes = dict[str, str]()
    for part in filter(None, (each.split() for each in _NAMES.split(";"))):
        codes.update({name.replace("_", " "): part[0] for name in part})
    return codes


_CODES = _codes()
_DAY = r"(?:mon?|tu(?:es?)?|weds?|w|thu?(?:rs?)?|fri?|sat?|sun?)(?:days?)?"
# "Spanish Tu/Th": the second of these is no Thai.
_ON_DAYS = re.compile(rf"([^\W\d_]{{3,}})( (?:on )?{_DAY}(?: ?[/,&+–-] ?{_DAY})*)(?![\w])", re.IGNORECASE)


def languages_in(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the languages that a text lists, and what in it is none that is known."""
    if not text:
        return (), ()
    codes, rest = list[str](), list[str]()
    for found in _ON_DAYS.finditer(text):
        if found[1].casefold() in _CODES:
            rest.append(found[0])
            text = text.replace(found[2], "", 1)
    for part in re.split(r"\s*(?:[,;/|&\n]|\band\b|\by\b)\s*", text):
        name = part.strip(" .[]\"'").casefold().removesuffix(" only")
        words = [name] if name in _CODES else name.split()  # "Eng Span Som"
        if all(word in _CODES for word in words):
            codes += [_CODES[word] for word in words]
        else:
            rest.append(part.strip())
    return tuple(dict.fromkeys(codes)), tuple(dict.fromkeys(rest))


def languages_of(record: Record) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of the languages of a service, and what else is said of them."""
    return _spoken(each for each in record.objects.get("language", ()) if "phone_id" not in each)


def with_languages(contact: Contact, record: Record, phone: Values) -> Contact:
    """Return the contact of a phone with the languages that are spoken there, if its record says which."""
    own = [
        each for each in record.objects.get("language", ()) if each.get("phone_id", "?") == phone.get("id")
    ]
    codes, rest = _spoken(own)
    return replace(contact, languages=codes, note=". ".join(filter(None, (contact.note, *rest))))


def _spoken(languages: Iterable[Values]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the codes of languages, and what else is said of them: "Somali: by appointment"."""
    said = list(languages)
    names = [unmarked(each[name]) for each in said for name in ("name", "code") if each.get(name)]
    codes, rest = languages_in("; ".join(names))
    notes = [(each.get("name") or each.get("code", ""), each["note"]) for each in said if "note" in each]
    more = (one_line(": ".join(filter(None, note))) for note in notes)
    return codes, tuple(dict.fromkeys((*rest, *more)))
