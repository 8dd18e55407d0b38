"""Splits headings into plain words, so that "Phone1Number" and "phone number (1)" are the same."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

from guide.content.hidden_text import without_hidden
from guide.directory.columns.glued_words import unglued

Words = tuple[str, ...]
MOST_OF_A_NAME = 100  # characters

# At a small letter before a capital, at the last of several capitals, between letters and digits.
_PARTS = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+")
_NOT_PLURAL = frozenset(
    "address access business status plus bus this less always yes cities counties zips".split()
)
# Words of one meaning, left the one that stands for all, also as maps cut them after ten letters; below the
# same of several words.
_SAME = """
organization: org organisation organizacion organizati
agency: agencia
phone: ph phon tel telephone telefono telefonica
email: mail correo
website: web webpage homepage
hour: hr hrs horario hora
address: addr direccion domicilio addressus
coverage: geotag geotagus
street: calle
description: desc descr descripcion descriptio
number: num no nbr numero
latitude: lat latitud
longitude: lng lon long longitud
location: loc ubicacion
service: svc servicio
name: nombre
city: ciudad town municipio
state: st estado
county: condado
zip: zipcode
language: lang idioma lengua
eligibility: elig eligible elegibilidad eligibilit
category: categoria
note: nota
contact: contacto
schedule: sched
program: prog programme programa
document: doc documento
fee: tarifa
manager: mgr
cost: costo precio
id: ids identifier uuid guid recordid
modified: edited
checked: chkd chked chk ckd
population: pop
what: whats
neighborhood: neighbourhood neighborho neighbourh
municipality: municipali
confidential: confidenti
who: whos
"""
_JOINED = """
e mail=email
web site=website
web page=website
correo electronico=email
sitio web=website
pagina web=website
post code=postal code
postcode=postal code
zip postal code=postal code
zip code=zip
codigo postal=postal code
phonenumber=phone number
telephonenumber=phone number
emailaddress=email
email address street=mailing address street
email address city=mailing address city
email address state=mailing address state
email address zip=mailing address zip
email address attention=mailing address attention
email address=email
email electronico=email
streetaddress=street address
lat longitude=point
lat long=point
latitude longitude=point
longitude latitude=point
latlon=point
latlong=point
latlng=point
latlongitude=point
toll free=tollfree
after hour=afterhours
first name=firstname
last name=lastname
sur name=lastname
surname=lastname
fee structure=fee
web address=website
website address=website
website url=website
web url=website
record id=id
what app=whatsapp
walk ins=walk in
isactive=is active
isprimary=is primary
isprivate=is private
isconfidential=is confidential
ispublic=is public
ishidden=is hidden
isopen=is open
hoursoperation=hour of operation
houroperation=hour of operation
drop ins=drop in
"""

_MAIL_TO = re.compile(r"(?<![a-z])(?<!\be[-_ ])mail[ _]to(?![a-z])", re.IGNORECASE)  # for letters


def _read_same() -> dict[str, str]:
    lines = (line.split(":") for line in _SAME.strip().splitlines())
    return {word: one.strip() for one, words in lines for word in words.split()}


_ONE = _read_same()
_SEVERAL = {
    tuple(_ONE.get(word, word) for word in left.split()): tuple(right.split())
    for left, _, right in (line.partition("=") for line in _JOINED.strip().splitlines())
}
_DAYS = {day[:3]: day for day in "monday tuesday wednesday thursday friday saturday sunday".split()}
_DAYS["thur"] = "thursday"
_OF_A_DAY = "hour open close start end from to opening closing".split()  # "MON_OPEN", "Thurs-Hours"
_SEVERAL |= {(day, word): (name, word) for day, name in _DAYS.items() for word in _OF_A_DAY}
_LONGEST = max(map(len, _SEVERAL))


@lru_cache(maxsize=4096)
def words_of(heading: str) -> Words:
    """Return the words of a heading in small letters, without accents and ends of plurals."""
    text = unicodedata.normalize("NFKD", re.sub(r"(__c|__r)$", "", heading[:300], flags=re.I))
    text = "".join(character for character in text if not unicodedata.combining(character))
    text = re.sub(r"(?<=\w)['’]s\b", "", text)
    text = _MAIL_TO.sub("mailing address", text)
    text = text.replace("#", " number ").replace("'", "").replace("’", "")
    parts = (part for found in _PARTS.findall(text) for part in unglued(found.lower()))
    single = map(_single, parts)
    return _joined(tuple(_ONE.get(word, word) for word in single))


def _single(word: str) -> str:
    if len(word) < 4 or word in _NOT_PLURAL or word.endswith(("ss", "us", "is")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("sses", "xes", "ches")):
        return word[:-2]
    return word.removesuffix("s")


def _joined(words: Words) -> Words:
    done: list[str] = []
    at = 0
    while at < len(words):
        for length in range(min(_LONGEST, len(words) - at), 0, -1):
            found = _SEVERAL.get(words[at : at + length])
            if found:
                done += found
                at += length
                break
        else:
            done.append(words[at])
            at += 1
    return tuple(done)


def contains(words: Words, phrase: Words) -> bool:
    """Return whether a phrase stands in a heading."""
    return any(words[at : at + len(phrase)] == phrase for at in range(len(words) - len(phrase) + 1))


def distinct_headings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return a name for each column: its heading, numbered where several share one or there is none."""
    seen: dict[str, int] = {}
    names = []
    for number, heading in enumerate(headings, start=1):
        name = " ".join(without_hidden(heading[:1000]).split())
        if len(name) > MOST_OF_A_NAME:  # YAML has another form for longer keys, which few people know
            name = f"{name[:MOST_OF_A_NAME]}…"
        if name in ("", "<<"):
            name = f"column {number}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} ({seen[name]})")
    return tuple(names)
