"""Names a file of the content as a worker knows what stands in it."""

from pathlib import PurePosixPath

from guide.content.guide import Guide
from guide.content.pack_files import READ_FOLDERS
from guide.i18n import tr


def file_label(file: str, guide: Guide) -> str:
    """Return the name of the entry in a file beside the file's own name; the latter alone for other files.

    An entry that could not be read is named by its file: "Day One (lines/day-one.yaml)".
    """
    path = PurePosixPath(file)
    if path.suffix != ".yaml" or path.parent.name not in READ_FOLDERS:
        return file
    entry = guide.find(path.stem)
    name = entry.neutral_title if entry else path.stem.replace("-", " ").title()
    return tr("{name} ({file})", name=name, file=file)
