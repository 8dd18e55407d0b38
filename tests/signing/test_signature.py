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


DAMAGES = {
    "too large": (b"x" * (LARGEST_FILE + 1), "The signature is too large to be one."),
    "no text": (file().replace(b"edition", b"\xff"), "The signature is damaged: it is no text."),
    "three lines": (b"a\nb\nc\n", "The signature is damaged: it must have 4 whole lines."),
    "five lines": (file() + b"x\n", "The signature is damaged: it must have 4 whole lines."),
    "last line not ended": (file()[:-1], "The signature is damaged: it must have 4 whole lines."),
    "own first line": (
        file(first="untrusted comment: call 555-0100"),
        "The first line of the signature must be 'untrusted comment: signature from minisign secret key': "
        "sign without a comment there.",
    ),
    "lines of Windows": (
        file().replace(b"\n", b"\r\n"),
        "The first line of the signature must be 'untrusted comment: signature from minisign secret key': "
        "sign without a comment there.",
    ),
    "no base64": (
        file(second=SECOND[:-1]),
        "The signature is damaged: a line of letters and digits is not as it was written.",
    ),
    "blank in base64": (
        file(fourth=FOURTH + " "),
        "The signature is damaged: a line of letters and digits is not as it was written.",
    ),
    "second way to write it": (
        file(second=SECOND[:-2] + chr(ord(SECOND[-2]) + 1) + "="),
        "The signature is damaged: a line of letters and digits is not as it was written.",
    ),
    "old form": (
        file(second=line(b"Ed", KEY_ID, bytes(64))),
        "The signature is of minisign's old form. Sign again with minisign 0.10 or newer.",
    ),
    "other algorithm": (
        file(second=line(b"EX", KEY_ID, bytes(64))),
        "The signature is damaged: its second line is none of minisign's.",
    ),
    "short second line": (
        file(second=line(b"ED", KEY_ID, bytes(63))),
        "The signature is damaged: its second line is none of minisign's.",
    ),
    "no trusted comment": (
        file(third="comment: edition 5"),
        "The signature is damaged: its third line is no trusted comment.",
    ),
    "hidden sign": (
        file(third="trusted comment: a\u202eb"),
        "A trusted comment is one line of at most 8192 bytes without invisible signs.",
    ),
    "short last line": (
        file(fourth=line(bytes(63))),
        "The signature is damaged: its last line has another length.",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), DAMAGES.values(), ids=DAMAGES)
def test_each_damage_has_its_sentence(data, sentence):
    with pytest.raises(SigningError) as raised:
        read_signature(data)
    assert str(raised.value) == sentence


MISMATCHES = {
    "other key id": (
        file(second=line(b"ED", bytes(8), bytes(64))),
        "This was signed with the key 0000000000000000, not with the key FF00646979656B01.",
    ),
    "other content": (
        file(second=line(b"ED", KEY_ID, bytes(64))),
        "The signature does not fit: the file was changed after it was signed, or it belongs to another one.",
    ),
    "other comment": (
        file(third="trusted comment: edition 6"),
        "The signature is damaged: its comment was changed after it was signed.",
    ),
}


@pytest.mark.parametrize(("data", "sentence"), MISMATCHES.values(), ids=MISMATCHES)
def test_what_does_not_fit_has_its_sentence(data, sentence):
    signature = read_signature(data)
    with pytest.raises(SigningError) as raised:
        signature.verify(KEY.public, DIGEST)
    assert str(raised.value) == sentence


@pytest.mark.parametrize("comment", ["two\nlines", "a\rb", "a\u2028b", "x" * 8193, "\udcff"])
def test_a_comment_that_is_no_line_is_not_signed(comment):
    with pytest.raises(SigningError, match="A trusted comment is one line"):
        signature_file(SEED, KEY_ID, DIGEST, comment=comment)


@pytest.mark.parametrize("comment", ["", "ÁÉ — 漢", "timestamp:1\tfile:a\thashed", "x" * 8192])
def test_other_comments_come_back(comment):
    data = signature_file(SEED, KEY_ID, DIGEST, comment=comment)
    assert read_signature(data).verify(KEY.public, DIGEST) == comment
