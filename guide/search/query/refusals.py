"""Finds the things that a typed text refuses: "not a shelter", "no police", "doesn't want to call 911".

What somebody lacks or cannot do is no refusal: "no papers", "no money", "not breathing", "can't leave". So
only a few things can be refused at all, and "no" and "without" only what is not asked for as help.
"""

from collections.abc import Sequence

_NOT = frozenset("not dont doesnt wont isnt arent never".split())
_WITHOUT = frozenset("no without sin ni avoid".split())
NEGATIONS = _NOT | _WITHOUT
# Words that may stand between: "doesn't want to go to a shelter", "no quiere llamar a la policía".
_BETWEEN = frozenset(
    """a an the any to go going want wants wanting call calling tell telling involve involving get getting use
    need needs needing through from with contact talk talking see or nor and y o ni la el los las un una ir al
    quiere quiero quieren llamar hablar con es del de more another be like her him them their""".split()
)
_AUTHORITIES = frozenset(
    """police cop cops sheriff officer officers detective law enforcement 911 ice immigration deportation cps
    court jail policia policias migra migracion inmigracion church iglesia""".split()
)
_THINGS = _AUTHORITIES | frozenset(
    """shelter shelters hospital doctor counseling therapy counselor therapist treatment rehab school lawyer
    hotline trafficking sex minor kid child teen youth adult refugio albergue abogado terapia trata""".split()
)
_AFTER = frozenset("involved involvement please just but officer officers contact".split())
_SPANISH_WISH = frozenset("quiere quiero quieren es".split())
LONGEST_GAP = 5  # words between the negation and the thing


def refused_in(surfaces: Sequence[str]) -> frozenset[int]:
    """Return the indexes of the words, of all folded words of a text, that name what it refuses."""
    refused: set[int] = set()
    for at, surface in enumerate(surfaces):
        if surface not in NEGATIONS:
            continue
        is_wish = surface in _NOT or not _SPANISH_WISH.isdisjoint(surfaces[at + 1 : at + 2])
        things = _THINGS if is_wish else _AUTHORITIES
        last = at
        for here in range(at + 1, len(surfaces)):
            if surfaces[here] in things:
                after = surfaces[here + 1 : here + 2]
                if not is_wish and after and after[0] not in _BETWEEN | _AFTER | things:
                    break  # "no immigration papers" is a lack
                refused.add(here)
                last = here
            elif surfaces[here] not in _BETWEEN or here - last > LONGEST_GAP:
                break
    return frozenset(refused)
