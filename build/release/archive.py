"""Packs a folder into a zip, with equal bytes for equal files, and unpacks a zip safely."""

import stat
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from zipfile import ZIP_DEFLATED, BadZipFile, ZipFile, ZipInfo

from dev.console import BuildError

PROGRAMS = ("FieldGuide-Linux.com", "start-linux.sh")  # files that are executable in a release
UNIX = 3  # the system that a zip names for its files, so that permissions are kept


def pack(folder: Path, file: Path, *, seconds: int) -> None:
    """Pack `folder`, under its name, into the zip `file`; all files get the time `seconds` since 1970."""
    moment = datetime.fromtimestamp(seconds, UTC).timetuple()[:6]
    paths = {path.relative_to(folder.parent).as_posix(): path for path in folder.rglob("*") if path.is_file()}
    with ZipFile(file, "w", ZIP_DEFLATED, compresslevel=9) as zipped:
        for name in sorted(paths):
            info = ZipInfo(name, moment)
            info.create_system, info.compress_type = UNIX, ZIP_DEFLATED
            mode = 0o755 if paths[name].name in PROGRAMS else 0o644
            info.external_attr = (stat.S_IFREG | mode) << 16
            zipped.writestr(info, paths[name].read_bytes(), compresslevel=9)


def unpack(file: Path, folder: Path) -> Path:
    """Unpack the zip of a release into `folder`, which must be empty; return the zip's only top folder.

    Raise BuildError if the zip is damaged, or has links or files outside that top folder.
    """
    try:
        with ZipFile(file) as zipped:
            for info in zipped.infolist():
                _unpack_file(zipped, info, folder)
    except (BadZipFile, OSError) as error:
        raise BuildError(f"{file.name} can't be unpacked: {error}.") from None
    tops = sorted(folder.iterdir())
    if len(tops) != 1:
        raise BuildError(
            f"{file.name} is no release: it holds {len(tops)} things at its top, not one folder."
        )
    return tops[0]


def _unpack_file(zipped: ZipFile, info: ZipInfo, folder: Path) -> None:
    """Unpack one file; raise BuildError if it is a link or its path leads out of `folder`."""
    path = PurePosixPath(info.filename)
    mode = info.external_attr >> 16
    if path.is_absolute() or ".." in path.parts or "\\" in info.filename or stat.S_ISLNK(mode):
        raise BuildError(f"{info.filename!r} has no place in a release: nothing was unpacked from there on.")
    if info.is_dir():
        return
    target = folder / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(zipped.read(info))
    target.chmod(0o755 if mode & stat.S_IXUSR else 0o644)


def differences(one: Path, other: Path) -> Iterator[str]:
    """Yield a line for each file that is in only one zip, or whose bytes, time or permissions differ."""
    with ZipFile(one) as first, ZipFile(other) as second:
        ours, theirs = ({info.filename: info for info in zipped.infolist()} for zipped in (first, second))
        for name in sorted(ours.keys() | theirs.keys()):
            if name not in ours or name not in theirs:
                yield f"{name} is in one of them only"
            elif first.read(name) != second.read(name):
                yield f"{name} differs"
            elif (ours[name].date_time, ours[name].external_attr) != (
                theirs[name].date_time,
                theirs[name].external_attr,
            ):
                yield f"{name} has another time or mark"
