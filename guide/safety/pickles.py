"""Limits the classes and functions that a pickle may load to those of a guide and its index.

This is a second line of defence: a pickle is opened only if its digest is known
(guide/search/index/prebuilt.py) or if the program's own child process wrote it. Names must match as a whole,
because a name with a dot can refer to anything that a module imports.
"""

from guide.i18n import tr

_NAMES = {
    "_codecs": "encode",  # the old pickle format of Whoosh needs this function to load bytes
    "builtins": "int",
    "collections": "defaultdict",
    "datetime": "date",
    "guide.content.lists": (
        "AskedQueries DangerRule HandoutCover LikelyDanger PageQueries PeopleRow RowType Thesaurus "
        "ThesaurusRow UrgentHelp WeighedWords WordGroup WordLists"
    ),
    "guide.content.model": "Entry Kind Pack Severity Problem Status",
    "guide.content.parts": (
        "AgeRange Channel Confidence Contact ContactKind Hours KeyFactor Link Organization Section Source "
        "Table Weekday"
    ),
    "guide.content.places": "Place PlaceKind Places places_of_columns",
    "guide.search.query.suppressed_terms": "SuppressedTerms",
    "guide.search.analysis.lexicon": "Lexicon",
    "guide.search.patterns.compiled": "CompiledGrammar Patterns",
    "guide.search.patterns.matcher": "Matcher Pattern",
    "guide.search.query.synonyms": "SynonymMatcher SynonymRule",
    "guide.search.index.prebuilt": "_from_slots _mapping_proxy",
    "whoosh.codec.whoosh3": "W3Codec W3Segment",
}
ALLOWED_GLOBALS = frozenset((module, name) for module, names in _NAMES.items() for name in names.split())


def check_pickle_global(module: str, name: str) -> None:
    """Raise UnpicklingError if the class or function `name` of `module` is not in ALLOWED_GLOBALS."""
    if (module, name) not in ALLOWED_GLOBALS:
        from pickle import UnpicklingError  # noqa: PLC0415 - most starts open no pickle

        raise UnpicklingError(tr("Field Guide opens no pickle that names {name}.", name=f"{module}.{name}"))
