"""The facets by which results can be narrowed, and a worker's choice of one value."""

from enum import StrEnum
from typing import NamedTuple


class Facet(StrEnum):
    """One property of entries to narrow results by; the members are in the order on the screen."""

    KIND = "kind"
    STRATEGY = "strategy"
    AUDIENCE = "audience"
    AGE = "age"
    REGION = "region"
    LANGUAGE = "language"


class Choice(NamedTuple):
    """One value of a facet, as a worker ticks it: `Choice(Facet.KIND, "service")`."""

    facet: Facet
    value: str
