"""Limits the classes and functions that a pickle may load to those of Whoosh while it builds an index.

Whoosh writes and reads pickles of its own in memory. The program reads no pickle from any file: what it
stores is plain data (guide/stored). Names must match as a whole, because a name with a dot can refer to
anything that a module imports.
"""

from guide.i18n import tr

ALLOWED_GLOBALS = frozenset(
    (
        ("_codecs", "encode"),
        ("builtins", "int"),
        ("collections", "defaultdict"),
        ("whoosh.codec.whoosh3", "W3Codec"),
        ("whoosh.codec.whoosh3", "W3Segment"),
    )
)


def check_pickle_global(module: str, name: str) -> None:
    """Raise UnpicklingError if the class or function `name` of `module` is not in ALLOWED_GLOBALS."""
    if (module, name) not in ALLOWED_GLOBALS:
        from pickle import UnpicklingError  # noqa: PLC0415 - most starts open no pickle

        raise UnpicklingError(tr("Field Guide opens no pickle that names {name}.", name=f"{module}.{name}"))
