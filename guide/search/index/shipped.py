"""Opens the prebuilt packs that are a part of the standalone program."""

from pathlib import Path

from guide.content.guide import Guide
from guide.paths import is_standalone, prebuilt_file
from guide.search.index.prebuilt import (
    DamagedPrebuiltError,
    PrebuiltPacks,
    read_built_guide,
    read_prebuilt,
)


def shipped_packs(folder: Path) -> tuple[PrebuiltPacks | None, str]:
    """Return the prebuilt packs of this program, and a sentence if they are damaged.

    They are None if they are damaged, if the content in `folder` is newer, or if this program has none.
    """
    try:
        return read_prebuilt(prebuilt_file(), _known_digest(), folder) if is_standalone() else None, ""
    except DamagedPrebuiltError as error:
        return None, str(error)


def guide_as_built() -> Guide | None:
    """Return the guide as it was when this program was built, of several packs the last.

    Return None if it has none, or if it is damaged.
    """
    try:
        return read_built_guide(prebuilt_file(), _known_digest()) if is_standalone() else None
    except DamagedPrebuiltError:
        return None


def _known_digest() -> str:
    """Return the SHA-256 in hex of the prebuilt pack of the standalone program; "" if it is damaged."""
    try:
        # build/freeze/fieldguide.spec writes this module into the standalone program.
        import guide_prebuilt  # type: ignore[import-not-found] # noqa: PLC0415

        return str(guide_prebuilt.DIGEST)
    except Exception:  # an import of a damaged file can fail in any way
        return ""
