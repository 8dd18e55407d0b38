"""Translates the facets of a search and their values into labels for the screen."""

from guide.content.eligibility import ALL_GENDERS, FREE, MAY_COST, MEN, WITH_CHILDREN, WOMEN
from guide.content.facet import UNSAID, Choice, Facet
from guide.content.guide import Guide
from guide.content.model import Kind
from guide.i18n import tr
from guide.render import labels
from guide.search.results.late_facets import NOW


def facet_label(facet: Facet) -> str:
    """Return the label shown for `facet`."""
    return {
        Facet.KIND: tr("Kind"),
        Facet.STRATEGY: tr("Strategy"),
        Facet.AUDIENCE: tr("For whom"),
        Facet.AGE: tr("Age"),
        Facet.REGION: tr("Place"),
        Facet.LANGUAGE: tr("Language"),
        Facet.SEX: tr("Sex or gender"),
        Facet.CHILDREN: tr("Children"),
        Facet.COST: tr("Cost"),
        Facet.OPEN: tr("Hours, by this computer's clock"),
    }[facet]


def choice_label(choice: Choice, guide: Guide) -> str:
    """Return the label shown for `choice`, one value of a facet.

    The label of a strategy is its title in `guide`, or its id if the guide does not contain the strategy.
    """
    return _unsaid_label(choice.facet) if choice.value == UNSAID else _value_label(choice, guide)


def _value_label(choice: Choice, guide: Guide) -> str:
    match choice.facet:
        case Facet.KIND:
            return labels.kind_plural(Kind(choice.value))
        case Facet.STRATEGY:
            strategy = guide.find(choice.value)
            return strategy.neutral_title if strategy else choice.value
        case Facet.AUDIENCE:
            return labels.audience_label(choice.value)
        case Facet.REGION:
            return guide.places.name_of(choice.value)
        case Facet.LANGUAGE:
            return labels.language_label(choice.value)
        case _:
            return _eligibility_label(choice.value)


def _eligibility_label(value: str) -> str:
    return {
        "under-12": tr("Under 12"),
        "12-17": tr("12 to 17"),
        "18-24": tr("18 to 24"),
        "25-up": tr("25 and up"),
        WOMEN: tr("Women or girls"),
        MEN: tr("Men or boys"),
        ALL_GENDERS: tr("All genders"),
        WITH_CHILDREN: tr("With children"),
        FREE: tr("Free"),
        MAY_COST: tr("May cost"),
        NOW.value: tr("Open now"),
    }[value]


def _unsaid_label(facet: Facet) -> str:
    return {
        Facet.AGE: tr("Age not said"),
        Facet.AUDIENCE: tr("For whom not said"),
        Facet.LANGUAGE: tr("Language not said"),
        Facet.SEX: tr("Sex or gender not said"),
        Facet.CHILDREN: tr("Children not said"),
        Facet.COST: tr("Cost not said"),
        Facet.OPEN: tr("Hours not said"),
    }[facet]
