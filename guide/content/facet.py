"""Names the facets that search results can be filtered by."""

from enum import StrEnum
from typing import NamedTuple


class Facet(StrEnum):
    """A property by which results can be filtered. The members are in the order in which they are shown."""

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
