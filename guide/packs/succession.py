"""Decides whether a signed list follows the list of those whom a stick trusts.

It needs the signatures of enough root keys of the list in use, verified before anything in it is parsed, and
of enough of its own.
"""

from collections.abc import Collection
from dataclasses import dataclass

from guide.i18n import tr
from guide.packs.errors import PackFileError
from guide.packs.signed_list import SignedList, comment_of, read_signed_list
from guide.packs.trust import Root, Trust
from guide.packs.trust_schema import trust_of
from guide.signing.errors import SigningError
from guide.signing.public_key import PublicKey


@dataclass(frozen=True, slots=True)
class Succession:
    """A signed list that follows the one in use: whom it trusts, and how many root keys of both signed it."""

    data: bytes
    trust: Trust
    old_root: Root
    root: Root
    old_signers: int
    new_signers: int


def successor(data: bytes, old: Trust) -> Succession:
    """Return the list in a file's bytes that follows `old`, the list in use, or raise PackFileError."""
    signed = read_signed_list(data)
    if old.root is None:
        raise PackFileError(tr("This stick takes no signed list, as its trust.yaml names no root keys."))
    _check_version(signed.claimed_version, old.root)
    by_old = signers_of(signed, old.root.keys, old.root.version + 1)
    if len(by_old) < old.root.threshold:
        needed = {"number": len(by_old), "all": len(old.root.keys), "needed": old.root.threshold}
        raise PackFileError(
            tr("{number} of the {all} root keys of the list in use have signed; it needs {needed}.", **needed)
        )
    trust = trust_of(signed.text)
    root = new_root(trust)
    if root.version != old.root.version + 1:
        raise PackFileError(tr("This list and its signatures name different versions. It is not used."))
    by_new = signers_of(signed, root.keys, root.version, verified=by_old)
    if len(by_new) < root.threshold:
        needed = {"number": len(by_new), "all": len(root.keys), "needed": root.threshold}
        raise PackFileError(
            tr("{number} of the {all} root keys of the new list have signed; it needs {needed}.", **needed)
        )
    if len(by_old | by_new) < len(signed.signatures):
        raise PackFileError(tr("This list is signed with a key, too, that is none of the root keys."))
    _check_nothing_falls(old, trust)
    return Succession(data, trust, old.root, root, len(by_old), len(by_new))


def new_root(trust: Trust) -> Root:
    """Return the root of a list that others sign. Raise PackFileError if it has none."""
    if trust.root is None:
        raise PackFileError(tr("A signed list names its own root keys and its version; this one does not."))
    return trust.root


def signers_of(
    signed: SignedList, keys: Collection[PublicKey], version: int, *, verified: Collection[PublicKey] = ()
) -> frozenset[PublicKey]:
    """Return those of `keys` that have signed a list; `verified` are known to have done so.

    Raise PackFileError if a signature with the id of one of them does not fit.
    """
    by_id, digest, found = {key.key_id: key for key in keys}, signed.digest, set()
    for signature in (each.parsed for each in signed.signatures):
        key = by_id.get(signature.key_id)
        if key is None:
            continue
        try:
            is_right = key in verified or signature.verify(key, digest) == comment_of(version)
        except SigningError as error:
            raise PackFileError(str(error)) from None
        if not is_right:
            raise PackFileError(tr("A signature of this list was made for another version."))
        found.add(key)
    return frozenset(found)


def _check_version(claimed: int | None, root: Root) -> None:
    wanted = root.version + 1
    versions = {"version": claimed, "current": root.version, "wanted": wanted}
    if claimed is None:
        raise PackFileError(tr("This list is not signed yet: the root keys sign it with 'trust sign'."))
    if claimed == root.version:
        raise PackFileError(tr("Version {version} of the list is in use already.", **versions))
    if claimed < root.version:
        raise PackFileError(tr("This list is older: version {version}; {current} is in use.", **versions))
    if claimed > wanted:
        raise PackFileError(
            tr(
                "This is version {version} of the list; {current} is in use. Take version {wanted} first.",
                **versions,
            )
        )


def _check_nothing_falls(old: Trust, new: Trust) -> None:
    """Raise PackFileError if `new` takes editions again that `old` refuses."""
    for pack in sorted(old.packs):
        if new.lowest(pack) < old.lowest(pack):
            epoch, edition = old.lowest(pack)
            raise PackFileError(
                tr(
                    "This list takes editions of '{pack}' again that the list in use refuses. A floor "
                    "can only rise: it must be epoch {epoch}, edition {edition}, or higher.",
                    pack=pack,
                    epoch=epoch,
                    edition=edition,
                )
            )
    for floor in old.floors:
        for edition in floor.withdrawn:
            if not new.refuses(floor.pack, (floor.epoch, edition)):
                raise PackFileError(
                    tr(
                        "This list takes edition {edition} of '{pack}' again, which was withdrawn.",
                        edition=edition,
                        pack=floor.pack,
                    )
                )
