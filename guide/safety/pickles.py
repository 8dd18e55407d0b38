"""Refuses pickles that name a class or a function.

The program reads no pickle from any file: what it stores is plain data (guide/stored). Those that Whoosh
writes in memory while it builds an index are not read again, but for one of an empty list.
"""

from typing import NoReturn

from guide.i18n import tr


def check_pickle_global(module: str, name: str) -> NoReturn:
    """Raise UnpicklingError, whatever class or function a pickle names."""
    from pickle import UnpicklingError  # noqa: PLC0415 - most starts open no pickle

    raise UnpicklingError(tr("Field Guide opens no pickle that names {name}.", name=f"{module}.{name}"))
