"""Defines the errors of keys and signatures, with the sentences that a person reads."""

from guide.errors import GuideError


class SigningError(GuideError):
    """A key or a signature can't be used: it is damaged, of another kind, or of another key."""


class WrongPasswordError(SigningError):
    """The password does not open the secret key."""
