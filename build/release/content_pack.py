"""Signs a pack file of a release with a key that the environment names, or says that it is not signed.

Runs as a program of its own, in the project's environment. KEY names the file of a secret key, and PASSWORD
has its password if it needs one.
"""

import os
import sys
from pathlib import Path

from guide.errors import GuideError
from guide.packs.key_signer import KeySigner
from guide.packs.making import signed
from guide.signing.key_files import load_secret_key

KEY, PASSWORD = "FIELDGUIDE_SIGNING_KEY", "FIELDGUIDE_SIGNING_PASSWORD"


def signer() -> KeySigner | None:
    """Return the key that the environment names, with its password; None if it names none.

    Raise GuideError if its file can't be used: a release is not to be unsigned by a slip.
    """
    name = os.environ.get(KEY, "")
    if not name:
        return None
    file = load_secret_key(Path(name))
    password = os.environ.get(PASSWORD, "")
    if file.needs_password and not password:
        raise GuideError(f"The key {name} needs a password: put it into {PASSWORD}.")
    return KeySigner(file, password if file.needs_password else "")


def main(arguments: list[str]) -> int:
    """Sign the pack file, and say who signed it. All in it but the signature stays as it is.

    `arguments` are the command-line arguments: "committed" or "dirty", and the file. What is not committed
    is not signed. Return the exit code.
    """
    state, name = arguments
    file = Path(name)
    try:
        key = signer() if state == "committed" else None
        if key:
            file.write_bytes(signed(file.read_bytes(), key.open()))
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    name = file.name
    if key:
        print(f"{name} is signed with the key {key.key_id}.")
    else:
        why = f"{KEY} names no key" if state == "committed" else "it is of changes that are not committed"
        print(f"{name} is NOT SIGNED: {why}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
