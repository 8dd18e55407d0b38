"""The one door for every word a person sees: gettext, no Qt."""

from gettext import NullTranslations

# Catalogues come with the first translation; until then every word passes here and stays English.
_CATALOGUE = NullTranslations()


def tr(message: str, /, **values: object) -> str:
    """Give the message in the reader's language, its {names} filled in from the values."""
    text = _CATALOGUE.gettext(message)
    return text.format(**values) if values else text


def trn(singular: str, plural: str, number: int, /, **values: object) -> str:
    """Give the message in the form that the number asks for; {number} is filled in too."""
    return _CATALOGUE.ngettext(singular, plural, number).format(number=number, **values)
