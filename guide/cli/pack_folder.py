"""Runs the word unpack of the command pack, which writes the folder of a pack that its authors edit."""

import os
from pathlib import Path

from guide.cli.common import command_parser, print_json
from guide.files import write
from guide.i18n import tr, trn
from guide.packs.errors import PackFileError
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
        for name, data in content.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            write(folder / name, data)
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
