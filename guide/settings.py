"""What a worker chose to keep: text size, colours, place, exit key; beside the program and nowhere else.

Two slots hold one record each: the SHA-256 of what follows, and a line of JSON. The newest good one counts.
The other is written over in place, so a stick that is pulled leaves the state before or the new one, also
on FAT, where renaming a file over another is not safe.
"""

import errno
import hashlib
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from guide import files
from guide.errors import SettingsError
from guide.i18n import tr

SLOTS = ("settings-a", "settings-b")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent
LONGEST = 4096  # bytes; a record has about 200
MOST = 2**53  # a higher generation was never counted up to
_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class ThemeChoice(StrEnum):
    """The colours a worker may choose."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """All that is ever kept; as it stands here, nothing is written at all."""

    text_size: int = 100  # percent, one of TEXT_SIZES
    theme: ThemeChoice = ThemeChoice.SYSTEM
    region: str = ""  # the id of a place; "" is all of them
    shift_exit: bool = True  # whether Shift three times hides


@dataclass(frozen=True, slots=True)
class Record:
    """What one slot holds: the higher generation is the newer one."""

    generation: int
    settings: Settings


def encode(record: Record) -> bytes:
    """Give the bytes of a slot; only what differs from the default is in them."""
    default = asdict(Settings())
    chosen = {name: value for name, value in asdict(record.settings).items() if value != default[name]}
    import json  # noqa: PLC0415 - most starts find nothing kept

    body = json.dumps({"generation": record.generation, "settings": chosen}).encode("ascii")
    return _digest(body) + b"\n" + body


def decode(data: bytes) -> Record | None:
    """Read the bytes of a slot, unknown values left at their default; None where it is damaged."""
    digest, _, body = data.partition(b"\n")
    if len(data) > LONGEST or digest != _digest(body):
        return None
    import json  # noqa: PLC0415

    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    generation, values = (raw.get("generation"), raw.get("settings")) if isinstance(raw, dict) else (0, None)
    if type(generation) is not int or not 0 < generation < MOST or not isinstance(values, dict):
        return None
    return Record(generation, _settings(values))


def _settings(values: Mapping[str, object]) -> Settings:
    size, theme = values.get("text_size"), values.get("theme")
    region, shift_exit = values.get("region"), values.get("shift_exit")
    return Settings(
        text_size=size if type(size) is int and size in TEXT_SIZES else 100,
        theme=next((choice for choice in ThemeChoice if choice == theme), ThemeChoice.SYSTEM),
        region=region if isinstance(region, str) and re.fullmatch(r"[a-z0-9-]{1,60}", region) else "",
        shift_exit=shift_exit if isinstance(shift_exit, bool) else True,
    )


class SettingsFile:
    """The settings of one folder; several windows may use it at once, without a lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> Settings:
        """Give what is kept; the default where nothing is, or nothing can be read."""
        records = self._records()
        return records[0][1].settings if records else Settings()

    def write(self, settings: Settings) -> None:
        """Keep these settings; raises SettingsError with its sentence where that can't be done."""
        self.change(lambda _: settings)

    def change(self, edit: Callable[[Settings], Settings]) -> None:
        """Change what is kept now: what another window changed meanwhile in other settings stays."""
        records = self._records()
        kept = records[0][1].settings if records else Settings()
        wanted = edit(kept)
        try:
            if wanted == Settings():
                self._forget(records)
            elif wanted != kept:
                self._keep(records, wanted)
        except OSError as error:
            raise SettingsError(_sentence(error)) from None

    def _records(self) -> list[tuple[Path, Record]]:
        """Give the good slots, the newest first."""
        found: list[tuple[Path, Record]] = []
        for path in self._slots() if self._is_own() else ():
            if record := decode(files.read(path, LONGEST + 1)):
                found.append((path, record))
        return sorted(found, key=lambda slot: -slot[1].generation)

    def _slots(self) -> list[Path]:
        return [self._folder / name for name in SLOTS]

    def _is_own(self) -> bool:
        """Say whether the folder is not a link to another place."""
        real, place = os.path.realpath(self._folder), os.path.realpath(self._folder.parent)
        return os.path.normcase(real) == os.path.normcase(Path(place) / self._folder.name)

    def _keep(self, records: list[tuple[Path, Record]], settings: Settings) -> None:
        if not self._is_own():
            raise NotADirectoryError(errno.ENOTDIR, "a link")
        self._folder.mkdir(exist_ok=True)
        newest = records[0][1].generation if records else 0
        # Never the newest, which is what a torn write falls back to.
        spare = [path for path in self._slots() if not records or path != records[0][0]]
        try:
            files.write(spare[0], encode(Record(newest + 1, settings)), overwrite=True)
        except OSError:
            self._tidy()
            raise

    def _forget(self, records: list[tuple[Path, Record]]) -> None:
        """Take both slots away, so that after a crash at any point nothing older comes back.

        Deleting alone would not do: a file system may keep the deletions in any order, and an older slot that
        outlives the newest would count again. So both say the default, the older one first, before they go.
        """
        generation = records[0][1].generation if records else 0
        for path, _ in reversed(records):
            generation += 1
            files.write(path, encode(Record(generation, Settings())), overwrite=True)
        if self._is_own():
            for path in self._slots():
                files.remove(path)
            self._tidy()

    def _tidy(self) -> None:
        """Take the folder away where nothing is left in it."""
        with suppress(OSError):
            self._folder.rmdir()


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode("ascii")


def _sentence(error: OSError) -> str:
    if error.errno in _FULL:
        return tr(
            "There is no room left beside the program, so your choice holds until you close the window."
        )
    return tr("This copy can't be written to, so your choice holds until you close the window.")
