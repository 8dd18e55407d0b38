"""Reads whom a stick trusts: trust.yaml beside the program, and the signed lists that it has taken after it.

trust.yaml itself is never changed. The signed lists lie among the packs; each follows the one before it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from guide.content.pack_files import LIST_SUFFIX, MAX_FILE_BYTES, TAKEN_FOLDER
from guide.files import open_plain
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.keeping import keep
from guide.packs.signed_list import LARGEST_FILE, file_name
from guide.packs.succession import successor
from guide.packs.trust import TRUST_FILE, Trust
from guide.packs.trust_schema import trust_of

_NAME = re.compile(rf"trust-([1-9][0-9]{{0,8}}){re.escape(LIST_SUFFIX)}")


@dataclass(frozen=True, slots=True)
class TrustInUse:
    """Whom a stick trusts, and the signed lists that led there after its trust.yaml, the oldest first.

    `notice` is a sentence about a newer list that can't be used, "" if there is none.
    """

    trust: Trust
    taken: tuple[Path, ...] = ()
    notice: str = ""

    def continued(self, folder: Path) -> "TrustInUse":
        """Return the list in use where the signed lists of the program in `folder` follow this one."""
        trust, taken, paths, reason = self.trust, list(self.taken), lists_in(folder), ""
        while trust.root and (path := paths.get(trust.root.version + 1)):
            try:
                trust = successor(_read(path, LARGEST_FILE), trust).trust
            except PackFileError as error:
                reason = str(error)
                break
            taken.append(path)
        is_whole = not reason and max(paths, default=0) <= trust.version
        return TrustInUse(trust, tuple(taken), "" if is_whole else _broken(trust, reason))


def read_trust(folder: Path) -> Trust:
    """Return whom the stick with the program's `folder` trusts: no one if the folder has no trust.yaml.

    Raise PackFileError with all mistakes in it: a pack is not to be taken because of a slip in that file.
    """
    return trust_in_use(folder).trust


def trust_in_use(folder: Path) -> TrustInUse:
    """Return whom a stick trusts, with the lists that led there. Raise PackFileError as `read_trust` does."""
    file = folder / TRUST_FILE
    trust = trust_of(_read(file, MAX_FILE_BYTES)) if file.exists() else Trust()
    return TrustInUse(trust).continued(folder)


def take_list(folder: Path, data: bytes) -> TrustInUse:
    """Keep a signed list that follows the one in use of the program in `folder`.

    Raise PackFileError if it does not follow it, ReadOnlyStickError if nothing can be written there; then
    nothing is changed.
    """
    found = successor(data, read_trust(folder))
    keep(folder / TAKEN_FOLDER / file_name(found.root.version), data)
    return trust_in_use(folder)


def lists_in(folder: Path) -> dict[int, Path]:
    """Return the files among the packs of a program that have the name of a signed list, by version."""
    found = {}
    with suppress(OSError):
        for path in (folder / TAKEN_FOLDER).iterdir():
            match = _NAME.fullmatch(path.name)
            if match and path.is_file() and not path.is_symlink():
                found[int(match[1])] = path
    return found


def _read(file: Path, most: int) -> bytes:
    """Return the bytes of a file, or one more than `most`. Raise PackFileError if it can't be read."""
    try:
        with open_plain(file) as stream:
            return stream.read(most + 1)
    except OSError as error:
        why = error.strerror or ""
        raise PackFileError(tr("{file} can't be read: {why}", file=file.name, why=why)) from None


def _broken(trust: Trust, reason: str) -> str:
    sentence = tr(
        "A newer list of those whom this stick trusts can't be used; version {version} counts.",
        version=trust.version,
    )
    return f"{sentence} {reason}".rstrip()
