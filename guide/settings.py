"""Saves the settings (text size, colours, place, two keys, packs that are off) in a folder by the program.

There are two files, called slots. Each has one record: a line of JSON after its SHA-256. The newest intact
record is valid, and the next record is written to the other slot. If the stick is pulled out during a write,
either the old or the new settings are left, also on FAT, where renaming a file over another is not safe.
"""

import errno
import hashlib
import os
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass, replace
from enum import Enum, StrEnum
from pathlib import Path

from guide import files
from guide.errors import SettingsError
from guide.i18n import tr

SLOTS = ("settings-a", "settings-b")
TEXT_SIZES = (80, 90, 100, 110, 125, 150, 175, 200)  # percent
MAX_SLOT = 4096  # bytes; a record has about 200 bytes
MAX_GENERATION = 2**53  # more changes than any user makes, so a higher number is damage
_PACK_ID = r"[a-z0-9-]{1,100}"
MOST_OFF = 20  # packs, so that their ids fit into a slot
_DISK_FULL = (errno.ENOSPC, getattr(errno, "EDQUOT", errno.ENOSPC))


class ThemeChoice(StrEnum):
    """The colours that a worker can choose; SYSTEM follows the operating system, its high contrast too."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Trial(Enum):
    """The stages of a pack that was taken: in no start yet, in one that has begun, and in use."""

    UNTRIED, BEGUN, OVER = range(3)


@dataclass(frozen=True, slots=True)
class Settings:
    """The settings of a worker. They are saved only while at least one differs from its default."""

    text_size: int | None = None  # percent, one of TEXT_SIZES; None until a size is chosen
    theme: ThemeChoice = ThemeChoice.SYSTEM
    region: str = ""  # the id of the chosen place; "" for all places
    shift_exit: bool = True  # whether pressing Shift three times is the quick exit
    slash_search: bool = True  # whether "/" outside text fields goes to the search box
    packs_off: tuple[str, ...] = ()  # the ids of packs that are not loaded, sorted
    packs_untried: tuple[str, ...] = ()  # of those that were taken, and that no start has begun with yet
    packs_begun: tuple[str, ...] = ()  # of those whose first start has begun and not ended

    def with_pack(self, pack_id: str, *, is_on: bool) -> "Settings":
        """Return settings in which a pack is on or off."""
        others = set(self.packs_off) - {pack_id}
        return replace(self, packs_off=tuple(sorted(others if is_on else {*others, pack_id})))

    def with_trial(self, ids: tuple[str, ...], trial: Trial) -> "Settings":
        """Return settings that say of some packs how far they are."""
        untried, begun = ({*each}.difference(ids) for each in (self.packs_untried, self.packs_begun))
        if trial is not Trial.OVER:
            (untried if trial is Trial.UNTRIED else begun).update(ids)
        return replace(self, packs_untried=tuple(sorted(untried)), packs_begun=tuple(sorted(begun)))


@dataclass(frozen=True, slots=True)
class Record:
    """The content of one slot; a record with a higher generation is newer."""

    generation: int
    settings: Settings


def encode(record: Record) -> bytes:
    """Return the bytes of a slot for a record; settings that have their default are left out."""
    default = asdict(Settings())
    chosen = {name: value for name, value in asdict(record.settings).items() if value != default[name]}
    import json  # noqa: PLC0415 - most starts find no settings

    body = json.dumps({"generation": record.generation, "settings": chosen}).encode("ascii")
    return _digest(body) + b"\n" + body


def decode(data: bytes) -> Record | None:
    """Return the record in the bytes of a slot; None if the bytes are damaged.

    Settings with an unknown value have their default in the record.
    """
    digest, _, body = data.partition(b"\n")
    if len(data) > MAX_SLOT or digest != _digest(body):
        return None
    import json  # noqa: PLC0415

    try:
        raw = json.loads(body)
    except (ValueError, RecursionError):
        return None
    generation, values = (raw.get("generation"), raw.get("settings")) if isinstance(raw, dict) else (0, None)
    if type(generation) is not int or not 0 < generation < MAX_GENERATION or not isinstance(values, dict):
        return None
    return Record(generation, _settings(values))


def _settings(values: Mapping[str, object]) -> Settings:
    size, theme = values.get("text_size"), values.get("theme")
    region = values.get("region")
    return Settings(
        text_size=size if type(size) is int and size in TEXT_SIZES else None,
        theme=next((choice for choice in ThemeChoice if choice == theme), ThemeChoice.SYSTEM),
        region=region if isinstance(region, str) and re.fullmatch(r"[a-z0-9-]{1,60}", region) else "",
        shift_exit=values.get("shift_exit") is not False,
        slash_search=values.get("slash_search") is not False,
        packs_off=_ids(values.get("packs_off")),
        packs_untried=_ids(values.get("packs_untried")),
        packs_begun=_ids(values.get("packs_begun")),
    )


def _ids(value: object) -> tuple[str, ...]:
    found = value if isinstance(value, list) else []
    return tuple(
        sorted({each for each in found if isinstance(each, str) and re.fullmatch(_PACK_ID, each)})[:MOST_OFF]
    )


class SettingsFile:
    """Reads and writes the settings in one folder; several windows may do so at once, without a lock."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def read(self) -> Settings:
        """Return the saved settings; the defaults if nothing is saved or the files can't be read."""
        records = self._records()
        return records[0][1].settings if records else Settings()

    def write(self, settings: Settings) -> None:
        """Save the settings; raise SettingsError if that fails."""
        self.change(lambda _: settings)

    def change(self, edit: Callable[[Settings], Settings]) -> None:
        """Read the settings, apply `edit` to them and save the result; raise SettingsError if saving fails.

        The settings are read again first, because another window may have changed some.
        """
        records = self._records()
        saved = records[0][1].settings if records else Settings()
        edited = edit(saved)
        try:
            if edited == Settings():
                self._delete(records)
            elif edited != saved:
                self._save(records, edited)
        except OSError as error:
            raise SettingsError(_sentence(error)) from None

    def _records(self) -> list[tuple[Path, Record]]:
        """Return the path and record of each intact slot, the newest record first."""
        found: list[tuple[Path, Record]] = []
        for path in self._slots() if self._is_own() else ():
            if record := decode(files.read(path, MAX_SLOT + 1)):
                found.append((path, record))
        return sorted(found, key=lambda slot: -slot[1].generation)

    def _slots(self) -> list[Path]:
        return [self._folder / name for name in SLOTS]

    def _is_own(self) -> bool:
        """Return whether the path of the folder is its real path, not a link to another folder."""
        real, parent = os.path.realpath(self._folder), os.path.realpath(self._folder.parent)
        return os.path.normcase(real) == os.path.normcase(Path(parent) / self._folder.name)

    def _save(self, records: list[tuple[Path, Record]], settings: Settings) -> None:
        if not self._is_own():
            raise NotADirectoryError(errno.ENOTDIR, "a link")
        self._folder.mkdir(exist_ok=True)
        newest = records[0][1].generation if records else 0
        # The newest record is not overwritten, because it is valid again if this write is interrupted.
        spare = [path for path in self._slots() if not records or path != records[0][0]]
        try:
            files.write(spare[0], _checked(Record(newest + 1, settings)), overwrite=True)
        except (OSError, SettingsError):
            self._remove_folder()
            raise

    def _delete(self, records: list[tuple[Path, Record]]) -> None:
        """Delete both slots so that no older settings become valid again, even after a crash in between.

        A file system may delete two files in any order, and an older slot that is deleted last would be valid
        again. So the defaults are written to both slots first, beginning with the older one.
        """
        generation = records[0][1].generation if records else 0
        for path, _ in reversed(records):
            generation += 1
            files.write(path, encode(Record(generation, Settings())), overwrite=True)
        if self._is_own():
            for path in self._slots():
                files.remove(path)
            self._remove_folder()

    def _remove_folder(self) -> None:
        """Remove the folder of the settings if the folder is empty."""
        with suppress(OSError):
            self._folder.rmdir()


def _digest(body: bytes) -> bytes:
    return hashlib.sha256(body).hexdigest().encode("ascii")


def _checked(record: Record) -> bytes:
    """Return the bytes of a slot; raise SettingsError if they would not be read again as they are."""
    data = encode(record)
    if decode(data) != record:
        raise SettingsError(_not_kept(record.settings))
    return data


def _not_kept(settings: Settings) -> str:
    if len(settings.packs_off) > MOST_OFF:
        return tr(
            "No more than {most} packs can be kept switched off, so your choice holds until you close the "
            "window.",
            most=MOST_OFF,
        )
    return tr("This choice can't be kept, so it holds until you close the window.")


def _sentence(error: OSError) -> str:
    if error.errno in _DISK_FULL:
        return tr(
            "There is no room left beside the program, so your choice holds until you close the window."
        )
    return tr("This copy can't be written to, so your choice holds until you close the window.")
