"""The page for staff who change the content: every key of the schema, and the values that the check takes."""

from pathlib import Path

from guide.content.model import Kind, Status
from guide.content.parts import Channel
from guide.content.schema import ENTRY, PACK
from release import content_sheet


def test_it_has_every_key_and_the_allowed_values(tmp_path: Path) -> None:
    content_sheet.main(tmp_path / content_sheet.NAME)
    data = (tmp_path / content_sheet.NAME).read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n"), "as Windows ends lines"
    text = data.decode("ascii").replace("\r\n", "\n")
    assert max(map(len, text.splitlines())) <= 78
    words = set(text.replace(",", " ").replace(":", " ").replace("*", " ").split())
    assert {field.name for field in (*ENTRY.fields, *PACK.fields)} <= words
    assert {*map(str, Kind), *map(str, Status), *map(str, Channel)} <= words
    assert {"  reviewed*: a date like 2026-11-24", "  confidential: true or false"} <= set(text.splitlines())
    assert "sections: each with id*, title*, text*, content_note" in " ".join(text.split())
