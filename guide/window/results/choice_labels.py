"""Translates the facets of a search and their values into labels for the screen."""

from guide.content.facet import Choice, Facet
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.i18n import tr
from guide.render import labels


def facet_label(facet: Facet) -> str:
    """Return the label shown for `facet`."""
    return {
        Facet.KIND: tr("Kind"),
        Facet.STRATEGY: tr("Strategy"),
        Facet.AUDIENCE: tr("For whom"),
        Facet.AGE: tr("Age"),
        Facet.REGION: tr("Place"),
        Facet.LANGUAGE: tr("Language"),
    }[facet]


def choice_label(choice: Choice, guide: Guide) -> str:
    """Return the label shown for `choice`, one value of a facet.

    The label of a strategy is its title in `guide`, or its id if the guide does not contain the strategy.
    """
    facet, value = choice
    if facet is Facet.STRATEGY:
        strategy = guide.find(value)
        return strategy.neutral_title if strategy else value
    if facet is Facet.KIND:
        return labels.kind_plural(Kind(value))
    if facet is Facet.AGE:
        return _age_label(value)
    name = {
        Facet.AUDIENCE: labels.audience_label,
        Facet.REGION: labels.region_label,
        Facet.LANGUAGE: labels.language_label,
    }
    return name[facet](value)


def _age_label(value: str) -> str:
    return {
        "under-12": tr("Under 12"),
        "12-17": tr("12 to 17"),
        "18-24": tr("18 to 24"),
        "25-up": tr("25 and up"),
    }[value]
