"""trust.yaml is read strictly: two keys of each publisher that nobody else has, and no slip."""

import pytest

from guide.packs.errors import PackFileError
from guide.packs.trust import Publisher, Trust
from guide.packs.trust_file import read_trust
from tests.editions import COUNTY, KEY, NEW_KEY, OFFLINE, PACK, trust_coalition
from tests.keys import secret_key

COALITION = Publisher(name="A coalition", key=KEY.public, offline_key=OFFLINE.public, packs=(PACK, COUNTY))


def test_trust_is_read_from_a_file(tmp_path):
    assert read_trust(tmp_path) == Trust()
    trust_coalition(tmp_path, "signed_only: true\n")
    assert read_trust(tmp_path) == Trust(publishers=(COALITION,), signed_only=True)


def refusal(folder):
    with pytest.raises(PackFileError) as caught:
        read_trust(folder)
    return str(caught.value).splitlines()[1:]


def test_no_key_and_no_pack_stands_twice(tmp_path):
    other, same_id = NEW_KEY.public.line, secret_key(bytes(32)).public.line
    for key, offline, pack, sentence in (
        (KEY.public.line, other, "summer-help", "One key stands twice"),
        (other, other, "summer-help", "One key stands twice"),
        (other, same_id, "summer-help", "One key stands twice"),
        (other, secret_key(bytes([9] * 32), bytes([9] * 8)).public.line, PACK, "One pack stands twice"),
    ):
        trust_coalition(tmp_path)
        more = f", {{name: B, key: {key}, offline_key: {offline}, packs: [{pack}]}}]"
        text = (tmp_path / "trust.yaml").read_text(encoding="utf-8")
        (tmp_path / "trust.yaml").write_text(text.replace("}]", f"}}{more}"), encoding="utf-8")
        (line,) = refusal(tmp_path)
        assert (line.startswith("trust.yaml:1:13: "), sentence in line) == (True, True), line


def test_all_mistakes_in_it_are_named_and_nobody_is_trusted_then(tmp_path):
    (tmp_path / "trust.yaml").write_text(
        "publishers:\n  - name: A\n    key: abc\n    packs: []\nsigned_only: perhaps\nroot: 1\n",
        encoding="utf-8",
    )
    assert [line.split(":")[1] for line in refusal(tmp_path)] == ["3", "4", "2", "5", "6"]
