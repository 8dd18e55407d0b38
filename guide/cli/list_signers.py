"""Counts the root keys that have signed a list, and reads and writes its file, for the command trust."""

from pathlib import Path

from guide.cli.common import print_json
from guide.files import open_plain, write
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.signed_list import LARGEST_FILE, SignedList, written
from guide.packs.succession import new_root, signers_of
from guide.packs.trust import Root
from guide.packs.trust_file import read_trust
from guide.packs.trust_schema import trust_of
from guide.paths import own_folder


def read_bytes(file: Path) -> bytes:
    """Return the bytes of a file, or one more than a list may have. Raise PackFileError on failure."""
    try:
        with open_plain(file) as stream:
            return stream.read(LARGEST_FILE + 1)
    except OSError as error:
        why = error.strerror or ""
        raise PackFileError(tr("'{file}' can't be read: {why}.", file=file, why=why)) from None


def write_list(file: Path, signed: SignedList, *, overwrite: bool) -> None:
    """Write a signed list. Raise PackFileError if that fails, or if it is there and `overwrite` is false."""
    try:
        write(file, written(signed), overwrite=overwrite)
    except FileExistsError:
        raise PackFileError(tr("'{file}' exists already. --force writes over it.", file=file)) from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", "") or str(error)
        raise PackFileError(tr("'{file}' can't be written: {why}.", file=file, why=why)) from None


def count_signers(signed: SignedList) -> tuple[int | None, int]:
    """Return how many root keys of the list in use (if this is the next one) and of its own signed it."""
    root, old = _roots(signed)
    by_old = signers_of(signed, old.keys, root.version) if old else None
    by_new = signers_of(signed, root.keys, root.version, verified=by_old or ())
    return None if by_old is None else len(by_old), len(by_new)


def _roots(signed: SignedList) -> tuple[Root, Root | None]:
    """Return the root of a list, and that of the list in use if it is the one before."""
    root, old = new_root(trust_of(signed.text)), read_trust(own_folder()).root
    return root, old if old and old.version + 1 == root.version else None


def tell_signers(file: Path, signed: SignedList, *, as_json: bool) -> int:
    """Print the version of a list and how many root keys have signed it. Return the exit code."""
    if as_json:
        print_json({"file": str(file)} | plain_signers(signed))
        return 0
    root, old = _roots(signed)
    by_old, by_new = count_signers(signed)
    print(tr("'{file}' is version {version} of a list.", file=file, version=root.version))
    if old:
        print(_count(tr("Root keys of the list in use that have signed it"), by_old or 0, old))
    else:
        print(tr("It does not follow the list in use here, whose keys are not counted."))
    print(_count(tr("Root keys of the list itself that have signed it"), by_new, root))
    return 0


def _count(what: str, number: int, root: Root) -> str:
    numbers = {"number": number, "all": len(root.keys), "needed": root.threshold}
    return tr("{what}: {number} of {all}; {needed} are needed.", what=what, **numbers)


def plain_signers(signed: SignedList) -> dict[str, object]:
    """Return the version of a list and who has signed it as a dict for JSON."""
    root, old = _roots(signed)
    by_old, by_new = count_signers(signed)
    return {
        "version": root.version,
        "old": {"signed": by_old, "keys": len(old.keys), "threshold": old.threshold} if old else None,
        "new": {"signed": by_new, "keys": len(root.keys), "threshold": root.threshold},
    }
