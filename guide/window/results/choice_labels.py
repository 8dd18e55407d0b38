"""Translates the facets of a search and their values into labels for the screen."""

from typing import assert_never

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.i18n import tr
from guide.render import labels


def facet_label(facet: Facet) -> str:
    """Return the label shown for `facet`."""
    match facet:
        case Facet.KIND:
            return tr("Kind")
        case Facet.STRATEGY:
            return tr("Strategy")
        case Facet.AUDIENCE:
            return tr("For whom")
        case Facet.AGE:
            return tr("Age")
        case Facet.REGION:
            return tr("Place")
        case Facet.LANGUAGE:
            return tr("Language")
        case _:
            assert_never(facet)


def choice_label(choice: Choice, guide: Guide) -> str:
    """Return the label shown for `choice`, one value of a facet.

    The label of a strategy is its title in `guide`, or its id if the guide does not contain the strategy.
    """
    match choice.facet:
        case Facet.KIND:
            return labels.kind_plural(Kind(choice.value))
        case Facet.STRATEGY:
            strategy = guide.find(choice.value)
            return strategy.neutral_title if strategy else choice.value
        case Facet.AUDIENCE:
            return labels.audience_label(choice.value)
        case Facet.AGE:
            return _age_label(choice.value)
        case Facet.REGION:
            return guide.places.name_of(choice.value)
        case Facet.LANGUAGE:
            return labels.language_label(choice.value)
        case _:
            assert_never(choice.facet)


def _age_label(value: str) -> str:
    return {
        "under-12": tr("Under 12"),
        "12-17": tr("12 to 17"),
        "18-24": tr("18 to 24"),
        "25-up": tr("25 and up"),
    }[value]
