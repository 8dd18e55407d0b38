"""Finds services whose place must not be told, and takes it out of their texts."""

import re
from collections.abc import Iterable

from guide.content.confidential import without_places
from guide.content.number_words import NUMBER_WORDS
from guide.content.safe_text import short
from guide.directory.columns.patterns import STREET_WORD
from guide.directory.importing.landmarks import FIRE_NUMBER, LANDMARK, MAP_LINK, has_landmark, has_map_link
from guide.directory.importing.own_words import Asking, asks_for_secrecy, is_any_kept_back, is_kept_back
from guide.directory.importing.street_names import STREET_NAME, has_street_name
from guide.directory.importing.violence import speaks_of_violence
from guide.directory.importing.word_pattern import StartPattern, WordPattern
from guide.directory.records import Record
from guide.i18n import tr

# A text that says so itself leaves no choice.
_SAID_SECRET = WordPattern(
    r"\b(confidential|confid\.?|undisclosed|secret|hidden) (location|address|site|place|street)"
    r"|\b(location|address|street) (is )?(confidential|secret|undisclosed|private|unlisted)"
    r"|\b(location|address|street|place) (is |are )?not (public|published|shared|listed)"
    r"|\b(location|address|street) (is )?withheld"
    r"|\b(not?|never|don.?t) (tell|give( out)?|share|disclose|publish) ((the|our|this) )?"
    r"(location|address|street)"
    r"|(direcci[oó]n|ubicaci[oó]n|domicilio|lugar) (es )?(confidencial|secret[oa]|privad[oa])",
    "confid|undisclosed|unlisted|secret|hidden|private|privad|withheld",
    "n(?:ot?|ever|.?t) (?:tell|give|share|disclose|publi|listed)",
)
# Of a note among colleagues and of an address one word of these is enough.
_SECRET_NOTE = re.compile(
    r"\W*(?:confidential|conf|secret|unlisted|undisclosed|not public)\W*", re.IGNORECASE
)
_SECRET_ADDRESS = re.compile(
    r"confidential|undisclosed|not disclosed|withheld|unlisted|secret"
    r"|call for (the )?(address|location|directions)|^\W*(?:conf(id)?|private)\W*$",
    re.IGNORECASE,
)
_UNIT = r"(?:,?\s+(?:suite|ste|apt|unit|floor|fl|room|rm|bldg|#)\.?\s*[\w-]+)?"
_CALLE = (
    r"(?:calle|avenida|avda?\.|carrera|callej[oó]n|bulevar)\s+(?:(?:de|del|la|las|los|el)\s+){0,2}[\w.'’-]+"
    r"(?:\s+(?:n[uú]m(?:ero)?\.?\s*|no\.?\s*|#\s*)?\d+)?(?:\s+(?:y|con|and|&)\s+[\w.'’-]+)?"
)
# Everyday words, which end the name of a street only where that has capitals: "508 Pollard Bend".
_RARE = "Bend|Bluff|Close|Commons|Cove|Crossing|Glen|Green|Grove|Hollow|Mews|Pass|Path|Point|Ridge|Run|Walk"
# Not over the end of a sentence: "24 hr advocacy. Will drive".
_WORD = r"(?:[\w.'’-]+(?<![a-z]{4}\.)|(?:capt|prof|pres)\.)"
# Looking for numbers in words takes the most time, so that what begins with one is tried only where one is.
_STREET = re.compile(
    rf"\b(?:\d{{1,6}}(?:-\d+)?[a-z]?\s+(?:[nsew]{{1,2}}\.?\s+)?(?:{_WORD}\s+){{1,5}}?"
    rf"(?:{STREET_WORD})\b\.?{_UNIT}"
    rf"|\d{{1,6}}[a-z]?\s+(?-i:(?:[A-Z][\w.'’-]*\s+){{1,3}}(?:{_RARE})\b){_UNIT}"
    # "Twelve Oak Court", but not "one safe place".
    rf"|(?={NUMBER_WORDS})(?:{NUMBER_WORDS}\s+(?:(?-i:[A-Z0-9])[\w.'’-]*\s+){{1,4}}?(?:{STREET_WORD})\b\.?{_UNIT}"
    rf"|{NUMBER_WORDS}\s+(?:[\w.'’-]+\s+){{1,3}}?(?:street|avenue|boulevard|blvd|road|lane|drive)\b{_UNIT}"
    rf"|{NUMBER_WORDS}\s+{_CALLE})"
    rf"|(?:\d{{1,6}}\s+)?{_CALLE}"
    r"|corner of\s+[\w.'’-]+(?:\s+[\w.'’-]+){0,2}?\s+(?:and|&)\s+[\w.'’-]+"
    r"|p\.?\s?o\.?\s?box\s+[\w-]+)"
    r"|-?\d{1,3}\.\d{3,},\s*-?\d{1,3}\.\d{3,}"
    # "Lat 46.7812, Lon -92.0999", "46.78° N, 92.1° W"
    r"|\blat(?:itude)?\W{1,3}-?\d{1,2}\.\d+\W{1,4}(?:lon|lng|long|longitude)\W{1,3}\d{1,3}\.\d+"
    r"|\b\d{1,2}(?:\.\d+)? ?°[^a-z]{0,12}[ns]\W{1,3}\d{1,3}(?:\.\d+)? ?°[^a-z]{0,12}[ew]\b",
    re.IGNORECASE,
)
_STREETS = StartPattern(
    _STREET,
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twent"
    "|thirt|fort|fift|hundred|thousand|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce|trece"
    "|catorce|quince|dieci|veint|treinta|cuarenta|cincuenta|sesenta|setenta|ochenta|noventa|cien|doscient"
    "|trescient|cuatrocient|quinient|seiscient|setecient|ochocient|novecient|mil|calle|avenida|avd|carrera"
    r"|bulevar|corner of|p\.?\s?o|lat[ :.=]|latitude",
    or_number=True,
)
_NO_LETTERS = re.compile(r"\W+")
_PLACES = ("address", "location", "service_at_location")


def why_secret(record: Record, asking: Asking) -> str:
    """Return how a record says itself that its place is not to be told, "" if it does not.

    `asking` is what of its texts is kept back.
    """
    said = asks_for_secrecy(asking) or _SAID_SECRET.first_in(record.all_texts)
    if said:
        return tr("It is kept without its place, as it says itself: “{text}”.", text=short(said.words))
    note = next(filter(_SECRET_NOTE.fullmatch, record.all_of("private", "note")), "")
    if note:
        return tr("It is kept without its place, as a note says “{text}”.", text=short(note.strip()))
    addresses = [text for kind in _PLACES for each in record.objects.get(kind, ()) for text in each.values()]
    if any(map(_SECRET_ADDRESS.search, addresses)) or is_any_kept_back(addresses):
        return tr("It is kept without its place, as its address says itself that it is secret.")
    return ""


def may_hide_place(text: str) -> bool:
    """Return whether a text speaks of people who are hurt by others, or of a place that is secret."""
    return bool(speaks_of_violence(text) or _SAID_SECRET.search(text) or is_kept_back(text))


def has_place(record: Record) -> bool:
    """Return whether a record tells where the service is, in columns or in running text."""
    streets = ("address_1", "address_2", "whole", "latitude", "longitude", "point", "attention")
    if any(record.all_of(kind, *streets) for kind in _PLACES):
        return True
    text = "\n.\n".join(record.texts)  # all at once is faster; no words reach over a full stop
    return has_street(text) or has_landmark(text) or has_map_link(text) or has_street_name(text)


def has_street(text: str) -> bool:
    """Return whether a text has an address."""
    return next(_STREETS.finditer(text), None) is not None


def names_in(record: Record) -> tuple[str, ...]:
    """Return what a service is called: it goes by "The House Behind the Church" and is found by that."""
    kinds = ("service", "program", "organization")
    return tuple(name for kind in kinds for name in record.all_of(kind, "name", "alternate_name"))


def places_in(record: Record) -> tuple[str, ...]:
    """Return the streets that a record has in columns."""
    found = record.all_of("address", "address_1", "address_2", "whole")
    return tuple(text for text in found if any(map(str.isdigit, text)) or _STREET.search(text))


class Remover:
    """Removes withheld texts from other texts; for a confidential service all that tells its place, too.

    What stands in one of its `names` stays, as it is found in lists by those.
    """

    def __init__(self, withheld: Iterable[str], *, is_confidential: bool, names: Iterable[str] = ()) -> None:
        texts = sorted({text.strip() for text in withheld if len(text.strip()) > 4}, key=len, reverse=True)
        # Each with its letters alone: to make a pattern of a long note takes longer than the rest of its row.
        self._withheld = [(letters, text) for text in texts if (letters := _letters(text))]
        self._is_confidential = is_confidential
        self._names = "\n".join(names).casefold()
        self.removed = set[str]()  # of what is withheld, as it stood in texts

    def __call__(self, text: str) -> str:
        """Return a text without what is withheld."""
        if not self._withheld and not self._is_confidential:
            return text
        instead = tr("(held back)")
        if self._withheld:
            text = self._without_withheld(text, instead)
        if self._is_confidential:
            text = self._without_place(text, instead)
        return _said_once(text, instead) if instead in text else text

    def _without_place(self, text: str, instead: str) -> str:
        text = MAP_LINK.sub(instead, text) if has_map_link(text) else text
        text = _STREET.sub(instead, text) if has_street(text) else text

        def unless_name(found: re.Match[str]) -> str:
            return found[0] if found[0].casefold() in self._names else instead

        if has_landmark(text):
            text = LANDMARK.sub(unless_name, FIRE_NUMBER.sub(instead, text))
        if has_street_name(text):
            text = STREET_NAME.sub(unless_name, text)
        # What the check of content finds in a confidential entry must be gone as well.
        return without_places(text, instead)

    def _without_withheld(self, text: str, instead: str) -> str:
        letters = _letters(text)
        alike = "|".join(loosely(each) for own, each in self._withheld if own in letters)
        if not alike:
            return text
        pattern = re.compile(alike, re.IGNORECASE)
        self.removed.update(pattern.findall(text))
        return pattern.sub(instead, text)


def _said_once(text: str, instead: str) -> str:
    """Return a text in which what stands in place of others is said once where several stand together."""
    mark = re.escape(instead)
    return re.sub(rf"{mark}(?:[\s,;]+{mark})+", instead, text)


def _letters(text: str) -> str:
    return _NO_LETTERS.sub("", text.lower())


def loosely(text: str) -> str:
    """Return a pattern of a text, whatever stands between its words."""
    between = r"\W{0,3}"
    words = between.join(map(re.escape, re.findall(r"\w+", text)))
    return rf"\b{words}\b"
