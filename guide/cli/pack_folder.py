"""Runs the word unpack of the command pack, which writes the folder of a pack that its authors edit."""

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.files import sync_renamed, write
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
from guide.packs.keeping import UNFINISHED
from guide.packs.pack_file import PackFile, read_bytes


def unpack(args: list[str]) -> int:
    """Write what the authors of a pack wrote into a folder. Raise PackFileError if that fails."""
    parser = command_parser("pack unpack", tr("Write the folder of a pack, which its authors edit."))
    parser.add_argument("file", type=Path, metavar="FILE", help=tr("the pack"))
    parser.add_argument(
        "-o",
        dest="output",
        type=Path,
        metavar="FOLDER",
        help=tr("the folder to write; without it, one beside the file that is called as the pack"),
    )
    options = parser.parse_args(args)
    file = PackFile(read_bytes(options.file))
    content = file.content()
    folder = options.output or options.file.with_name(file.manifest.pack)
    if os.path.lexists(folder):
        raise PackFileError(tr("'{folder}' is there already. Name another folder with -o.", folder=folder))
    try:
        _write(folder, content)
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", "") or str(error)
        raise PackFileError(
            tr("'{folder}' can't be written ({reason}).", folder=folder, reason=reason)
        ) from None
    if options.json:
        print_json({"folder": str(folder), "pack": file.manifest.pack, "files": len(content)})
    else:
        print(
            trn(
                "'{folder}' was written: {number} file.",
                "'{folder}' was written: {number} files.",
                len(content),
                folder=folder,
            )
        )
    return 0


def _write(folder: Path, content: Mapping[str, bytes]) -> None:
    """Write a folder whole or not at all: half of one among the packs would win over the pack's file.

    Raise OSError or ValueError if that fails.
    """
    unfinished = folder.with_name(f".{folder.name}{UNFINISHED}")  # no folder with a full stop first is a pack
    try:
        shutil.rmtree(unfinished, ignore_errors=True)  # an attempt that was cut off may have left it
        unfinished.mkdir(parents=True)
        for name, data in content.items():
            (unfinished / name).parent.mkdir(exist_ok=True)
            write(unfinished / name, data)
        unfinished.rename(folder)
    except (OSError, ValueError):
        shutil.rmtree(unfinished, ignore_errors=True)
        raise
    sync_renamed(folder)
