"""Reads trust.yaml, the file beside the program that names the publishers whose packs are taken."""

from pathlib import Path

from guide.content.pack_files import MAX_FILE_BYTES
from guide.files import open_plain
from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.trust import TRUST_FILE, Trust
from guide.packs.trust_schema import trust_of


def read_trust(folder: Path) -> Trust:
    """Return whom the stick with the program's `folder` trusts: no one if the folder has no trust.yaml.

    Raise PackFileError with all mistakes in it: a pack is not to be taken because of a slip in that file.
    """
    file = folder / TRUST_FILE
    if not file.exists():
        return Trust()
    try:
        with open_plain(file) as stream:
            data = stream.read(MAX_FILE_BYTES + 1)
    except OSError as error:
        why = error.strerror or ""
        raise PackFileError(tr("{file} can't be read: {why}", file=TRUST_FILE, why=why)) from None
    return trust_of(data)
