"""Finds the things that a typed text refuses: "not a shelter", "no police", "won't report to the police".

What somebody lacks or cannot do is no refusal: "no papers", "no money", "not breathing", "can't leave". So
only a few things can be refused at all, and "no" and "without" only what is not asked for as help.
"""

from collections.abc import Iterable, Sequence, Set
from enum import StrEnum
from typing import NamedTuple

_NOT = frozenset("not dont doesnt wont isnt arent never".split())
_WITHOUT = frozenset("no non without sin ni avoid instead".split())
_FEAR = frozenset("afraid scared fear fears distrust distrusts hate hates miedo teme".split())
_TRUST = frozenset("trust trusts confia".split())  # after a negation
_KEEP = frozenset("keep keeps keeping leave leaving".split())  # "keep the police out of it"
NEGATIONS = _NOT | _WITHOUT
# Words that may stand between: "doesn't want to go to a shelter", "no quiere llamar a la policía".
_BETWEEN = frozenset(
    """a an the any to go going want wants wanting call calling tell telling involve involving get getting use
    need needs needing through from with contact talk talking see or nor and y o ni la el los las un una ir al
    quiere quiero quieren llamar hablar con es del de more another be like her him them their of they will
    would que involved llamen llama llaman""".split()
)
_PASSED_ON = frozenset(  # "won't report to police", but "no police report"
    """report reports reporting reported notify notifies notifying inform inform alert share shares sharing
    pass passes passed passing calls called tells told anything everything it this that send sends
    avisar avisa reportar reporta denunciar""".split()
)


class Authority(StrEnum):
    """An authority that can be refused, with all lines that reach it."""

    POLICE = "police"
    IMMIGRATION = "immigration"


AUTHORITIES = {
    **dict.fromkeys(
        "police cop cops sheriff officer officers detective law enforcement 911 policia policias".split(),
        Authority.POLICE,
    ),
    **dict.fromkeys(
        "ice immigration deportation migra migracion inmigracion dhs hsi homeland".split(),
        Authority.IMMIGRATION,
    ),
}
_AUTHORITIES = AUTHORITIES.keys() | frozenset("cps court jail church iglesia".split())
_FEARED = AUTHORITIES.keys() - frozenset(["911"])
_THINGS = _AUTHORITIES | frozenset(
    """shelter shelters hospital doctor counseling therapy counselor therapist treatment rehab school lawyer
    hotline trafficking sex minor kid child teen youth adult refugio albergue abogado terapia trata""".split()
)
# After the name of an authority, these tell of a lack: "no immigration papers", "no police report".
_LACKED = frozenset("papers paper papeles documents documentos status visa report case record help".split())
_PAPERS = frozenset("papers papeles documents documentos status visa".split())
_UNDOCUMENTED = frozenset("undocumented indocumentada indocumentado indocumentados".split())
_SPANISH_WISH = frozenset("quiere quiero quieren es".split())
LONGEST_GAP = 5  # words between the negation and the thing
NEAR = 3  # words after a negation among which papers are lacked: "no tiene los papeles"


class Refusals(NamedTuple):
    """The indexes of the words of a text that name what it refuses, and of those that lead up to these.

    `avoided` are the authorities that are refused or feared; who has no papers avoids immigration.
    """

    things: frozenset[int]
    around: frozenset[int]  # "call" in "won't call the police"
    avoided: frozenset[Authority]


def refused_in(surfaces: Sequence[str]) -> Refusals:
    """Return what a text, of all these folded words, refuses."""
    refused: set[int] = set()
    around: set[int] = set()
    avoided: set[Authority] = set()
    for at, surface in enumerate(surfaces):
        named: list[int] = []
        if surface in NEGATIONS:
            is_wish = surface in _NOT or not _SPANISH_WISH.isdisjoint(surfaces[at + 1 : at + 2])
            named = _named_after(surfaces, at, _THINGS if is_wish else _AUTHORITIES)
        elif surface in _KEEP:
            named = _named_after(surfaces, at, AUTHORITIES.keys())
            named = named if named and "out" in surfaces[named[-1] + 1 : named[-1] + 2] else []
        elif surface in _FEAR or (surface in _TRUST and at and surfaces[at - 1] in NEGATIONS):
            avoided |= authorities_among(surfaces[n] for n in _named_after(surfaces, at, _FEARED))
        is_without_papers = surface in NEGATIONS and not _PAPERS.isdisjoint(surfaces[at : at + 1 + NEAR])
        avoided |= {Authority.IMMIGRATION} if is_without_papers or surface in _UNDOCUMENTED else set()
        avoided |= authorities_among(surfaces[n] for n in named)
        refused.update(named)
        around.update(range(at, named[-1]) if named else ())
    return Refusals(frozenset(refused), frozenset(around - refused), frozenset(avoided))


def authorities_among(words: Iterable[str]) -> frozenset[Authority]:
    """Return the authorities that folded words name."""
    return frozenset(AUTHORITIES[word] for word in words if word in AUTHORITIES)


def _named_after(surfaces: Sequence[str], at: int, things: Set[str]) -> list[int]:
    """Return the indexes of the `things` that are refused by the word at index `at`."""
    named, last = list[int](), at
    for here in range(at + 1, len(surfaces)):
        if surfaces[here] in things:
            if things is _AUTHORITIES and not _LACKED.isdisjoint(surfaces[here + 1 : here + 2]):
                break
            named.append(here)
            last = here
        elif surfaces[here] not in _BETWEEN | _PASSED_ON or here - last > LONGEST_GAP:
            break
    return named
