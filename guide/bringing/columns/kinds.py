"""Tells of which of some kinds the cells of a column are: numbers of phones, streets, names of people, and so on.

Nothing is read here: a kind only confirms what a heading says, contradicts it, or stands for one.
"""

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

from guide.bringing.columns.words import folded, lists, words_of
from guide.search.analysis.common_words import is_common_word

_MOST_CELLS, _LONGEST = 100, 300  # cells of a column, and characters of a cell, that are looked at
_LEAST = 0.6  # of the cells
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*|m|tu|w|th|f|daily"
_CLOCK = r"\d{1,2}(?::\d\d(?::\d\d)?)? ?(?:[ap]\.?m\.?)?"
_TITLE = (
    r"(?:mr|mrs|ms|miss|dr|dra|rev|fr|sr|sra|srta|lic|ing|hermana|hermano|sister|brother|pastor|judge|mayor)"
)
_STREET = (
    r"(?:street|st|avenue|ave|av|road|rd|drive|dr|boulevard|blvd|lane|ln|court|ct|way|place|pl|highway|hwy"
    r"|parkway|pkwy|square|sq|circle|cir|terrace|ter|trail|trl|plaza|calle|avenida|suite|ste)"
)
_STATES = frozenset(
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh "
    "ok or pa ri sc sd tn tx ut vt va wa wv wi wy pr".split()
)
# Each of a whole cell, in small letters and without accents; the first that fits is its kind.
_PATTERNS = {
    "phone": r"(?:[^\d,]{0,30})?(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ ./-]{0,3}\d{3}[ .-]{0,2}\d{4}(?!\d).{0,60}|\d{3}-\d{4}",
    "mail": r"[\w.+'-]{1,64}@[\w.-]{3,100}",
    "web": r"(?:https?://|www\.)\S+|(?:[\w-]{1,60}\.){1,4}(?:com|org|net|gov|edu|us|example|info|io)(?:/\S*)?",
    "point": r"\(?-?\d{1,3}\.\d{2,}, ?-?\d{1,3}\.\d{2,}\)?|point ?\(.{3,60}\)",
    "zip": r"\d{5}(?:-\d{4})?",
    "date": r"\d{4}-\d\d?-\d\d?(?:[t ].{1,30})?|\d{1,2}/(?:\d{1,2}/)?(?:\d\d|\d{4})(?: .{1,20})?",
    "time": rf"{_CLOCK}(?<=[:m].)|{_CLOCK}(?<=m)|\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight",
    "hours": rf"24/7|24 (?:hours|horas).{{0,30}}|(?:{_DAY})\b.{{0,80}}\d.{{0,80}}|{_CLOCK} ?(?:-|to|a) ?{_CLOCK}",
    "days": rf"(?:{_DAY})(?:(?:,|-|/|&| |and|to|thru|y|a)+(?:{_DAY}))*",
    "yes or no": r"yes|no|y|n|true|false|si|x",
    "money": r"\$ ?\d[\d,.]*",
    "number": r"-?\d{1,12}(?:\.\d{1,20})?(?:, ?\d{1,12}){0,50}",
    "age": r"(?:ages? )?\d{1,2} ?(?:-|to|a) ?\d{1,3}|\d{1,2} ?\+",
    "street": rf"\d{{1,6}}[a-z]? .{{0,80}}\b{_STREET}\b.{{0,120}}|(?:p\.? ?o\.? box|calle|av\.?|avenida) .{{1,100}}",
    "person": rf"{_TITLE}\.? [a-z'’-]+(?: [a-z.'’-]+){{0,3}}",
}
_KINDS = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_NAME = re.compile(
    r"[A-Z][a-z'’-]+,? (?:[A-Z]\.? )?(?:& [A-Z][a-z]+ )?(?:de |la |van |von )?[A-Z][A-Za-z'’-]+(?: [A-Z][a-z]+)?"
)
_LONG = 60  # characters


@lru_cache(maxsize=4096)
def kind_of(text: str) -> str:
    """Return the kind of a cell, "" for words of no kind."""
    cut = " ".join(text[:_LONGEST].split())
    plain = folded(cut)
    for kind, pattern in _KINDS.items():
        if pattern.fullmatch(plain):
            return kind
    if plain in _STATES:
        return "state"
    if is_name_of_person(cut):
        return "person"
    words = words_of(cut)
    if words and all((word,) in lists()["language name"] for word in words):
        return "language"
    return "sentence" if len(text) > _LONG else ""


def is_name_of_person(text: str) -> bool:
    """Return whether a cell looks like first and last name, of which the dictionary does not know both."""
    if not _NAME.fullmatch(text):
        return False
    words = re.findall(r"[A-Za-z]{2,}", folded(text))
    return not all(map(is_common_word, words)) and not any(
        (w,) in lists()["not a person"] for w in words_of(text)
    )


def is_personal_mail(text: str) -> bool:
    """Return whether an address is of one person, as its name is no word and not that of its domain."""
    name, _, domain = folded(text.strip()).partition("@")
    parts = re.findall(r"[a-z]+", name)
    return bool(parts) and not any(
        (part,) in lists()["shared mail"] or part in domain or (len(part) > 3 and is_common_word(part))
        for part in parts
    )


def kind_of_column(texts: Iterable[str]) -> str:
    """Return the kind of most of the cells, "" if they are of none or of several."""
    found = Counter(map(kind_of, texts))
    if not found:
        return ""
    kind, number = found.most_common(1)[0]
    return kind if number >= _LEAST * found.total() else ""


def cells_of(texts: Iterable[str]) -> list[str]:
    """Return the first cells of a column that have a text."""
    return list(islice((plain for text in texts if (plain := text.strip(" ;\n\t"))), _MOST_CELLS))
