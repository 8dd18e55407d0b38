"""What the tests of settings must catch: one file, emptied and written again."""

import os
import time
from pathlib import Path

from guide.errors import SettingsError
from guide.settings import Record, Settings, decode, encode


class Naive:
    """Keeps settings as a program does that never thought of a stick."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / "settings-a"

    def read(self) -> Settings:
        record = decode(self._path.read_bytes()) if self._path.exists() else None
        return record.settings if record else Settings()

    def write(self, settings: Settings) -> None:
        self._path.parent.mkdir(exist_ok=True)
        data = encode(Record(1, settings))
        file = os.open(self._path, os.O_CREAT | os.O_TRUNC | os.O_WRONLY)
        try:
            os.write(file, data[:40])
            time.sleep(0.001)  # a slow stick
            os.write(file, data[40:])
            os.fsync(file)
        except OSError:
            raise SettingsError("no") from None
        finally:
            os.close(file)
