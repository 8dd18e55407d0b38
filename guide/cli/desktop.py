"""The command desktop."""

import os
import sys
from pathlib import Path

from guide import files
from guide.cli.common import command_parser, print_json
from guide.content.report import visible
from guide.desktop_entry import ENTRY, ICON, Entry, entry_bytes, is_our_entry, is_our_picture
from guide.errors import GuideError
from guide.handout.saving import save
from guide.i18n import tr
from guide.paths import icon_file, is_standalone, own_folder

_MOST = 1_000_000  # bytes of an entry or a picture that are looked at


def desktop(words: list[str]) -> int:
    """Put an entry for the desktop's menu into a folder, or take it away again."""
    parser = command_parser("desktop", tr("Put an entry for the menu of a Linux desktop into a folder."))
    what = tr("where the entry goes, for one ~/.local/share/applications")
    parser.add_argument("folder", type=Path, metavar="FOLDER", help=what)
    parser.add_argument("--remove", action="store_true", help=tr("take away what was put there"))
    options = parser.parse_args(words)
    folder = Path(os.path.abspath(options.folder))  # noqa: PTH100 - a link stays one
    _check(folder)
    files = _remove(folder) if options.remove else _write(folder)
    if options.json:
        print_json({"files": [str(file) for file in files], "removed": options.remove})
    else:
        print(_said(folder, removed=options.remove))
    return 0


def _check(folder: Path) -> None:
    if sys.platform != "linux":
        raise GuideError(
            tr("Only Linux desktops have such entries; on this system, start the guide from its own folder.")
        )
    if not is_standalone():
        raise GuideError(tr("Only the standalone program can have an entry in a menu; this is not it."))
    if not os.path.isdir(folder):  # noqa: PTH112 - Path's own raises in a folder that can't be entered
        raise GuideError(tr("There is no folder '{folder}'.", folder=visible(str(folder))))


def _write(folder: Path) -> tuple[Path, Path]:
    entry, icon = folder / ENTRY, folder / ICON
    before, picture = files.read(entry, _MOST), icon_file().read_bytes()
    if os.path.lexists(entry) and not is_our_entry(before):
        raise _not_ours(entry)
    shown = files.read(icon, _MOST)
    if os.path.lexists(icon) and shown != picture and not is_our_picture(before, shown):
        raise _not_ours(icon)
    data = entry_bytes(_entry_of_this(icon), picture)
    save(icon, picture, over=True)
    save(entry, data, over=True)
    return entry, icon


def _entry_of_this(icon: Path) -> Entry:
    program, own = os.path.realpath(sys.executable), own_folder()
    # On a stick where no file counts as a program, a shell starts it.
    command = (program,) if os.access(program, os.X_OK) else ("/bin/sh", str(own / "start-linux.sh"))
    return Entry(command, str(own), str(icon))


def _remove(folder: Path) -> tuple[Path, ...]:
    entry, icon = folder / ENTRY, folder / ICON
    before = files.read(entry, _MOST)
    if not os.path.lexists(entry):
        raise GuideError(tr("There is no '{file}'.", file=visible(str(entry))))
    if not is_our_entry(before):
        raise _not_ours(entry)
    ours = [icon] if is_our_picture(before, files.read(icon, _MOST)) else []
    for file in (*ours, entry):
        files.remove(file)
        if os.path.lexists(file):
            raise GuideError(tr("'{file}' can't be taken away.", file=visible(str(file))))
    files.sync_folder(folder)
    return (entry, *ours)


def _not_ours(file: Path) -> GuideError:
    return GuideError(
        tr("'{file}' is there and was not made by this guide: it stays.", file=visible(str(file)))
    )


def _said(folder: Path, *, removed: bool) -> str:
    shown = visible(str(folder))
    if removed:
        return tr(
            "The entry is gone from '{folder}'. The computer's own lists may still name it.", folder=shown
        )
    return tr(
        "The entry lies in '{folder}'. This is a trace: whoever looks at this computer sees that the guide "
        "is used here. 'fieldguide desktop --remove FOLDER' takes it away.",
        folder=shown,
    )
