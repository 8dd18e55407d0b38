"""The parts of this copy of the program, read only when somebody asks."""

import sys

from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.part import Part, read
from guide.paths import licences_file

LONGEST = 4 * 1024 * 1024  # bytes


def parts() -> tuple[Part, ...]:
    """Give every part of this copy; a GuideError where their list is gone or damaged."""
    if not getattr(sys, "frozen", False):
        # Imported late: the standalone program leaves out what reads installed packages.
        from guide.licences.installed import installed_parts  # noqa: PLC0415

        return installed_parts()
    try:
        with licences_file().open("rb") as file:
            return read(file.read(LONGEST))
    except (OSError, ValueError):
        raise GuideError(
            tr("The list of parts and licences can't be read. 'fieldguide verify' tells what is damaged.")
        ) from None


def find(name: str, among: tuple[Part, ...]) -> Part | None:
    """Give the part of a name, whatever its capitals; a piece of it is enough where only one part has it."""
    exact = [part for part in among if part.name.casefold() == name.casefold()]
    near = [part for part in among if name.casefold() in part.name.casefold()]
    return exact[0] if exact else near[0] if len(near) == 1 else None
