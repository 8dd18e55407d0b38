"""The program started from a stick that a real kernel has mounted: here where it can, else in a virtual computer."""

from pathlib import Path

import pytest

from tests.endurance import qemu_stick

pytestmark = [pytest.mark.bundle, pytest.mark.endure]

ROOT = Path(__file__).resolve().parents[2]
BUNDLE = ROOT / "dist" / "FieldGuide"
STARTING = (
    "vfat-rw",
    "vfat-ro",
    "vfat-showexec-rw",
    "vfat-showexec-ro",
    "vfat-loop-ro",
    "exfat-rw",
    "exfat-ro",
)
# Said by Qt without a screen, where the window asks for the largest size that fits.
OFFSCREEN = "This plugin does not support propagateSizeHints()"
SHUT = ("vfat-noexec", "exfat-noexec")
HINT = "Field Guide can't start here"


@pytest.fixture
def bundle() -> Path:
    if not (BUNDLE / "start-linux.sh").is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if lack := qemu_stick.lack("mkfs.vfat", "mcopy"):
        pytest.skip(lack)
    return BUNDLE


def test_every_way_to_mount_a_stick_starts_it_or_says_why_not(bundle: Path, tmp_path: Path, figures) -> None:
    kernel = ROOT / ".work" / "kernel"
    hindrance = qemu_stick.lack() or qemu_stick.fetch_kernel(kernel)
    if hindrance:
        pytest.skip(hindrance)
    sticks = [tmp_path / "vfat.img", tmp_path / "exfat.img"]
    qemu_stick.vfat_stick(sticks[0], bundle)
    qemu_stick.exfat_stick(sticks[1])
    said = qemu_stick.boot(kernel, tmp_path, bundle, sticks)
    seen = {(result.mount, result.check): result for result in qemu_stick.results(said)}
    assert ("end", "end") in seen, said
    assert (seen["exfat", "copy"].code, seen["exfat", "copy"].lines) == (0, 0), (
        "cp -a says nothing and fails nothing"
    )
    for mount in STARTING:
        assert (seen[mount, "program"].code, seen[mount, "script"].code) == (0, 0), mount
        assert seen[mount, "program"].lines > 100
        assert seen[mount, "script"].words in ("", OFFSCREEN)
        assert seen[mount, "report"].words.startswith("OK: ")
        assert (seen[mount, "left"].code, seen[mount, "left"].words) == (0, ""), (
            "no file is left on the computer"
        )
        # Showexec is in force, so no other name starts: otherwise these mounts would prove nothing.
        assert seen[mount, "named-as-elsewhere"].code == ("showexec" in mount)
    for mount in SHUT:
        assert (seen[mount, "program"].code, seen[mount, "script"].code) == (126, 126), mount
        assert seen[mount, "script"].lines == 1
        assert seen[mount, "script"].words.startswith(HINT)
    figures("F2: ways to mount FAT and exFAT from which it starts", f"{len(STARTING)} of {len(STARTING)}")
    figures("F2: mounts with noexec that say what to do", f"{len(SHUT)} of {len(SHUT)}")
