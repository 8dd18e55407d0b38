"""Makes the ids of HSDS, which are UUIDs, from the ids of packs and entries."""

from uuid import UUID, uuid5

from guide.content.guide import Guide

# Of all Field Guides, so that the same entry has the same id wherever it is exported. Never change it.
NAMESPACE = UUID("6f0d9b0e-5c3b-5d0a-9a53-0f6c2d9e7b41")


def hsds_id(*names: str) -> str:
    """Return the id of what is known by these names: a pack, an entry of it, a part of that."""
    return str(uuid5(NAMESPACE, "/".join(names)))


def pack_id_of(guide: Guide, entry_id: str) -> str:
    """Return the id of the pack that an entry is from, "" if its pack has no description."""
    pack = guide.pack_of(entry_id)
    return pack.id if pack else ""
