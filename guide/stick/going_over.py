"""Decides which packs of a guide that is replaced are its owner's, and kept."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from guide.content.pack_files import TAKEN_FOLDER
from guide.errors import GuideError
from guide.files import read
from guide.packs.keeping import UNFINISHED
from guide.packs.trust import TRUST_FILE
from guide.packs.trust_file import read_trust
from guide.stick.manifest import Manifest
from guide.stick.taken_packs import look_at_packs
from guide.stick.verification import state_of

_MOST_TRUST = 1_000_000  # bytes of a trust.yaml that are compared


def goes_over(folder: Path, new: Path, listed: Manifest) -> Mapping[str, bool]:
    """Return of packs and trust.yaml in the guide `folder` if its owner loses nothing without them.

    Of a pack that `new` takes, `new` has this edition or newer ones. What an update left is half a copy. All
    other files in the folder of the packs are not in the result.
    """
    over: dict[str, bool] = {}
    with suppress(GuideError):
        over |= dict.fromkeys(look_at_packs(folder, read_trust(new)).whole, True)
    over |= {f"{TAKEN_FOLDER}/{path.name}": True for path in (folder / TAKEN_FOLDER).glob(f"*{UNFINISHED}")}
    if os.path.lexists(folder / TRUST_FILE):
        old, other = (read(each / TRUST_FILE, _MOST_TRUST) for each in (folder, new))
        is_as_made = state_of(folder / TRUST_FILE, listed.digests.get(TRUST_FILE)) is None
        over[TRUST_FILE] = bool(other) and (old == other or is_as_made)
    return over
