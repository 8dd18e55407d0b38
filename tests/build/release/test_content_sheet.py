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
    assert "  reviewed*: a date like 2026-11-24\n" in text
    assert "  confidential: true or false\n" in text
    assert "  notice:\n" in text
    whole = " ".join(text.split())
    assert "sections: each with id*, title*, text*, content_note, table, confidence" in whole
    assert "region: ids of places in places.yaml, such as st-louis" in whole
    assert "related: ids of pages: the names of their files, without .yaml" in whole
    assert "languages: a short code such as en" in whole
