"""Computes the fingerprint of the files that the authors of a pack wrote, which its manifest holds."""

from collections.abc import Mapping
from hashlib import sha256


def fingerprint_of_files(files: Mapping[str, bytes]) -> str:
    """Return the SHA-256, in hexadecimal, of the names and bytes of files, by path with "/"."""
    digest = sha256()
    for name in sorted(files, key=lambda name: name.partition("/")):
        digest.update(f"{name}\n{len(files[name])}\n".encode("utf-8", "surrogateescape") + files[name])
    return digest.hexdigest()
