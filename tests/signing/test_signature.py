"""Tests signature files: what is written, what is read, and a sentence of its own for each damage."""

from base64 import b64encode

import pytest

from guide.signing.errors import SigningError
from guide.signing.signature import LARGEST_FILE, content_digest, read_signature, signature_file
from tests.keys import KEY_ID, SEED, secret_key

KEY = secret_key()
DIGEST = content_digest([b"content"])
FIRST, SECOND, THIRD, FOURTH = KEY.sign(DIGEST, comment="edition 5").decode().splitlines()


def file(first=FIRST, second=SECOND, third=THIRD, fourth=FOURTH):
    return f"{first}\n{second}\n{third}\n{fourth}\n".encode()


def line(*parts):
    return b64encode(b"".join(parts)).decode()


def test_a_signature_has_the_four_lines_of_minisign():
    assert FIRST == "untrusted comment: signature from minisign secret key"
    assert THIRD == "trusted comment: edition 5"
    assert read_signature(file()).verify(KEY.public, DIGEST) == "edition 5"


def test_the_digest_is_the_same_in_any_chunks():
    assert content_digest([b"con", b"", b"tent"]) == DIGEST
    assert len(DIGEST) == 64


NOT_AS_WRITTEN = "a line of letters and digits is not as it was written"
FIRST_LINE = f"The first line of the signature must be '{FIRST}': sign without a comment there."
NO_LINE = "A trusted comment is one line of at most 8192 bytes without invisible signs."
DAMAGES = [
    (b"x" * (LARGEST_FILE + 1), "The signature is too large to be one."),
    (file().replace(b"edition", b"\xff"), "it is no text"),
    (b"a\nb\nc\n", "it must have 4 whole lines"),
    (file() + b"x\n", "it must have 4 whole lines"),
    (file()[:-1], "it must have 4 whole lines"),
    (file(first="untrusted comment: call 555-0100"), FIRST_LINE),
    (file().replace(b"\n", b"\r\n"), FIRST_LINE),
    (file(second=SECOND[:-1]), NOT_AS_WRITTEN),
    (file(fourth=FOURTH + " "), NOT_AS_WRITTEN),
    (file(second=SECOND[:-2] + chr(ord(SECOND[-2]) + 1) + "="), NOT_AS_WRITTEN),  # a second way to write it
    (file(second=line(b"Ed", KEY_ID, bytes(64))), "is of minisign's old form"),
    (file(second=line(b"EX", KEY_ID, bytes(64))), "its second line is none of minisign's"),
    (file(second=line(b"ED", KEY_ID, bytes(63))), "its second line is none of minisign's"),
    (file(third="comment: edition 5"), "its third line is no trusted comment"),
    (file(third="trusted comment: a\u202eb"), NO_LINE),
    (file(fourth=line(bytes(63))), "its last line has another length"),
]


def test_each_damage_has_its_sentence():
    for data, sentence in DAMAGES:
        with pytest.raises(SigningError) as raised:
            read_signature(data)
        assert sentence in str(raised.value), data[:200]


MISMATCHES = [
    (
        file(second=line(b"ED", bytes(8), bytes(64))),
        "the key 0000000000000000, not with the key FF00646979656B01",
    ),
    (file(second=line(b"ED", KEY_ID, bytes(64))), "does not fit: the file was changed after it was signed"),
    (file(third="trusted comment: edition 6"), "its comment was changed after it was signed"),
]


def test_what_does_not_fit_has_its_sentence():
    for data, sentence in MISMATCHES:
        with pytest.raises(SigningError) as raised:
            read_signature(data).verify(KEY.public, DIGEST)
        assert sentence in str(raised.value)


def test_a_comment_that_is_no_line_is_not_signed():
    for comment in ("two\nlines", "a\rb", "a\u2028b", "x" * 8193, "\udcff"):
        with pytest.raises(SigningError, match="A trusted comment is one line"):
            signature_file(SEED, KEY_ID, DIGEST, comment=comment)


def test_other_comments_come_back():
    for comment in ("", "ÁÉ — 漢", "timestamp:1\tfile:a\thashed", "x" * 8192):
        data = signature_file(SEED, KEY_ID, DIGEST, comment=comment)
        assert read_signature(data).verify(KEY.public, DIGEST) == comment
