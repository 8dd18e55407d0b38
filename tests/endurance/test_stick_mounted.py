"""The program started from a stick that a real kernel has mounted: here where it can, else in a virtual computer."""

from pathlib import Path

import pytest

from tests.endurance import qemu_stick
from tests.running import run_program

pytestmark = pytest.mark.bundle

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
LOOP = """
mount -o loop,showexec,shortname=mixed,utf8=1,flush "$1" "$2" || exit 99
test -x "$2/FieldGuide/resources/README.md" && exit 98
"$2/FieldGuide/FieldGuide-Linux.com" list && exec sh "$2/FieldGuide/start-linux.sh" list
"""


@pytest.fixture
def bundle() -> Path:
    if not (BUNDLE / "start-linux.sh").is_file():
        pytest.skip("the bundle was not built: python3 build/dev.py bundle")
    if lack := qemu_stick.lack("mkfs.vfat", "mcopy"):
        pytest.skip(lack)
    return BUNDLE


def test_a_mounted_fat_stick_starts_it(bundle: Path, tmp_path: Path) -> None:
    image, place = tmp_path / "stick.img", tmp_path / "mounted"
    qemu_stick.vfat_stick(image, bundle)
    place.mkdir()
    command = ["unshare", "-m", "sh", "-c", LOOP, "sh", str(image), str(place)]
    done = run_program(command, capture_output=True, text=True, timeout=120)
    if done.stderr.startswith("unshare: "):
        pytest.skip(f"nothing can be mounted here: {done.stderr.strip()}")
    if done.returncode == 99:
        pytest.skip(f"this kernel mounts no FAT (--full has a virtual computer do it): {done.stderr.strip()}")
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("My Life My Choice") == 2


def test_every_way_to_mount_a_stick_starts_it_or_says_why_not(
    bundle: Path, tmp_path: Path, full, figures
) -> None:
    if not full:
        pytest.skip("a virtual computer takes minutes: only with --full")
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
