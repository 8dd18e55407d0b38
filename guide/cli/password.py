"""Asks for passwords in the terminal, without showing what is typed."""

import warnings

from guide.errors import GuideError
from guide.i18n import tr

SHORTEST = 12  # characters of a new password


def ask_password(prompt: str) -> str:
    """Return a line that a person types in the terminal, which does not show it.

    Raise GuideError if there is no terminal: a password in a file or a pipe would stay there.
    """
    import getpass  # noqa: PLC0415 - few commands ask

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            return getpass.getpass(prompt)
    except (getpass.GetPassWarning, EOFError) as error:
        raise GuideError(tr("A password can only be typed in a terminal, and this is none.")) from error


def ask_new_password() -> str:
    """Return a password that was typed twice. Raise GuideError if it is short, or the second differs."""
    first = ask_password(tr("Password for the new key (four words or more are good): "))
    if len(first) < SHORTEST:
        raise GuideError(
            tr("A password needs at least {number} characters. Nothing was made.", number=SHORTEST)
        )
    if ask_password(tr("The same password again: ")) != first:
        raise GuideError(tr("The two passwords differ. Nothing was made."))
    return first
