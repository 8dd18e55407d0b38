"""The shipped content, read and indexed once for all tests of a process. No test changes it."""

from functools import cache

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
