"""The list of parts that the standalone program carries, read only when a worker asks for it."""

from guide.errors import GuideError
from guide.i18n import tr
from guide.licences.part import Part, decode_parts
from guide.paths import is_standalone, licences_file

MAX_BYTES = 4 * 1024 * 1024  # bytes


def bundled_parts() -> tuple[Part, ...]:
    """Return every part of this copy.

    Raise GuideError if the list is missing or damaged, or if this is not the standalone program.
    """
    if not is_standalone():
        raise GuideError(
            tr(
                "The list of parts and licences is made when the standalone program is built; "
                "a copy that runs from its sources has none."
            )
        )
    try:
        with licences_file().open("rb") as file:
            return decode_parts(file.read(MAX_BYTES))
    except (OSError, ValueError):
        raise GuideError(
            tr("The list of parts and licences can't be read. 'fieldguide verify' tells what is damaged.")
        ) from None


def find_part(name: str, among: tuple[Part, ...]) -> Part | None:
    """Return the part called `name`, or the only part whose name contains it; None if there is none such.

    Upper and lower case count as the same.
    """
    exact = [part for part in among if part.name.casefold() == name.casefold()]
    near = [part for part in among if name.casefold() in part.name.casefold()]
    return exact[0] if exact else near[0] if len(near) == 1 else None
