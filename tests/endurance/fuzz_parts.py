"""What the targets of fuzzing share: which file of a pack an input is, and how long an input may take."""

from collections.abc import Callable
from time import process_time

SLOWEST = 2.0  # seconds of work for one input, however busy the machine is

# What the first byte of an input chooses: the file that the rest of it is.
FILES = (
    "programs/any.yaml", "strategies/any.yaml", "lines/any.yaml", "services/any.yaml", "terms/any.yaml",
    "situations/any.yaml", "pack.yaml", "thesaurus.yaml", "urgent.yaml", "words.yaml", "asked.yaml",
    "handouts.yaml", "places.yaml", "danger.yaml", "needs.yaml", "learned.yaml",
)  # fmt: skip
PURE, PROSE = 64, 128  # bits of the first byte: the loader without C, the checks of words


def of_file(name: str, data: bytes) -> bytes:
    """Return a file of a pack as an input of the target."""
    return bytes([FILES.index(name)]) + data


def in_time(target: Callable[[bytes], None]) -> Callable[[bytes], None]:
    """Return a target that fails on an input that takes too long."""

    def timed(data: bytes) -> None:
        began = process_time()
        target(data)
        took = process_time() - began
        assert took <= SLOWEST, f"took {took:.1f} s"

    return timed
