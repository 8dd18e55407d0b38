"""Finds whom a pack file is from: verifies its signature by the keys of the publishers that are trusted."""

from dataclasses import dataclass, field
from enum import Enum, auto

from guide.i18n import tr
from guide.packs.errors import PackFileError, WithdrawnError
from guide.packs.pack_file import PackHead
from guide.signing.errors import SigningError
from guide.signing.fingerprint import fingerprint_of_file
from guide.signing.lines import key_id_text
from guide.signing.public_key import PublicKey
from guide.signing.signature import Signature, content_digest, read_signature

TRUST_FILE = "trust.yaml"  # beside the program


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """Somebody whose packs are taken: a name, the keys of `epoch`, and the ids of the packs that are theirs.

    There are two keys from the start, so that one can be lost.
    """

    name: str
    keys: tuple[PublicKey, ...]
    packs: tuple[str, ...]
    epoch: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """The oldest edition of a pack that is still taken, and newer ones that were withdrawn."""

    pack: str
    epoch: int = 0
    edition: int = 1
    withdrawn: tuple[int, ...] = ()

    def refuses(self, order: tuple[int, int]) -> bool:
        """Return whether an edition of this pack, by epoch and number, is not taken any more."""
        epoch, edition = order
        is_withdrawn = epoch == self.epoch and edition in self.withdrawn
        return order < (self.epoch, self.edition) or is_withdrawn


@dataclass(frozen=True, slots=True, kw_only=True)
class Root:
    """Who may replace the list of those whom a stick trusts: `threshold` of the keys together.

    `version` is that of the list, which only the next one follows.
    """

    version: int
    threshold: int
    keys: tuple[PublicKey, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Whom this stick trusts. With `signed_only` it takes no pack from anybody else.

    Without a `root` the list is changed by hand alone.
    """

    publishers: tuple[Publisher, ...] = ()
    floors: tuple[Floor, ...] = ()
    signed_only: bool = False
    root: Root | None = None

    @property
    def version(self) -> int:
        """The version of the list, 0 for one that is changed by hand alone."""
        return self.root.version if self.root else 0

    @property
    def packs(self) -> frozenset[str]:
        """The ids of all packs that the list names."""
        of_publishers = (pack for publisher in self.publishers for pack in publisher.packs)
        return frozenset((*of_publishers, *(floor.pack for floor in self.floors)))

    def lowest(self, pack: str) -> tuple[int, int]:
        """Return epoch and number of the oldest edition of a pack that is taken, whoever signed it.

        It is none from before the keys that all its publishers have now: somebody else may have the old ones.
        """
        epochs = [publisher.epoch for publisher in self.publishers if pack in publisher.packs]
        floors = [(floor.epoch, floor.edition) for floor in self.floors if floor.pack == pack]
        return max([(min(epochs, default=0), 1), *floors])

    def refuses(self, pack: str, order: tuple[int, int]) -> bool:
        """Return whether an edition, by epoch and number, is too old or withdrawn, whoever signed it."""
        withdrawn = any(floor.pack == pack and floor.refuses(order) for floor in self.floors)
        return withdrawn or order < self.lowest(pack)

    def key(self, key_id: bytes) -> tuple[Publisher, PublicKey] | None:
        """Return the publisher's key with this id."""
        keys = ((publisher, key) for publisher in self.publishers for key in publisher.keys)
        return next((pair for pair in keys if pair[1].key_id == key_id), None)


class Standing(Enum):
    """The standing of a pack file: signed by a trusted publisher, by somebody else, or not signed."""

    TRUSTED = auto()
    UNKNOWN = auto()
    UNSIGNED = auto()


@dataclass(frozen=True, slots=True)
class Origin:
    """Whom a pack file is from. `publisher` is the trusted publisher's name, "" for others.

    `words` are the fingerprint of the file, by which two people can tell that they have the same one.
    """

    standing: Standing
    publisher: str = ""
    words: tuple[str, ...] = field(default=())
    key_id: str = ""

    @property
    def is_trusted(self) -> bool:
        """Whether a trusted publisher has signed it."""
        return self.standing is Standing.TRUSTED


def origin_of(file: PackHead, trust: Trust) -> Origin:
    """Return whom `file` is from, before anything in it but its signature is read.

    Raise PackFileError if the signature does not fit, if the publisher may not sign this pack, if this
    edition is not taken any more, or if only signed packs are taken and this is none.
    """
    signature = _signature(file)
    known = trust.key(signature.key_id) if signature else None
    if signature and known:
        publisher, key = known
        _verify(file, signature, publisher, key)
        origin = Origin(Standing.TRUSTED, publisher.name, key_id=key.id_text)
    elif trust.signed_only:
        raise PackFileError(tr("This stick takes only packs that are signed by a publisher it knows."))
    else:
        standing = Standing.UNKNOWN if signature else Standing.UNSIGNED
        key_id = key_id_text(signature.key_id) if signature else ""
        origin = Origin(standing, words=words_of(file), key_id=key_id)
    if trust.refuses(file.manifest.pack, file.manifest.order):
        raise WithdrawnError(
            tr(
                "Edition {edition} of '{title}' was withdrawn. Ask its publisher for a newer one.",
                edition=file.manifest.edition,
                title=file.manifest.title,
            )
        )
    return origin


def unsigned_edition_sentence(title: str) -> str:
    """Return the sentence about an unsigned edition of a pack that the stick has signed."""
    return tr(
        "This stick has '{title}' as a publisher that it trusts has signed it. An edition that is not signed "
        "by one does not take its place.",
        title=title,
    )


def words_of(file: PackHead) -> tuple[str, ...]:
    """Return the fingerprint of a pack file in words, whoever signed it."""
    return fingerprint_of_file(content_digest((file.manifest_bytes,)))


def _signature(file: PackHead) -> Signature | None:
    try:
        return read_signature(file.signature_bytes) if file.signature_bytes else None
    except SigningError as error:
        raise PackFileError(str(error)) from None


def _verify(file: PackHead, signature: Signature, publisher: Publisher, key: PublicKey) -> None:
    try:
        comment = signature.verify(key, content_digest((file.manifest_bytes,)))
    except SigningError as error:
        raise PackFileError(str(error)) from None
    manifest = file.manifest
    names = {"title": manifest.title, "publisher": publisher.name}
    if comment != manifest.comment:
        raise PackFileError(tr("The signature of this pack was made for another edition or pack."))
    if manifest.pack not in publisher.packs:
        raise PackFileError(tr("'{title}' is signed by {publisher}, whose packs this is none of.", **names))
    if manifest.epoch != publisher.epoch:
        raise PackFileError(tr("{publisher} does not use the key of this pack any more.", **names))
