"""Converts blocks into dicts that the json module can write."""

from collections.abc import Mapping
from dataclasses import asdict
from types import MappingProxyType

from guide.blocks.blocks import (
    Block,
    Box,
    Crumbs,
    Facts,
    Grid,
    Heading,
    Items,
    NoteLine,
    Number,
    Numbers,
    Paragraph,
    Refs,
    SmallPrint,
    Tags,
    Title,
    Verbatim,
    WebAddress,
)

# Other programs read these names in the JSON, so a name must not change when its class is renamed.
NAMES: Mapping[type[Block], str] = MappingProxyType(
    {
        Box: "box",
        Crumbs: "crumbs",
        Facts: "facts",
        Grid: "table",
        Heading: "heading",
        Items: "items",
        NoteLine: "note-line",
        Number: "number",
        Numbers: "numbers",
        Paragraph: "paragraph",
        Refs: "links",
        SmallPrint: "small-print",
        Tags: "tags",
        Title: "title",
        Verbatim: "verbatim",
        WebAddress: "web-address",
    }
)


def plain_block(block: Block) -> dict[str, object]:
    """Return the dict of a block for JSON: the name of its type under "block", then its fields."""
    return {"block": NAMES[type(block)], **asdict(block)}
