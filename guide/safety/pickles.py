"""What a pickle may name when the program opens it: the parts of a guide and of its index, nothing that acts.

Every pickle is known by its digest before it is opened (guide/search/index/prebuilt.py) or is our child's:
this is the second lock. Whole names only: one with a dot reaches through a module to all that it imports.
"""

from guide.i18n import tr

_NAMES = {
    "_codecs": "encode",  # how old pickles, of which Whoosh writes some, spell bytes
    "builtins": "int",
    "collections": "defaultdict",
    "datetime": "date",
    "guide.content.lists": (
        "AskedQueries DangerGroup HandoutCover PageQueries RowType Thesaurus ThesaurusRow UrgentHelp "
        "WordLists"
    ),
    "guide.content.model": (
        "AgeRange Channel Confidence Contact ContactKind Entry KeyFactor Kind Link Organization Pack Section "
        "Severity Problem Source Status Table"
    ),
    "guide.search.query.suppressed_terms": "SuppressedTerms",
    "guide.search.analysis.lexicon": "Lexicon",
    "guide.search.query.synonyms": "SynonymMatcher SynonymRule",
    "guide.search.index.prebuilt": "_frozen _made",
    "whoosh.codec.whoosh3": "W3Codec W3Segment",
}
OPENED = frozenset((module, name) for module, names in _NAMES.items() for name in names.split())


def refuse_stranger(module: str, name: str) -> None:
    """Refuse what no pickle of ours names."""
    if (module, name) not in OPENED:
        from pickle import UnpicklingError  # noqa: PLC0415 - most starts open no pickle

        raise UnpicklingError(tr("Field Guide opens no pickle that names {name}.", name=f"{module}.{name}"))
