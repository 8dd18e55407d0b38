"""Follows the handovers by which a publisher changes its key: from the key that a stick knows to that in use.

A handover is signed with the key that was in use and with the publisher's offline key: whoever has only one
of them can't change whom a stick trusts.
"""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from guide.i18n import tr
from guide.packs.lineage import Handover
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey, public_key_of_line
from guide.signing.secret_key import SecretKey
from guide.signing.signature import content_digest, read_signature

COMMENT = "handover"  # the trusted comment of its signatures, which none of a pack has


class PublisherKeys(NamedTuple):
    """The key that a publisher signs its packs with, and the one that is kept offline."""

    key: PublicKey
    offline: PublicKey


def hand_over(old: SecretKey, offline: SecretKey, after: PublisherKeys) -> Handover:
    """Return the handover of a publisher's keys `old` and `offline` to those `after`."""
    handover = Handover(old=old.public.line, new=after.key.line, offline=after.offline.line)
    digest = content_digest((handover.statement,))
    by_old, by_offline = (key.sign(digest, comment=COMMENT).decode() for key in (old, offline))
    return replace(handover, by_old=by_old, by_offline=by_offline)


def keys_after(first: PublisherKeys, handovers: Sequence[Handover]) -> PublisherKeys:
    """Return the keys of a publisher who had the keys `first`, after some handovers.

    Raise SigningError if one of them does not count.
    """
    keys, used = first, {first.key.point, first.offline.point}
    for handover in handovers:
        after = _after(keys, handover)
        new = {key.point for key in after} - {keys.offline.point}
        if after.key.point in used or new & used or after.key.point == after.offline.point:
            raise SigningError(tr("The key of this pack was handed over to one that was used before."))
        keys, used = after, used | new
    return keys


@lru_cache(maxsize=64)  # all files of a publisher have the same ones, and to verify one takes milliseconds
def _after(keys: PublisherKeys, handover: Handover) -> PublisherKeys:
    after = PublisherKeys(public_key_of_line(handover.new), public_key_of_line(handover.offline))
    if handover.old != keys.key.line:
        raise SigningError(tr("The key of this pack was handed over by a key that was not in use."))
    digest = content_digest((handover.statement,))
    for key, signature in zip(keys, (handover.by_old, handover.by_offline), strict=True):
        found = read_signature(signature.encode("utf-8", "surrogatepass"))
        if found.verify(key, digest) != COMMENT:
            raise SigningError(
                tr("A signature by which the key of this pack was handed over is of another kind.")
            )
    return after
