"""Refuses pickles that name a class or a function.

The program reads no pickle from any file: what it stores is plain data (guide/stored).
"""

from typing import NoReturn

from guide.i18n import tr


def check_pickle_global(module: str, name: str) -> NoReturn:
    """Raise UnpicklingError, whatever class or function a pickle names."""
    from pickle import UnpicklingError  # noqa: PLC0415 - most starts open no pickle

    raise UnpicklingError(tr("Field Guide opens no pickle that names {name}.", name=f"{module}.{name}"))
