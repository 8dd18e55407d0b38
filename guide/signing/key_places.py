"""Decides where a secret key may not lie: where it would be handed on with a pack or with the program."""

import os
from pathlib import Path

from guide.i18n import tr
from guide.signing.errors import SigningError

PACK_FILE, PACK_SUFFIX = "pack.yaml", ".fieldguide"


def check_place(folder: Path, program: Path) -> None:
    """Raise SigningError if a secret key in `folder` would lie beside a pack or on the program's stick.

    `program` is the folder of the program.
    """
    place = folder.resolve()
    if _is_with_pack(place):
        raise SigningError(
            tr("'{folder}' has a pack in it. A secret key there would be handed on with it.", folder=folder)
        )
    if place.is_relative_to(_stick_of(program.resolve())):
        raise SigningError(
            tr(
                "'{folder}' is on the stick with the program, or in its folder. A secret key belongs on a "
                "computer or a stick of its own.",
                folder=folder,
            )
        )


def _is_with_pack(place: Path) -> bool:
    """Return whether a folder lies in the folder of a pack, or has a pack's file in it."""
    if any((folder / PACK_FILE).exists() for folder in (place, *place.parents)):
        return True
    try:
        return PACK_SUFFIX in [path.suffix.lower() for path in place.iterdir()]
    except OSError:
        return False  # writing the key will fail and say why


def _stick_of(program: Path) -> Path:
    """Return the root of the stick that holds the program, or its folder if it is on a disk of the computer.

    Those disks are the one that the system started from and the one with the user's home.
    """
    root = _mount_of(program)
    home = _mount_of(Path("~").expanduser().resolve())
    return program if root in (Path("/"), home) else root


def _mount_of(path: Path) -> Path:
    """Return the root of the file system that holds a path; on Windows that is a drive."""
    # os.path's, since mypy takes that of Path for none on Windows.
    return next((each for each in (path, *path.parents) if os.path.ismount(each)), Path(path.anchor))
