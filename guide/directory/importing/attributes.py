"""Hears what attributes of HSDS say of an object that is private, as rows of a table of their own."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from guide.directory.columns.patterns import NO, YES
from guide.directory.importing.flags import is_private
from guide.directory.importing.violence import speaks_of_violence
from guide.directory.pieces import Piece, Values
from guide.i18n import tr

MARK = "mark"  # the kind of object in which words of violence stand
_TERMS = ("taxonomy_term", "taxonomy")
_ACTS = r"(?:publish|share|refer|list|display|show|print|disclose|give out|release|post|distribute)"
_SAID = (
    r"(?:private|confidential(?:ity)?|confid\.?|hidden|hide|secret|undisclosed|unlisted|unpublished|non-?public"
    r"|internal|restricted|suppress(?:ed)?|withh(?:eld|old)|excluded?|staff only"
    rf"|(?:do|does) not {_ACTS}|no referrals?|dn[pr]"
    r"|not (?:for |to be )?(?:the )?(?:public(?:ation|ly)?|published|shared|listed|displayed|shown|disclosed"
    r"|visible|referrals?|referred|distribution)(?: release| use| view(?:ing)?| display)?"
    r"|privad[oa]|confidencial|secret[oa]|ocult[oa]|no (?:publicar|compartir|divulgar|mostrar))"
)
_OF = (
    r"(?:is|this|keep|mark(?:ed)?|as|entry|record|resource|listing|program|agency|organi[sz]ation|location"
    r"|address|site|place|street|phone|number|line|info(?:rmation)?|details|data|access|use|only|level|flag"
    r"|status|here|(?:from|on|to|in) (?:the )?(?:public|website|web|directory|search)(?: view)?)"
)
# All of a text: "Confidential address", "Internal use only", but not "Private insurance".
_PRIVATE = re.compile(rf"(?:{_OF} )*{_SAID}(?: {_OF})*", re.IGNORECASE)
_SHOWN = re.compile(
    rf"(?:(?:is|show|display|visible|ok|can|{_OF}) )*"
    r"(?:public(?:ly)?|publish(?:ed|able)?|visib(?:le|ility)|privacy|display|show|listed|list|shareable|share|shared"
    r"|sharing|searchable|referable|refer|available for (?:directory|referral))"
    rf"(?: {_OF})*",
    re.IGNORECASE,
)
# What is called private in another sense: a school, an insurance.
_OF_KIND = re.compile(
    r"owner|sector|insur|payment|payer|\bfee|fund|legal|\btax|school|\btype\b|entit|business|setting|\brooms?\b"
    r"|transport|practice|housing",
    re.IGNORECASE,
)


def with_attributes(pieces: Sequence[Piece]) -> Sequence[Piece]:
    """Return pieces, each with what its attributes say of it: flags, and words of people hurt by others."""
    said = _said(pieces)
    return [_with(each, said.get((each.about, each.id))) for each in pieces] if said else pieces


def _with(piece: Piece, said: Mapping[str, list[Values]] | None) -> Piece:
    """Return a piece with more objects. What an attribute says is of another object, and not of itself."""
    if piece.about == "attribute" and "private" in piece.objects:
        return replace(piece, objects={kind: one for kind, one in piece.objects.items() if kind != "private"})
    if not said:
        return piece
    more = {kind: (*piece.objects.get(kind, ()), *values) for kind, values in said.items()}
    return replace(piece, objects={**piece.objects, **more})


def _said(pieces: Iterable[Piece]) -> Mapping[tuple[str, str], Mapping[str, list[Values]]]:
    """Return by kind and id of an object the objects that its attributes add to it."""
    attributes = [each for each in pieces if each.about == "attribute"]
    names = _names_of_terms(pieces) if attributes else {}
    found = defaultdict[tuple[str, str], dict[str, list[Values]]](dict)
    for piece in attributes:
        terms = [name for reference in piece.references for name in names.get(reference, ())]
        terms += [each["name"] for kind in _TERMS for each in piece.objects.get(kind, ()) if "name" in each]
        marks = [("private", each) for each in piece.objects.get("private", ()) if "flag" in each]
        marks += [mark for each in piece.objects.get("attribute", ()) for mark in _marks(each, terms)]
        for owner in piece.references if marks else ():
            for kind, values in marks if owner[0] not in _TERMS else ():
                found[owner].setdefault(kind, []).append(values)
    return found


def _names_of_terms(pieces: Iterable[Piece]) -> Mapping[tuple[str, str], list[str]]:
    found = defaultdict[tuple[str, str], list[str]](list)
    for each in pieces:
        if each.about in _TERMS and each.id:
            found[each.about, each.id] += [one["name"] for one in each.objects[each.about] if "name" in one]
    return found


def _marks(attribute: Values, terms: Iterable[str]) -> Iterator[tuple[str, Values]]:
    """Yield a flag, and words of violence, if an attribute has such, each with the kind of its object."""
    value = attribute.get("value", "").strip()
    headings = [*(attribute[name] for name in ("label", "link_type") if name in attribute), *terms]
    flags = [each for each in _flags(headings, value) if is_private(each) is not False]
    if flags and not any(map(_OF_KIND.search, map(_plain, headings))):
        yield "private", max(flags, key=lambda each: is_private(each) is True)
    is_denied = value.casefold() in NO
    violence = filter(None, map(speaks_of_violence, () if is_denied else (*headings, value)))
    yield from ((MARK, {"heading": "", "words": each.words}) for each in violence)


def _flags(headings: Iterable[str], value: str) -> Iterator[Values]:
    """Yield what an attribute says as columns of a sheet would: {"heading": "Private", "flag": "yes"}."""
    is_answer = value.casefold() in YES | NO or is_private({"heading": "", "flag": value}) is False
    for each in map(_plain, headings):
        if _PRIVATE.fullmatch(each):
            yield {"heading": each, "flag": value if is_answer else "yes"}
        elif value and _SHOWN.fullmatch(each) and (is_answer or not any(map(str.isdigit, value))):
            yield {"heading": each, "flag": value}
    if _PRIVATE.fullmatch(_plain(value)):
        yield {"heading": tr("attributes"), "flag": "not public"}


def _plain(text: str) -> str:
    """Return a text with blanks between its words: "is_public", "doNotRefer"."""
    return " ".join(re.sub(r"(?<=[a-z])(?=[A-Z])|[_.:]|(?<=\w)-(?=\w{4})", " ", text).split())
