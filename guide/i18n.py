"""Translates all texts of the program that a person sees. No other module calls gettext."""

from gettext import NullTranslations

# Catalogues will come with the first translation; until then every message stays English.
_CATALOGUE = NullTranslations()
LANGUAGE = "en"  # the code of the language of all messages


def tr(message: str, /, **values: object) -> str:
    """Return a message in the reader's language, with `values` in place of its {names}."""
    text = _CATALOGUE.gettext(message)
    return text.format(**values) if values else text


def trn(singular: str, plural: str, number: int, /, **values: object) -> str:
    """Return a message in the grammatical form for `number`, with `values` and {number} filled in."""
    return _CATALOGUE.ngettext(singular, plural, number).format(number=number, **values)
