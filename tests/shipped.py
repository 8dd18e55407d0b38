"""The shipped content, read and indexed once for all tests of a process. No test changes it."""

import os
from contextlib import suppress
from functools import cache

import pytest

from guide.content.guide import Guide
from guide.content.load import load_packs
from guide.content.union import union
from guide.packs.making import ProgramPacks, program_packs
from guide.paths import content_folder
from guide.search.service import SearchService


@cache
def shipped_packs() -> tuple[Guide, ...]:
    """Return the guides of all shipped packs, the base first."""
    return load_packs(content_folder())


@cache
def shipped_guide() -> Guide:
    """Return the one guide that they make."""
    return union(shipped_packs())


@cache
def shipped_service() -> SearchService:
    """Return the search of that guide."""
    return SearchService(shipped_guide())


@cache
def shipped_files() -> ProgramPacks:
    """Return the packs as files, as they come with the program."""
    return program_packs(content_folder())


# Opens those of `prepared_packs`, in a program that is started.
READY = """
import os
from pathlib import Path
from guide.packs.known import Known
from guide.packs.opening import content_of
prepared = Path(os.environ["PREPARED"])
known = Known(frozenset(os.environ["MANIFESTS"].split()), os.environ["JOINED"], prepared / "joined.bin")
content = content_of(prepared, known)
"""


def prepared_packs(factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the variables by which a program that is started finds the packs, as they come with the program.

    All processes of a run share their folder.
    """
    base = factory.getbasetemp()
    shared = (base.parent if "PYTEST_XDIST_WORKER" in os.environ else base) / "prepared"
    if not shared.is_dir():
        own = factory.mktemp("own")
        made = shipped_files().write(own / "content", own / "content" / "joined.bin")
        (own / "known").write_text("\n".join((made.joined, *made.manifests)), encoding="ascii")
        with suppress(OSError):  # another process has just been here, too
            own.rename(shared)
    joined, *manifests = (shared / "known").read_text("ascii").split("\n")
    return {"PREPARED": str(shared / "content"), "JOINED": joined, "MANIFESTS": " ".join(manifests)}
