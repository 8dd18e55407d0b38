"""Makes fingerprints: eight words for a key or a file, which two people compare by phone or on paper.

The words are `assets/words.txt`, made for Field Guide: 1,024 of four to nine letters, neutral, no two of them
one letter apart, none the beginning of another. Eight hold 80 bits: too many to search for a second key or
file with the words of a given one. A person who makes two files can give them the same words with much
computing, so words vouch for a file only as far as its maker is trusted.
"""

from functools import cache
from hashlib import blake2b
from pathlib import Path

from guide.files import read_plain
from guide.signing.public_key import PublicKey

WORDS = 8
_BITS = 10  # of a word


def fingerprint_of_key(key: PublicKey) -> tuple[str, ...]:
    """Return the words of a public key."""
    return _words(key.data, b"FieldGuide key")


def fingerprint_of_file(digest: bytes) -> tuple[str, ...]:
    """Return the words of a file with the digest that `signature.content_digest` returns."""
    return _words(digest, b"FieldGuide file")


@cache
def word_list() -> tuple[str, ...]:
    """Return the 1,024 words, in the order of their numbers."""
    return tuple(read_plain(Path(__file__).parent / "assets" / "words.txt").decode("ascii").split())


def _words(data: bytes, person: bytes) -> tuple[str, ...]:
    """Return the words of a digest of `data`; `person` keeps those of keys and of files apart."""
    number = int.from_bytes(blake2b(data, digest_size=WORDS * _BITS // 8, person=person).digest(), "big")
    words = word_list()
    return tuple(words[number >> _BITS * index & len(words) - 1] for index in reversed(range(WORDS)))
