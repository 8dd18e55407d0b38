"""Fuzzing's target: any bytes as a pack file, as a manifest or signature in one, or a key.

Run by test_fuzz.py in a process of its own: python fuzz_pack.py FOLDER [libFuzzer's options].
"""

import sys
from contextlib import suppress
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parents[2]))
with atheris.instrument_imports(include=["guide"]):
    from guide.errors import GuideError
    from guide.packs.archive import check_end, write_archive
    from guide.packs.pack_file import MANIFEST, SIGNATURE, PackFile
    from guide.packs.trust import Publisher, Trust, origin_of
    from guide.signing.public_key import read_public_key
    from guide.signing.signature import content_digest

from tests.editions import KEY, OFFLINE, edition
from tests.endurance.fuzz_parts import in_time

KEYS = {"key": KEY.public, "offline_key": OFFLINE.public}
TRUST = Trust(publishers=(Publisher(name="A coalition", packs=("winter-help",), **KEYS),))
MANIFEST_BYTES = PackFile(edition(5)).manifest_bytes


def target(data: bytes) -> None:
    """Read `data` as what its first byte chooses. Only the program's own errors may come of it."""
    chosen, data = data[0] if data else 0, data[1:]
    with suppress(GuideError):
        (_as_file, _as_manifest, _as_signature, _as_signed_manifest, read_public_key)[chosen % 5](data)


def _as_file(data: bytes) -> None:
    check_end(data[-64:], len(data))
    file = PackFile(data)
    origin_of(file, TRUST)
    file.check()


def _as_manifest(data: bytes) -> None:
    origin_of(PackFile(write_archive([(MANIFEST, data), (SIGNATURE, b"")])), TRUST)


def _as_signature(data: bytes) -> None:
    origin = origin_of(PackFile(write_archive([(MANIFEST, MANIFEST_BYTES), (SIGNATURE, data)])), TRUST)
    assert not origin.is_trusted, "no signature fits"


def _as_signed_manifest(data: bytes) -> None:
    """Read a manifest that KEY has signed, so that its handovers are looked at."""
    signature = KEY.sign(content_digest((data,)), comment="pack=winter-help edition=5")
    origin_of(PackFile(write_archive([(MANIFEST, data), (SIGNATURE, signature)])), TRUST)


def main() -> None:
    atheris.Setup([sys.argv[0], *sys.argv[2:]], in_time(target))
    atheris.Fuzz()


if __name__ == "__main__":
    main()
