"""Finds whom a pack file is from: verifies its signature by the keys of the publishers that are trusted."""

from dataclasses import dataclass, field
from enum import Enum, auto

from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.handover import PublisherKeys, keys_after
from guide.packs.lineage import NO_LINEAGE, Lineage
from guide.packs.pack_file import PackFile
from guide.signing.errors import SigningError
from guide.signing.fingerprint import fingerprint_of_file
from guide.signing.lines import key_id_text
from guide.signing.public_key import PublicKey
from guide.signing.signature import Signature, content_digest, read_signature

TRUST_FILE = "trust.yaml"  # beside the program


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Somebody whose packs are taken: a name, two keys, and the ids of the packs that are theirs.

    `key` signs packs, or the first handover to the key that does now; each handover needs `offline_key`, too.
    """

    name: str
    key: PublicKey
    offline_key: PublicKey
    packs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whom this stick trusts. With `signed_only` it takes no pack from anybody else."""

    publishers: tuple[Publisher, ...] = ()
    signed_only: bool = False


class Standing(Enum):
    """The standing of a pack file: signed by a trusted publisher, by somebody else, or not signed."""

    TRUSTED = auto()
    UNKNOWN = auto()
    UNSIGNED = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a pack file is from. `publisher` is the trusted publisher's name, "" for others.

    `words` are the fingerprint of the file, by which two people can tell that they have the same one.
    `lineage` is what a trusted publisher's edition carries on; nothing of it counts in another.
    """

    standing: Standing
    publisher: str = ""
    words: tuple[str, ...] = field(default=())
    key_id: str = ""
    lineage: Lineage = NO_LINEAGE

    @property
    def is_trusted(self) -> bool:
        """Whether a trusted publisher has signed it."""
        return self.standing is Standing.TRUSTED

    def order(self, edition: int) -> tuple[int, int]:
        """Return the pair by which a newer edition is told from an older one.

        It begins with how often the key was handed over, so that no edition of an old key is newer.
        """
        return len(self.lineage.handovers), edition


def origin_of(file: PackFile, trust: Trust) -> Origin:
    """Return whom `file` is from.

    Raise PackFileError if the signature does not fit, if the publisher may not sign this pack, or if only
    signed packs are taken and this is none.
    """
    signature = _signature(file)
    publisher = _publisher(file, signature, trust) if signature else None
    if signature and publisher:
        try:
            return _verified(file, signature, publisher)
        except SigningError as error:
            raise PackFileError(str(error)) from None
    if trust.signed_only:
        raise PackFileError(tr("This stick takes only packs that are signed by a publisher it knows."))
    standing = Standing.UNKNOWN if signature else Standing.UNSIGNED
    key_id = key_id_text(signature.key_id) if signature else ""
    return Origin(standing, words=words_of(file), key_id=key_id)


def unsigned_edition_sentence(title: str) -> str:
    """Return the sentence about an unsigned edition of a pack that the stick has signed."""
    return tr(
        "This stick has '{title}' as a publisher that it trusts has signed it. An edition that is not signed "
        "by one does not take its place.",
        title=title,
    )


def words_of(file: PackFile) -> tuple[str, ...]:
    """Return the fingerprint of a pack file in words, whoever signed it."""
    return fingerprint_of_file(content_digest((file.manifest_bytes,)))


def _signature(file: PackFile) -> Signature | None:
    try:
        return read_signature(file.signature_bytes) if file.signature_bytes else None
    except SigningError as error:
        raise PackFileError(str(error)) from None


def _publisher(file: PackFile, signature: Signature, trust: Trust) -> Publisher | None:
    """Return the publisher who says to have signed a file, with its key or after handing that over."""
    first = [handover.old for handover in file.manifest.lineage.handovers[:1]]
    for publisher in trust.publishers:
        if publisher.key.key_id == signature.key_id or publisher.key.line in first:
            return publisher
    return None


def _verified(file: PackFile, signature: Signature, publisher: Publisher) -> Origin:
    """Return the origin of a file that a publisher has signed. Raise SigningError if it has not."""
    manifest = file.manifest
    first = PublisherKeys(publisher.key, publisher.offline_key)
    key = keys_after(first, manifest.lineage.handovers).key
    if signature.verify(key, content_digest((file.manifest_bytes,))) != manifest.comment:
        raise PackFileError(tr("The signature of this pack was made for another edition or pack."))
    if manifest.pack not in publisher.packs:
        names = {"title": manifest.title, "publisher": publisher.name}
        raise PackFileError(tr("'{title}' is signed by {publisher}, whose packs this is none of.", **names))
    return Origin(Standing.TRUSTED, publisher.name, key_id=key.id_text, lineage=manifest.lineage)
