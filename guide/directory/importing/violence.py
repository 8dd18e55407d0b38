"""Finds services for people who are hurt by others, whose place must not be told."""

import re
from collections.abc import Iterable, Mapping

from guide.content.safe_text import short
from guide.directory.columns.patterns import YES
from guide.directory.importing.word_pattern import Found, WordPattern
from guide.directory.pieces import LABEL, Understood
from guide.directory.records import Record
from guide.i18n import tr

# Columns whose heading speaks of it, such as "DV shelter?": each with its place in a row, the heading, and
# whether it holds addresses: "Safe house street".
Marks = tuple[tuple[int, str, bool], ...]

_PARTNER = "(husband|partner|boyfriend|spouse|ex|relationship|marriage)s?"
_AWAY = (
    "(flee|fleeing|escap(e|ing)|(get|getting|run|running) away( from)?|running from|hiding( from)?|leaving)"
)
# Whoever flees from somebody is found by the street, so a service that speaks of this is confidential.
VIOLENCE = WordPattern(
    r"(?:domestic (violence|abuse)|(intimate|family|dating|gender)[- ](partner )?(based )?(violence|abuse)"
    r"|violence against|victims? of (violence|crime|abuse)|sexual(ly)?[- ](assault|abuse|violence|exploit)"
    r"|crime victims?|\bd\.?v\b|batter(ed|ing)|abused (women|men|persons|people|partners|spouses)"
    r"|against (abuse|abusers)|(spous(e|al)|partner|marital) (abuse|violence)"
    r"|(?<!substance )(?<!drug )(?<!alcohol )abuse (shelter|refuge|safe)"
    r"|(was|were|been|being) abused"
    rf"|(violent|dangerous|abusive) (\w+ )?({_PARTNER}|man|men|home|household|person)"
    rf"|({_PARTNER}|men) (who |that )?(hit|beat|hurt)s?|\bpimps?\b|(out of|left|leaving|leave) the life\b"
    rf"|(hit|beaten|hurt) by (an? |their |her |his )?({_PARTNER}|man|men)"
    rf"|(leave|{_AWAY}) (an? |their |her |his |the )?(violen|danger|abus|unsafe|{_PARTNER})"
    rf"|(wom[ae]n|ladies|girls) (and (their )?(kids|children) )?(who are )?{_AWAY}|safe place [a-z ]*for wom"
    r"|\bipv\b|\bfvpsa\b|victim'?s? (services?|advoca)|serves? victims"
    r"|traffick|prostitut|sex work|strangulat|safe[ -]?(house|home)|stalking|\brape\b|\bsurvivors?\b|runaway"
    r"|\bwom[ae]n.{0,2} (\w+ )?(shelter|refuge)|\b(shelter|refuge) for (\w+ )?wom[ae]n"
    r"|v[ií]ctimas? de|sobrevivientes?|(refugio|albergue)s? (para|de) mujeres"
    r"|violencia (dom[eé]stica|sexual|familiar)|trata de personas|maltrat|casas? (segura|de seguridad)"
    r"|hu(ir|ye) de su (pareja|esposo|marido))\w*",
    "violen|dangerous|hit|beat|hurt|flee|escap|away|hiding|leaving|ctim|sexual|dv|d.v|batter|abus|traffick"
    "|pimp|the life|prostitut|ipv|fvpsa|sex work|strangulat|safe|stalking|rape|survivor|wom"
    "|sobrevivient|mujeres|trata de|maltrat"
    "|casa|pareja|esposo|marido",
)


# Of a page whose lines were copied: "domestic vio- lence".
_BROKEN = re.compile(r"(?<=[a-z])- (?=[a-z])")


def speaks_of_violence(text: str) -> Found | None:
    """Return the first words of a text that speak of people who are hurt by others, None if it has none."""
    found, whole = VIOLENCE.search(text), _BROKEN.sub("", text)
    return found or (VIOLENCE.search(whole) if whole != text else None)


def _may_speak(text: str) -> bool:
    """Return whether a text has a sign of that, which those of most rows have not."""
    return VIOLENCE.may_be_in(text.lower()) or VIOLENCE.may_be_in(_BROKEN.sub("", text).lower())


def marks_of_violence(tables: Iterable[Understood]) -> Mapping[str, Marks]:
    """Return by the name of its table each column that says yes of services for people hurt by others."""
    return {
        each.table.name: tuple(
            (at, heading, meaning is not None and meaning.object == "address")
            for at, (heading, meaning) in enumerate(zip(each.table.headings, each.meanings, strict=False))
            if VIOLENCE.search(re.sub(r"(?<=[a-z0-9])(?=[A-Z])|_", " ", heading))
        )
        for each in tables
    }


def why_hidden(record: Record, marks: Marks) -> str:
    """Return why the place of a service may be one for people hurt by violence, "" if it is not.

    Only the words that say so are told, as the rest of a note stays among colleagues. `marks` are of the
    table of its row.
    """
    may_speak = _may_speak("\n".join(record.texts))
    for kind, values in record.objects.items() if may_speak else ():
        for each in values:
            found = next(
                (
                    m
                    for name, text in each.items()
                    if name not in ("heading", LABEL) and (m := speaks_of_violence(text))
                ),
                None,
            )
            if found:
                return _as_said(found.words, each["heading"] if kind == "private" else "")
    cells = record.piece.row.cells
    for at, heading, is_place in marks:
        cell = "".join(cells[at : at + 1]).strip()
        if is_place and cell:
            return tr("It is kept without its place, as the column “{heading}” says.", heading=short(heading))
        if _is_yes(cell):
            return _as_said(cell, heading)
    return ""


def _is_yes(cell: str) -> bool:
    return cell.strip().casefold() in YES


def _as_said(words: str, heading: str) -> str:
    """Return why a place is left out. That it may be for people hurt by others, a list says once of all."""
    values = {"words": short(words), "heading": short(heading)}
    if heading:
        return tr("It is kept without its place, as “{heading}” says “{words}”.", **values)
    return tr("It is kept without its place, as it says “{words}”.", **values)
