"""Makes the pack file of a release's content, signed with a key that the environment names, or not at all.

Runs as a program of its own, in the project's environment. KEY names the file of a secret key, and PASSWORD
has its password if it needs one.
"""

import os
import sys
from pathlib import Path

from guide.errors import GuideError
from guide.packs.making import Sign, make_pack
from guide.signing.key_files import load_secret_key
from guide.signing.secret_key import SecretKey
from guide.signing.signature import content_digest

KEY, PASSWORD = "FIELDGUIDE_SIGNING_KEY", "FIELDGUIDE_SIGNING_PASSWORD"


def signing_key() -> SecretKey | None:
    """Return the key that the environment names, None if it names none.

    Raise GuideError if it names one that can't be used: a release is not to be unsigned by a slip.
    """
    name = os.environ.get(KEY, "")
    if not name:
        return None
    file = load_secret_key(Path(name))
    password = os.environ.get(PASSWORD, "")
    if file.needs_password and not password:
        raise GuideError(f"The key {name} needs a password: put it into {PASSWORD}.")
    return file.open(password if file.needs_password else "")


def _signer(key: SecretKey) -> Sign:
    return lambda data, comment: key.sign(content_digest((data,)), comment=comment)


def main(arguments: list[str]) -> int:
    """Write the pack file, and say who signed it.

    `arguments` are the command-line arguments: the folder of the content, "committed" or "dirty", and the
    file to write. What is not committed is not signed. Return the exit code.
    """
    folder, state, target = arguments
    try:
        key = signing_key() if state == "committed" else None
        _, data = make_pack(Path(folder), sign=_signer(key) if key else None)
    except GuideError as error:
        print(error, file=sys.stderr)
        return 1
    Path(target).write_bytes(data)
    name = Path(target).name
    if key:
        print(f"{name} is signed with the key {key.public.id_text}.")
    else:
        why = f"{KEY} names no key" if state == "committed" else "it is of changes that are not committed"
        print(f"{name} is NOT SIGNED: {why}.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
