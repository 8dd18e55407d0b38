"""Reads the list of parts and licences that is shipped with the standalone program."""

from guide.errors import GuideError
from guide.files import open_plain
from guide.i18n import tr
from guide.licences.part import Part, decode_parts
from guide.paths import is_standalone, licences_file

MAX_FILE_SIZE = 4 * 1024 * 1024  # bytes, compressed


def bundled_parts() -> tuple[Part, ...]:
    """Return every part of the running program.

    Raise GuideError if the list is missing or damaged, or if the program is not the standalone one.
    """
    if not is_standalone():
        raise GuideError(
            tr(
                "The list of parts and licences is made when the standalone program is built; "
                "a copy that runs from its sources has none."
            )
        )
    try:
        with open_plain(licences_file()) as file:
            return decode_parts(file.read(MAX_FILE_SIZE))
    except (OSError, ValueError):
        raise GuideError(
            tr("The list of parts and licences can't be read. 'fieldguide verify' tells what is damaged.")
        ) from None


def find_part(name: str, among: tuple[Part, ...]) -> Part | None:
    """Return the part called `name`, or else the only part whose name contains `name`.

    Case is ignored. Return None if no part matches, or if several names contain `name`.
    """
    exact = [part for part in among if part.name.casefold() == name.casefold()]
    near = [part for part in among if name.casefold() in part.name.casefold()]
    return exact[0] if exact else near[0] if len(near) == 1 else None
