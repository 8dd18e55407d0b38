"""trust.yaml is read strictly: two keys of each publisher, root keys of which enough sign, and no slip."""

import pytest

from guide.packs.errors import PackFileError
from guide.packs.trust import Floor, Publisher, Root, Trust
from guide.packs.trust_file import read_trust
from tests.keys import secret_key

KEY, SECOND = secret_key(), secret_key(bytes([2] * 32), bytes([2] * 8))
COALITION = Publisher(name="A coalition", keys=(KEY.public, SECOND.public), packs=("winter-help",))


def test_trust_is_read_from_a_file(tmp_path):
    assert read_trust(tmp_path) == Trust()
    (tmp_path / "trust.yaml").write_text(
        f"""publishers:
  - name: A coalition
    keys: [{KEY.public.line}, {SECOND.public.line}]
    packs: [winter-help]
floors:
  - pack: winter-help
    edition: 2
    withdrawn: [4]
signed_only: true
""",
        encoding="utf-8",
    )
    floor = Floor(pack="winter-help", edition=2, withdrawn=(4,))
    assert read_trust(tmp_path) == Trust(publishers=(COALITION,), floors=(floor,), signed_only=True)


def trust_with(folder, keys, more=""):
    text = f"publishers:\n  - name: A coalition\n    keys: [{keys}]\n    packs: [winter-help]\n{more}"
    (folder / "trust.yaml").write_text(text, encoding="utf-8")
    return folder


TWO = f"{KEY.public.line}, {SECOND.public.line}"


def refusal(folder):
    """Return the one line about a list that is refused."""
    with pytest.raises(PackFileError) as caught:
        read_trust(folder)
    (line,) = str(caught.value).splitlines()[1:]
    return line


def test_each_publisher_has_two_keys_from_the_start(tmp_path):
    same_key, same_id = secret_key(key_id=bytes(8)).public.line, secret_key(bytes(32)).public.line
    for keys, sentence in (
        (KEY.public.line, "needs two keys, for when one is lost: run 'keys new' twice"),
        ("", "needs two keys"),
        (f"{KEY.public.line}, {KEY.public.line}", "One key stands twice"),
        (f"{KEY.public.line}, {same_key}", "One key stands twice"),
        (f"{KEY.public.line}, {same_id}", "One key stands twice"),
    ):
        line = refusal(trust_with(tmp_path, keys))
        assert (line.startswith("trust.yaml:3:11: "), sentence in line) == (True, True), line


def root_of(threshold, *keys, version=1):
    lines = ", ".join(key.public.line for key in keys)
    return f"root:\n  version: {version}\n  threshold: {threshold}\n  keys: [{lines}]\n"


def test_the_root_of_the_list_is_read(tmp_path):
    third = secret_key(bytes([4] * 32), bytes([4] * 8))
    root = read_trust(trust_with(tmp_path, TWO, root_of(2, KEY, SECOND, third, version=7))).root
    assert root == Root(version=7, threshold=2, keys=(KEY.public, SECOND.public, third.public))


def test_a_root_that_one_key_could_change_or_none_is_refused(tmp_path):
    many = [secret_key(bytes([n] * 32), bytes([n] * 8)) for n in range(21)]
    for root, where, sentence in (
        (root_of(1, KEY, SECOND), "7:14", "how many of the 2 keys sign together: at least 2"),
        (root_of(3, KEY, SECOND), "7:14", "how many of the 2 keys sign together: at least 2"),
        (root_of(2, KEY), "8:9", "needs two keys"),
        (root_of(2, KEY, SECOND, KEY), "8:9", "One key stands twice"),
        (root_of(2, KEY, SECOND, version=0), "6:12", "must lie between 1 and"),
        (root_of(2, *many), "8:9", "20 are the most"),
    ):
        line = refusal(trust_with(tmp_path, TWO, root))
        assert (line.startswith(f"trust.yaml:{where}: "), sentence in line) == (True, True), line


def test_all_mistakes_in_it_are_named_and_nobody_is_trusted_then(tmp_path):
    (tmp_path / "trust.yaml").write_text(
        "publishers:\n  - name: A\n    keys: [abc]\n    packs: []\nsigned_only: perhaps\nother: 1\n",
        encoding="utf-8",
    )
    with pytest.raises(PackFileError) as caught:
        read_trust(tmp_path)
    lines = str(caught.value).splitlines()
    assert len(lines) == 5
    assert [line.split(":")[1] for line in lines[1:]] == ["3", "4", "5", "6"]
