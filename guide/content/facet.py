"""Names the facets that search results can be filtered by."""

from collections.abc import Iterable
from enum import StrEnum
from typing import NamedTuple


class Facet(StrEnum):
    """A property by which results can be filtered. The members are in the order in which they are shown."""

    KIND = "kind"
    OPEN = "open"
    REGION = "region"
    AGE = "age"
    SEX = "sex"
    CHILDREN = "children"
    COST = "cost"
    LANGUAGE = "language"
    AUDIENCE = "audience"
    STRATEGY = "strategy"


# What an entry need not say. Whoever chooses a value of these learns how many do not say, and can add them.
MAY_BE_UNSAID = (
    Facet.OPEN,
    Facet.AGE,
    Facet.SEX,
    Facet.CHILDREN,
    Facet.COST,
    Facet.LANGUAGE,
    Facet.AUDIENCE,
)
UNSAID = "unsaid"  # the value of what does not say


class Choice(NamedTuple):
    """One value of a facet that the user has ticked, such as `Choice(Facet.KIND, "service")`."""

    facet: Facet
    value: str


def with_unsaid(choices: Iterable[Choice]) -> frozenset[Choice]:
    """Return `choices`, and for each facet among them also what does not say."""
    chosen = frozenset(choices)
    facets = {choice.facet for choice in chosen}.intersection(MAY_BE_UNSAID)
    return chosen | {Choice(facet, UNSAID) for facet in facets}
