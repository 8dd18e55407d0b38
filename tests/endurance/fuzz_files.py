"""How an input of fuzz_loader.py says which file of a pack it is."""

# What the first byte of an input chooses: the file that the rest of it is.
FILES = (
    "programs/any.yaml", "strategies/any.yaml", "lines/any.yaml", "services/any.yaml", "terms/any.yaml",
    "situations/any.yaml", "pack.yaml", "thesaurus.yaml", "urgent.yaml", "words.yaml", "asked.yaml",
)  # fmt: skip
PURE, PROSE = 64, 128  # bits of the first byte: the loader without C, the checks of words


def of_file(name: str, data: bytes) -> bytes:
    """Give a file as an input of the target."""
    return bytes([FILES.index(name)]) + data
