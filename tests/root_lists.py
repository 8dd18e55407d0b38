"""Makes lists of those whom a stick trusts, and signs them with root keys."""

from pathlib import Path

from guide.packs.signed_list import SignedList, comment_of, file_name, written
from guide.packs.trust import Trust
from guide.packs.trust_schema import trust_of
from guide.signing.secret_key import SecretKey
from tests.editions import KEY, PACK, SECOND_KEY
from tests.keys import secret_key

# Three keys of those who replace the list, two that come later, and a stranger's.
A, B, C, D, E, STRANGER = (secret_key(bytes([n] * 32), bytes([n] * 8)) for n in range(11, 17))
COALITION = (KEY, SECOND_KEY)


def lines(*keys: SecretKey) -> str:
    return ", ".join(key.public.line for key in keys)


def list_text(
    version: int, *root: SecretKey, threshold: int = 2, epoch: int = 0, keys=COALITION, floors: str = ""
) -> bytes:
    """Return a trust.yaml whose root are the given keys, A, B and C if there are none."""
    text = (
        f"publishers: [{{name: A coalition, keys: [{lines(*keys)}], packs: [{PACK}], epoch: {epoch}}}]\n"
        f"floors: [{floors}]\n"
        f"root: {{version: {version}, threshold: {threshold}, keys: [{lines(*(root or (A, B, C)))}]}}\n"
    )
    return text.encode()


def signed(text: bytes, version: int, *keys: SecretKey) -> bytes:
    """Return the signed list of a trust.yaml."""
    made = SignedList((), text)
    for key in keys:
        made = made.with_signature(key.sign(made.digest, comment=comment_of(version)))
    return written(made)


def next_list(version: int, *root: SecretKey, by=(A, B), **options) -> bytes:
    """Return the signed list of a version, as of `list_text`."""
    return signed(list_text(version, *root, **options), version, *by)


def trust(version: int = 1, *root: SecretKey, **options) -> Trust:
    return trust_of(list_text(version, *root, **options))


def put_list(folder: Path, version: int, data: bytes) -> Path:
    """Lay a signed list among the packs of a program, whether it may be used or not."""
    path = folder / "packs" / file_name(version)
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(data)
    return path
