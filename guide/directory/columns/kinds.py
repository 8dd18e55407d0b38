"""Names the kind of the cells of a column, and finds what is never public: people, notes, keys and marks."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import islice

from guide.directory.columns.fields import is_of_people
from guide.directory.columns.headings import Found
from guide.directory.columns.words import has_one_of, lists, parts_of, without_accents, words_of
from guide.search.analysis.common_words import is_common_word

_MOST_CELLS, _LONGEST = 100, 150  # cells of a column, and characters of a cell, that are looked at
_LEAST = 0.6  # of the cells
_DAY = r"(?:mon|tue|wed|thu|fri|sat|sun|lun|mar|mie|jue|vie|sab|dom)[a-z]*|m|tu|w|th|f|daily"
_CLOCK = r"\d{1,2}(?::\d\d(?::\d\d)?)? ?(?:[ap]\.?m\.?)?"
# Each of a whole cell, in small letters and without accents; the first that fits is its kind.
_PATTERNS = {
    "phone": r"[^\d,]{0,30}(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ ./-]{0,3}\d{3}[ .-]{0,2}\d{4}(?!\d).{0,60}"
    r"|\d{3}-\d{4}",
    "mail": r"[\w.+'-]{1,64}@[\w.-]{3,100}",
    "web": r"(?:https?://|www\.)\S+|(?:[\w-]{1,60}\.){1,4}(?:com|org|net|gov|edu|us|example|info|io)(?:/\S*)?",
    "point": r"\(?-?\d{1,3}\.\d{2,}, ?-?\d{1,3}\.\d{2,}\)?|point ?\(.{3,60}\)",
    "zip": r"\d{5}(?:-\d{4})?",
    "date": r"\d{4}-\d\d?-\d\d?(?:[t ].{1,30})?|\d{1,2}/(?:\d{1,2}/)?(?:\d\d|\d{4})(?: .{1,20})?",
    "time": rf"{_CLOCK}(?<=[:m].)|{_CLOCK}(?<=m)|\d\d?:\d\d(?::\d\d)?(?: ?[ap]\.?m\.?)?|noon|midnight",
    "hours": rf"24/7|24 (?:hours|horas).{{0,30}}|(?:{_DAY})\b.{{0,80}}\d.{{0,80}}"
    rf"|{_CLOCK} ?(?:-|to|a) ?{_CLOCK}",
    "days": rf"(?:{_DAY})(?:[,/& -]{{1,3}}(?:(?:and|to|thru|y|a) )?(?:{_DAY}))*",
    "yes or no": r"yes|no|y|n|true|false|si|x",
    "money": r"\$ ?\d[\d,.]*",
    "number": r"-?\d{1,12}(?:\.\d{1,20})?(?:, ?\d{1,12}){0,50}",
    "age": r"(?:ages? )?\d{1,2} ?(?:-|to|a) ?\d{1,3}|\d{1,2} ?\+",
}
_KINDS = {kind: re.compile(pattern) for kind, pattern in _PATTERNS.items()}
_NAME = re.compile(
    r"[A-Z][a-z'’-]+,? (?:[A-Z]\.? )?(?:& [A-Z][a-z]+ )?(?:de |la |van )?[A-Z][A-Za-z'’-]+(?: [A-Z][a-z]+)?"
)
_LONG, _MOST_WORDS, _WORDS_OF_NAME = 60, 20, 5  # characters of a text, words of a street and a name
_DOERS = (("by",), ("por",))  # "Last seen by"


@lru_cache(maxsize=4096)
def kind_of(text: str) -> str:
    """Return the kind of a cell, "" for words of no kind."""
    cut = " ".join(text[:_LONGEST].split())
    plain = without_accents(cut)
    for kind, pattern in _KINDS.items():
        if pattern.fullmatch(plain):
            return kind
    words = words_of(cut)
    if words in lists()["state"]:
        return "state"
    if words and all((word,) in lists()["language name"] for word in words):
        return "language"
    if is_name_of_person(cut):
        return "person"
    is_street = words and (words[0].isdigit() or words[0] in ("po", "p", "calle", "avenida", "av"))
    if is_street and 1 < len(words) < _MOST_WORDS and has_one_of("street", words):
        return "street"
    return "sentence" if len(text) > _LONG else ""


def is_name_of_person(text: str) -> bool:
    """Return whether a cell is a title and a name, or two names that are not both in the dictionary."""
    words = words_of(text)
    if has_one_of("not a person", words):
        return False
    if words[:1] in lists()["title"] and 1 < len(words) <= _WORDS_OF_NAME:
        return True
    parts = re.findall("[a-z]{2,}", without_accents(text))
    return bool(_NAME.fullmatch(text)) and not all(map(is_common_word, parts))


def is_personal_mail(text: str) -> bool:
    """Return whether an address is of one person, as its name is no word and not that of its domain."""
    name, _, domain = without_accents(text.strip()).partition("@")
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


def private_column(by: Found, heading: str, cells: Sequence[str], kind: str) -> Found | None:
    """Return what a column is that marks rows, or is of people or notes; None for any other."""
    is_public, words = by.sure and not is_of_people(by.field), words_of(heading)
    if _is_flag(heading, cells, kind) and (cells or not is_public):
        return Found("private.flag", sure=True, is_private=True)
    is_private = words[-1:] in _DOERS or has_one_of("person", words) or has_one_of("private", words)
    if is_private and not is_public:
        return Found(_private_field(heading, cells, kind), sure=True, is_private=True)
    return None


def _is_flag(heading: str, cells: Sequence[str], kind: str) -> bool:
    """Return whether a column marks rows: yes and no, or nothing, below a heading about what is shown."""
    words = tuple(word for word in words_of(heading) if not word.isdigit())
    are_marks = all(len(each) < _LONG and has_one_of("flag", words_of(each)) for each in cells)
    if kind != "yes or no" and not are_marks:  # such as "Public" and "Staff only"
        return False
    found = [part for part in parts_of(words) if part in lists()["flag"]]
    rest = set(words) - {word for part in found for word in part}
    return bool(found) and all((word,) in lists()["beside a flag"] for word in rest)


def _private_field(heading: str, cells: Sequence[str], kind: str) -> str:
    """Return the field of a private column: what it has of a person who works there, else a note."""
    words = words_of(heading)
    if kind == "mail" or (not kind and has_one_of("word of email", words)):
        return "contact.email"
    if kind == "phone" or (not cells and has_one_of("word of phone", words)):
        return "contact.phone"
    if kind == "person":
        return "contact.name"
    is_long = any(len(each) >= _LONG for each in cells)
    if is_long or kind not in ("", "language", "state") or has_one_of("private", words):
        return "private.note"
    return "contact.title" if has_one_of("word of title", words) else "contact.name"
