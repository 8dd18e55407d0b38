"""Makes the ids of HSDS, which are UUIDs, from the ids of packs and entries."""

import re
from hashlib import sha1

from guide.content.guide import Guide

# Of all Field Guides, so that the same entry has the same id wherever it is exported. Never change it.
NAMESPACE = bytes.fromhex("6f0d9b0e5c3b5d0a9a530f6c2d9e7b41")


def hsds_id(*names: str) -> str:
    """Return the id of what is known by these names: a pack, an entry of it, a part of that."""
    return uuid5(NAMESPACE, "/".join(names))


def uuid5(namespace: bytes, name: str) -> str:
    """Return the UUID of a name in a namespace, by RFC 9562; Python's own module would bring three others."""
    number = int.from_bytes(sha1(namespace + name.encode(), usedforsecurity=False).digest()[:16])
    number = number & ~(0xF << 76) | 5 << 76  # its version
    number = number & ~(0b11 << 62) | 0b10 << 62  # its variant
    return re.sub(r"(.{8})(.{4})(.{4})(.{4})", r"\1-\2-\3-\4-", f"{number:032x}")


def pack_id_of(guide: Guide, entry_id: str) -> str:
    """Return the id of the pack that an entry is from, "" if its pack has no description."""
    pack = guide.pack_of(entry_id)
    return pack.id if pack else ""
