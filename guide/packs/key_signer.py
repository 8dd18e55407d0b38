"""Signs packs with a secret key that a person has the password of."""

from dataclasses import dataclass, field
from pathlib import Path

from guide.packs.making import Sign
from guide.signing.key_files import load_secret_key
from guide.signing.key_places import check_place
from guide.signing.secret_key import SecretKey, SecretKeyFile
from guide.signing.signature import content_digest


@dataclass(frozen=True, slots=True)
class KeySigner:
    """A secret key's file as it was read, and the password that a person typed, "" if it needs none."""

    secret: SecretKeyFile
    password: str = field(default="", repr=False)

    @property
    def key_id(self) -> str:
        """The id of the key, as packs and the terminal say it."""
        return self.secret.public.id_text

    def open(self) -> Sign:
        """Return what signs a manifest. It takes seconds. Raise SigningError if the password is wrong."""
        return sign_with(self.secret.open(self.password))


def sign_with(key: SecretKey) -> Sign:
    """Return what signs a manifest with a key."""
    return lambda data, comment: key.sign(content_digest((data,)), comment=comment)


def load_signer(path: Path, program: Path) -> KeySigner:
    """Return the signer of a secret key's file, still without its password.

    Raise SigningError if it can't be read, or lies where it would be handed on with a pack or with the
    program, whose folder is `program`.
    """
    secret = load_secret_key(path)
    check_place(path.parent, program)
    return KeySigner(secret)
