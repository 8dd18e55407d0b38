"""Brings in services of HSDS as JSON, as a person does who brings a file."""

import json
from datetime import date
from pathlib import Path
from typing import Any

from guide.content.model import Entry
from guide.content.places import Places
from guide.directory.columns.answers import Answers
from guide.directory.columns.meaning import TableGuess
from guide.directory.importing.entries import Origin
from guide.directory.importing.judged import Judged
from guide.directory.importing.plan import planning
from guide.directory.importing.reading import Directory, reading_directory
from guide.steps import finish

DAY = date(2026, 11, 27)
SERVICE = {
    "id": "s1",
    "name": "Plain full",
    "status": "active",
    "description": "Meals for all.",
    "organization": {"id": "o1", "name": "Birch Aid", "email": "info@birch.example"},
    "phones": [{"id": "p1", "number": "218-555-0130", "type": "voice"}],
}


def read(folder: Path, *services: dict[str, Any]) -> Directory:
    """Return a file of services, each SERVICE with other keys, as it is read."""
    path = folder / "services.json"
    path.write_text(json.dumps([{**SERVICE, **each} for each in services]))
    return finish(reading_directory([path], source="list", answers=Answers()))


def judged(folder: Path, *services: dict[str, Any]) -> tuple[Judged, ...]:
    """Return what becomes of each of some services."""
    return finish(planning(read(folder, *services).understood(), Origin("list", DAY, Places()))).judged


def entry_of(folder: Path, **keys: Any) -> Entry:
    """Return the entry of one service."""
    (found,) = judged(folder, keys)
    assert found.entry
    return found.entry


def guess_of(folder: Path, table: str, **keys: Any) -> TableGuess:
    """Return the guess about a table of one service."""
    return next(guess for guess in read(folder, keys).guesses if guess.table == table)
