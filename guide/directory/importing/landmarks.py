"""Finds phrases that tell where a house is without its street: "white w/ green door", "behind the church".

They are looked for only in texts of services whose place must not be told, so that in doubt a phrase is one.
"""

import re

from guide.directory.importing.word_pattern import StartPattern, WordPattern

_COLOR = (
    r"(?:white|black|red|green|blue|yellow|gr[ae]y|brown|tan|pink|purple|orange|beige|cream|maroon|teal"
    r"|turquoise|brick|stucco|log|(?:one|two|three|[123])[- ]story)"
)
_PART = (
    r"(?:doors?|houses?|homes?|buildings?|one|duplex|cottage|bungalow|cabin|trailer|garage|gates?|fences?"
    r"|porch|roof|trim|shutters?|siding|awnings?|mailbox|sign|van)"
)
# Of a map, which shows the place by itself.
_MAP = (
    r"(?:https?://|www\.)?\S*(?:\bmaps?\.\w|\.\w+/maps\b|mapquest\.|openstreetmap\.|waze\.com|what3words|w3w\.co"
    r"|plus\.codes|[?&](?:s?ll|[ds]addr|destination)=)\S*"
)
MAP_LINK = re.compile(_MAP, re.IGNORECASE)
_MAP_LINKS = WordPattern(_MAP, "map|waze.|what3words|w3w.|plus.codes|ll=|addr=|destination=")
# Each perhaps of several, as in "the railroad tracks".
_SIGHT = (
    r"(?:church|chapel|cathedral|mosque|synagogue|temple|school|college|university|campus|library|park|mall"
    r"|plaza|market|supermarket|grocery|store|shop|pharmacy|laundromat|bakery|caf[eé]|restaurant|diner|bar"
    r"|pub|hotel|motel|casino|bank|hospital|clinic|nursing home|station|stop|depot|airport|post office"
    r"|city hall|town hall|fire ?hall|courthouse|jail|museum|theat(?:er|re)|stadium|arena|gym|y[mw]ca"
    r"|cemetery|fairground|bridge|overpass|underpass|(?:highway|hwy|freeway|exit|route)(?:[ -]\d+)?|river"
    r"|lake|creek|pond|beach|hill|woods|railroad|track|tower|mill|factory|plant|warehouse|barn|farm|playground"
    r"|parking (?:lot|ramp)|alley|corner|intersection|roundabout|stop ?light|mural|statue|fountain"
    r"|tree)(?:e?s)?\b"
)
# They stand beside other words, too: "supervised by the state office".
_HOUSE = (
    r"(?:building|apartment|house|center|centre|office|hall|field|garage|lot|ramp|sign|flag|gate|fence)s?\b"
)
_THE = r"(?:the|an?|our|that)\s+"
_WORD = r"\w+(?:['’&-]\w+)*"
_NAME = r"(?-i:[A-Z0-9][\w'’&-]*(?:\s+(?:[A-Z0-9][\w'’&-]*|of|and|&)(?=\s+[A-Z0-9]|\b)){0,3})"
# What follows these is a place by any name.
_BESIDE = (
    r"(?:behind|opposite|beside|adjacent to|in back of|alongside|next (?:door )?to"
    r"|across(?:\s+(?:the\s+)?(?:street|road|hall|lot|river|highway))?\s+from"
    r"|(?:kitt?y|catt?[ey]r?)[- ]corner(?:ed)? (?:from|to)"
    r"|(?:around|on|at) the corner (?:of|from|by)|corner of"
    r"|(?:down|up) the (?:street|road|block|hill) from"
    r"|(?:blocks?|doors?|houses?|miles?)(?:\s+\w+)?\s+(?:from|of|off|past))"
)
_JUNTO_A = (
    r"(?:detr[aá]s del?|al lado del?|junto al?|(?:en)?frente (?:al?|del?)|cerca del?|a la vuelta del?"
    r"|(?:arriba|encima|debajo) del?|en la esquina del?)"
)
_COLOR_ES = r"(?:blanc|roj|negr|amarill|azul|verde|gris|caf[eé]|rosad?|anaranjad|morad)[ao]?s?"
# By which houses are found in the country.
_FIRE = r"fire (?:no|num(?:ber)?|#)\.?\s*\d+"
FIRE_NUMBER = re.compile(rf"(?:{_NAME},?\s+)?{_FIRE}", re.IGNORECASE)  # with the road before it
# Words of any text, so that they are a place only before one of these.
_BY = rf"(?:above|below|by|past|off)\s+(?:{_THE})?(?:{_WORD}\s+)?{_SIGHT}"
# The longest first, which stop at the name of a sight: "behind the church" of "behind the church at night".
LANDMARK = re.compile(
    rf"\b(?:{_COLOR}(?:(?:\s+(?:and|&|with|w/|or)|\s*[,/&-]|\s+w/)?\s*(?:an?\s+|the\s+)?(?:\w+\s+)?{_COLOR}){{0,3}}"
    rf"\s+(?:(?:front|back|side|wooden|metal|frame)\s+)?{_PART}\b"
    rf"|{_BESIDE}\s+(?:{_THE}(?:{_WORD}\s+){{0,3}}?(?:{_SIGHT}|{_HOUSE})|{_THE}{_WORD}(?:\s+{_WORD})?|{_NAME})"
    rf"|(?:near(?: to| by)?|close to|in front of|in the basement of)\s+(?:{_WORD}\s+){{0,4}}?"
    rf"(?:{_SIGHT}|{_HOUSE})"
    rf"|{_BY}"
    r"|(?:(?:up|down)stairs (?:of|from|at|over|in)|(?:above|over|below|under) the old)\s+[^.;,!?\n]+"
    rf"|{_FIRE}"
    rf"|(?:at|in|from) the (?:{_WORD}\s+){{0,3}}?lot\b(?! of\b)"
    r"|(?<!\bwe )(?<!\bto )(?<!\byou )(?<!\bthem )(?<!\bwomen )look for (?:the|our) [^.;,!?\n]+"
    r"|(?:^|(?<=[.;!?,]\s))look for an? [^.;,!?\n]+"
    rf"|{_JUNTO_A}\s+(?!(?:su|tu|mi|usted|ti|m[ií]|ella|nosotr[oa]s)\b)(?:(?:la|el|los|las|una?)\s+)?\w+(?:\s+(?:del?\s+(?:la\s+)?)?(?-i:[A-ZÁÉÍÓÚÑ])\w+){{0,3}}"
    rf"|(?:casa|puerta|edificio|port[oó]n)s?\s+(?:de color\s+)?{_COLOR_ES}\b"
    r"|bus(?:que|car?) (?:la|el|una?) (?:casa|puerta|edificio|letrero|port[oó]n)\b[^.;,!?\n]*)",
    re.IGNORECASE | re.MULTILINE,
)
_PHRASES = StartPattern(
    LANDMARK,
    "white|black|red|green|blue|yellow|gray|grey|brown|tan|pink|purple|orange|beige|cream|maroon|teal|turquoise"
    "|brick|stucco|log|one story|one-story|two story|two-story|three story|three-story|1 story|1-story"
    "|2 story|2-story|3 story|3-story|behind|opposite|beside|adjacent to|in back of|alongside|next|across"
    "|kit|cat|around the corner|on the corner|at the corner|corner of|down the|up the|block|door|house|mile"
    "|near|close to|in front of|in the basement of|above|below|by|past|off|look for|detr|al lado|junto a"
    "|enfrente|en frente|frente|cerca de|a la vuelta|arriba de|encima de|debajo de|en la esquina|casa|puerta"
    "|edificio|port|busque|busca|upstairs|downstairs|over the old|under the old|fire"
    "|at the|in the|from the",
)


def has_landmark(text: str) -> bool:
    """Return whether a text has a phrase that tells where a house is."""
    return next(_PHRASES.finditer(text), None) is not None


def has_map_link(text: str) -> bool:
    """Return whether a text has a link to a map."""
    return "/" in text and bool(_MAP_LINKS.search(text))
