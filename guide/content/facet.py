"""Names the facets that search results can be filtered by."""

from enum import StrEnum
from typing import NamedTuple


class Facet(StrEnum):
    """A property of entries that results can be filtered by. The members are in the order of the screen."""

    KIND = "kind"
    STRATEGY = "strategy"
    AUDIENCE = "audience"
    AGE = "age"
    REGION = "region"
    LANGUAGE = "language"


class Choice(NamedTuple):
    """One value of a facet that the user has ticked, such as `Choice(Facet.KIND, "service")`."""

    facet: Facet
    value: str
