"""Finds hidden characters in a text: those that show nothing, and those that reorder the text around them."""

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

# The code points with the property Default_Ignorable_Code_Point; those with Bidi_Control are among them.
# Python's unicodedata lacks both. Source: DerivedCoreProperties.txt and PropList.txt of the Unicode Character
# Database, versions 14.0 to 15.1, which agree; © Unicode, Inc., Unicode License v3 (unicode.org/license.txt).
DEFAULT_IGNORABLE = (
    (0x00AD, 0x00AD),
    (0x034F, 0x034F),
    (0x061C, 0x061C),
    (0x115F, 0x1160),
    (0x17B4, 0x17B5),
    (0x180B, 0x180F),
    (0x200B, 0x200F),
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF0, 0xFFF8),
    (0x1BCA0, 0x1BCA3),
    (0x1D173, 0x1D17A),
    (0xE0000, 0xE0FFF),
)
# Signs of the category Cf that are seen, such as marks of numbers and years (Prepended_Concatenation_Mark).
VISIBLE_FORMAT = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd"
)
# Zl and Zp are rare line breaks, which would make line numbers in reports differ from an editor's.
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Co", "Cs", "Zl", "Zp"})
# These stand for a lost object, a lost character and a Braille cell without dots.
_LOST = frozenset("\ufffc\ufffd\u2800")

# Real texts need some hidden characters, each between certain neighbours and never beside a digit:
# joiners between letters of scripts whose letters join (Arabic, Indic, Khmer, Mongolian and others),
_JOINING = "\u0600-\u0dff\u1000-\u109f\u1780-\u18af\ua840-\ua87f\ua8e0-\ua8ff\ufb50-\ufdff\ufe70-\ufefc"
# breaks between words of scripts without blanks (Thai, Lao, Burmese, Khmer),
_UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\ua9e0-\ua9ff\uaa60-\uaa7f"
# selectors after a letter of Mongolian or a Han sign, and after a symbol that is also an emoji.
_MONGOLIAN, _HAN = "\u1820-\u18aa", "\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
_EMOJI = (
    "\u00a9\u00ae\u203c\u2049\u2122\u2139\u2190-\u21ff\u2300-\u23ff\u24c2\u25a0-\u27bf\u2900-\u297f\u2b00-\u2bff"
    "\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
)
_END = "\\s.,;:!?)\\]}»”’\"'،؛؟۔।-"
_NEEDED = "|".join(
    (
        r"(?<=[^\W\d_]|[\u0300-\u036f])\u00ad(?=[^\W\d_])",
        rf"(?<=[{_JOINING}])(?<!\d)[\u200c\u200d](?!\d)(?=[{_JOINING}{_END}]|\Z)",
        rf"(?<=[{_UNSPACED}])(?<!\d)\u200b(?!\d)(?=[{_UNSPACED}])",
        rf"(?<=[{_MONGOLIAN}])[\u180b-\u180f]",
        rf"(?<=[{_HAN}])[\ufe00-\ufe02\U000e0100-\U000e01ef]",
        rf"(?<=[{_EMOJI}])[\ufe0e\ufe0f]",
        rf"(?<=[{_EMOJI}\ufe0f])\u200d(?=[{_EMOJI}])",
        "(?<=[0-9#*])\ufe0f(?=\u20e3)",
    )
)
_WORD = re.compile(r"[^ \t\n]+")
_ADDRESS = re.compile(r"[A-Za-z0-9]\.[A-Za-z0-9]|@|://")


class Hidden(NamedTuple):
    """A hidden character and its place in the text, counted from 0."""

    at: int
    character: str


def is_ignorable(character: str) -> bool:
    """Return whether a character has the property Default_Ignorable_Code_Point."""
    code = ord(character)
    return any(first <= code <= last for first, last in DEFAULT_IGNORABLE)


@cache
def is_hidden(character: str) -> bool:
    """Return whether a character shows nothing by itself; line feeds and TABs do not count as hidden.

    Unassigned code points are hidden too, except among emoji, where new ones come every year.
    """
    from unicodedata import category  # noqa: PLC0415 - a library of its own, which hardly any start needs

    kind = category(character)
    if kind in _HIDDEN_CATEGORIES:
        return character not in "\t\n" and character not in VISIBLE_FORMAT
    if kind == "Cn":
        return not "\U0001f000" <= character <= "\U0001faff"
    return character in _LOST or is_ignorable(character)


def hidden_in(text: str) -> Iterator[Hidden]:
    """Yield the hidden characters of a text, except where its script or an emoji needs them."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return
    hidden = frozenset(filter(is_hidden, set(text)))
    if not hidden:
        return
    needed = re.compile(_NEEDED)  # compiled only when it is needed, since every start loads this module
    for word in _WORD.finditer(text):
        if hidden.isdisjoint(word.group()):
            continue
        is_address = _ADDRESS.search(word.group()) is not None
        for index in range(word.start(), word.end()):
            if text[index] in hidden and (is_address or not needed.match(text, index)):
                yield Hidden(index, text[index])


def without_ignorable(text: str) -> str:
    """Return a text without the characters that show nothing, even where a script needs them."""
    ignorable = frozenset(filter(is_hidden, set(text)))
    return "".join(each for each in text if each not in ignorable) if ignorable else text


def without_hidden(text: str) -> str:
    """Return a text without the hidden characters that `hidden_in` finds."""
    indexes = frozenset(hidden.at for hidden in hidden_in(text))
    return "".join(each for index, each in enumerate(text) if index not in indexes) if indexes else text
