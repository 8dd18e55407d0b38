"""Reduces a text to what a reader takes it for, so that look-alike signs hide no word and no address."""

import re
from collections.abc import Collection
from functools import cache
from unicodedata import category, name, normalize
from urllib.parse import urlsplit

from guide.content.hidden_text import without_ignorable

# Latin, Greek, Cyrillic and Armenian letters by the letter from a to z that they look like. Source:
# confusables.txt of Unicode Technical Standard 39, version 15.1; © Unicode, Inc., Unicode License v3
# (unicode.org/license.txt). ĸ, к, κ, м, т and τ are added. Letters with the plain letter in their name, such
# as "LATIN SMALL LETTER F WITH HOOK", need no entry.
LOOK_ALIKES = {
    "a": "ɑΑαАа",
    "b": "ƄΒВЬꞴ",
    "c": "ϲϹСс",
    "d": "ԁ",
    "e": "ΕЕеҽ",
    "f": "Ϝքẝ𝈓",
    "g": "ƍԌց",
    "h": "ΗНһհ",
    "i": "ɩΙιІіꙇ",
    "j": "ͿϳЈј",
    "k": "ΚКĸкκ",
    "l": "ƖǀӀӏ𝈪",
    "m": "ΜϺМм",
    "n": "Νոռ",
    "o": "ΟοσОоՕօ",
    "p": "ΡρϱРр",
    "q": "ԛգզ",
    "r": "Ʀгᴦꭇ𝈖",
    "s": "ƽЅѕՏ",
    "t": "ΤТтτ",
    "u": "ʋυՍսꞟ",
    "v": "νѴѵ𝈍",
    "w": "ɯѡԜԝա",
    "x": "ΧχХхꞳ",
    "y": "ɣΥγϒУуҮүᶌ",
    "z": "Ζ",
}
_NAMED = re.compile("(?:.*LATIN|REGIONAL) .*LETTER (?:[A-Z]+ )*([A-Z])(?: WITH .*)?")
# Digits and signs that stand for letters in words such as "s3x"; 1 and ! stand for i or for l.
_SIGNS = tuple(str.maketrans("03456789$@1!", f"oeasgtbgsa{one}{one}") for one in "il")
_SIGN_WORD = re.compile(r"(?<![\w$@!])(?=[0-9$@!]*[a-z])(?=[a-z]*[0-9$@!])[a-z0-9$@!]*[a-z0-9$]")
# Three or more single letters or digits in a row, as in "s e x" or "s-e-x".
_APART = re.compile(r"(?<![\w$@])[a-z0-9$@](?:[\s._*·/-]{1,3}[a-z0-9$@](?![^\W_]|[$@])){2,}")
_BETWEEN = re.compile(r"[\s._*·/-]+")
# Signs inside a word, as in "traf-ficking", and blanks so thin that they may not be seen.
_INSIDE = re.compile(r"(?<=[^\W\d_])(?:[^\w\s]|_){1,2}(?=[^\W\d_])")
_THIN = re.compile("[\u2000-\u200a\u202f\u205f]")
_PLAIN = {like: letter for letter, likes in LOOK_ALIKES.items() for like in likes}
_WORD = re.compile(r"[^\W\d_]+")
# Alphabets whose letters look like others and have no skeleton, with the code of the language that has each.
_RARE = {"CHEROKEE": "chr", "COPTIC": "cop", "LISU": "lis"}
_SCRIPTS = frozenset({"LATIN", "GREEK", "CYRILLIC", "ARMENIAN", *_RARE})


def skeleton(text: str) -> str:
    """Return a text in small plain letters, with "-" for dashes and without hidden characters.

    Accents are left out, ligatures and look-alikes replaced, so that texts that look alike become the same.
    """
    if text.isascii():
        return text.lower()
    plain = normalize("NFKD", without_ignorable(text))
    for each in set(plain):  # a text has few different characters
        if not each.isascii():
            plain = plain.replace(each, _plain(each))
    return normalize("NFKC", plain).casefold()


def readings(text: str) -> tuple[str, ...]:
    """Return the skeleton of a text, and the other ways in which a reader can take it.

    In these, digits and signs within words are letters ("s3x"), letters that stand apart are words ("s e x"),
    and signs and thin blanks inside words are left out ("traf-ficking"). A number without a letter stays, and
    so does a word without a digit or sign.
    """
    found: list[str] = []
    for plain in dict.fromkeys((skeleton(text), skeleton(_THIN.sub("", text)))):
        together = _APART.sub(lambda letters: _BETWEEN.sub("", letters.group()), plain)
        others = (_in_letters(together, signs) for signs in _SIGNS)
        found += (plain, together, *(others if _SIGN_WORD.search(together) else ()))
    return tuple(dict.fromkeys((*found, *(_INSIDE.sub("", each) for each in found))))


def mixed_words(text: str) -> tuple[str, ...]:
    """Return the words of a text whose letters are from two alphabets that look alike, such as "gооgle"."""
    if text.isascii():
        return ()
    return tuple(word for word in dict.fromkeys(_WORD.findall(text)) if len(_scripts(word)) > 1)


def rare_words(text: str, languages: Collection[str]) -> tuple[str, ...]:
    """Return the words in letters that look like others, of alphabets that none of the languages has."""
    if text.isascii():
        return ()
    rare = frozenset(script for script, language in _RARE.items() if language not in languages)
    return tuple(word for word in dict.fromkeys(_WORD.findall(text)) if _scripts(word) & rare)


def real_host(address: str) -> str:
    """Return the name by which a browser looks up the host of an address; "" if it is the name as written.

    It differs if the host has letters beyond a to z, and then it begins with xn-- in some part.
    """
    host = _host(address)
    return "" if host.isascii() else ".".join(map(_real_label, host.split(".")))


def shown_host(address: str) -> str:
    """Return the host of an address with its xn-- parts in the letters that they stand for."""
    return ".".join(map(_shown_label, _host(address).split(".")))


def is_look_alike(address: str) -> bool:
    """Return whether the host of a web or e-mail address can be taken for one in plain letters."""
    host = shown_host(address)
    return not host.isascii() and (bool(mixed_words(host)) or any(map(_looks_plain, host.split("."))))


def _in_letters(text: str, signs: dict[int, int]) -> str:
    return _SIGN_WORD.sub(lambda word: word.group().translate(signs), text)


@cache
def _plain(character: str) -> str:
    """Return what stands for a character in a skeleton: "" for an accent or a sign around a letter."""
    kind = category(character)
    if kind in ("Mn", "Me"):
        return ""
    named = _NAMED.fullmatch(name(character, ""))
    return "-" if kind == "Pd" else _PLAIN.get(character, named[1] if named else character)


def _host(address: str) -> str:
    """Return the host of a web or e-mail address, "" for any other text."""
    if not ("://" in address or "@" in address):
        return ""
    try:
        return urlsplit(address if "://" in address else f"//{address}").hostname or ""
    except ValueError:
        return ""


def _shown_label(label: str) -> str:
    try:
        return label[4:].encode().decode("punycode") if label.startswith("xn--") else label
    except UnicodeError:
        return label


def _looks_plain(label: str) -> bool:
    return not label.isascii() and skeleton(label).isascii() and not _scripts(label) <= {"LATIN"}


def _real_label(label: str) -> str:
    return (
        label if label.isascii() else f"xn--{normalize('NFKC', label).casefold().encode('punycode').decode()}"
    )


def _scripts(word: str) -> frozenset[str]:
    return frozenset(name(letter, "").partition(" ")[0] for letter in word) & _SCRIPTS
