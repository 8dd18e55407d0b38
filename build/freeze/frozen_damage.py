"""Finds the damaged files of the frozen program.

Like `frozen_end`, it is a part of the program's own file, and works if every other file is damaged.
"""

import os
import sys


def damaged_file() -> str | None:
    """Return the name of a file of this program that is not as it was built.

    Return "" if all are as they were built, and None if that can't be told, as their list can't be read.
    """
    folder = program_folder()
    try:
        rows = _own_rows(folder)
        # Loading a damaged library can crash, so the one that the others are read with is read without it.
        of_hash = (row for row in rows if "/_sha2" in row[1])
        lost = next((name for digest, name in of_hash if slow_digest_of(f"{folder}/{name}") != digest), "")
        damaged = (name for digest, name in rows if digest_of(f"{folder}/{name}") != digest)
        return (lost or next(damaged, "")) if rows else None
    except Exception:
        return None


def _own_rows(folder: str) -> list[tuple[str, str]]:
    """Return the SHA-256 and the path of each listed file of this program for this system.

    The content is its owners', and programs for other systems may lie in the same folder.
    """
    program = os.path.basename(sys.executable)  # noqa: PTH119
    with open(os.path.join(folder, "SHA256SUMS"), encoding="utf-8") as listed:  # noqa: PTH118, PTH123
        # Between them are two blanks, or " *" where the content is its owner's.
        rows = [(line[:64], line[66:].rstrip("\n")) for line in listed]
    return [row for row in rows if row[1] == program or row[1].startswith(f"{_parts()}/")]


def program_folder() -> str:
    """Return the folder that contains the program, on a Mac its app, and the list of its files."""
    folder = os.path.dirname(sys.executable)  # noqa: PTH120
    return os.path.abspath(f"{folder}/../../..") if sys.platform == "darwin" else folder  # noqa: PTH100


def _parts() -> str:
    """Return the path that the list has for the program's parts, on a Mac for all of the app."""
    parts: str = sys._MEIPASS  # type: ignore[attr-defined]
    app = os.path.relpath(os.path.dirname(parts), program_folder())  # noqa: PTH120
    return app if sys.platform == "darwin" else os.path.basename(parts)  # noqa: PTH119


def digest_of(path: str) -> str:
    """Return the SHA-256 of a file in hex; "" if it can't be read or is no plain file."""
    # "hashlib" would load five more files, any of which can be the damaged one.
    if sys.version_info >= (3, 12):
        from _sha2 import sha256  # type: ignore[import-not-found] # noqa: PLC0415
    else:
        from _sha256 import sha256  # type: ignore[import-not-found] # noqa: PLC0415

    digest = sha256()
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            while chunk := file.read(1 << 20):
                digest.update(chunk)
    except OSError:
        return ""
    return str(digest.hexdigest())


def slow_digest_of(path: str) -> str:
    """Return what `digest_of` does, by Python alone, which takes some tenths of a second for 100 KB."""
    try:
        if not os.path.isfile(path):  # noqa: PTH113
            return ""
        with open(path, "rb") as file:  # noqa: PTH123
            data = file.read()
    except OSError:
        return ""
    primes = [n for n in range(2, 312) if all(n % smaller for smaller in range(2, n))]
    state = [int(prime**0.5 % 1 * 2**32) for prime in primes[:8]]
    keys = [int(prime ** (1 / 3) % 1 * 2**32) for prime in primes]
    padded = data + b"\x80" + bytes(-(len(data) + 9) % 64) + (8 * len(data)).to_bytes(8, "big")
    for at in range(0, len(padded), 64):
        state = _with_block(state, keys, padded[at : at + 64])
    return "".join(f"{number:08x}" for number in state)


def _with_block(state: list[int], keys: list[int], block: bytes) -> list[int]:
    """Return the state of SHA-256 after 64 more bytes (FIPS 180-4, section 6.2.2)."""
    words = [int.from_bytes(block[at : at + 4], "big") for at in range(0, 64, 4)]
    a, b, c, d, e, f, g, h = state
    for turn, key in enumerate(keys):
        word = words[turn]
        one = h + (_turned(e, 6) ^ _turned(e, 11) ^ _turned(e, 25)) + (e & f ^ ~e & g) + key + word
        two = (_turned(a, 2) ^ _turned(a, 13) ^ _turned(a, 22)) + (a & b ^ a & c ^ b & c)
        a, b, c, d, e, f, g, h = (one + two) % 2**32, a, b, c, (d + one) % 2**32, e, f, g
        early, late = words[turn + 1], words[turn + 14]
        mixed = _turned(early, 7) ^ _turned(early, 18) ^ early >> 3
        mixed += _turned(late, 17) ^ _turned(late, 19) ^ late >> 10
        words.append((word + mixed + words[turn + 9]) % 2**32)
    return [(old + new) % 2**32 for old, new in zip(state, (a, b, c, d, e, f, g, h), strict=True)]


def _turned(number: int, bits: int) -> int:
    return number >> bits | (number << 32 - bits) % 2**32


def is_lost(name: str) -> bool:
    """Return whether a file of this program can't be told damaged, because its drive does not read it."""
    path = f"{program_folder()}/{name}"
    try:
        os.listdir(program_folder())  # noqa: PTH208
        if os.path.isfile(path):  # noqa: PTH113
            with open(path, "rb") as file:  # noqa: PTH123
                while file.read(1 << 20):
                    pass
        elif not os.path.isdir(sys._MEIPASS):  # type: ignore[attr-defined] # noqa: PTH112
            return True
    except OSError:
        return True
    return False
