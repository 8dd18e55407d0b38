"""Splits the text of an entry's field into paragraphs and lists."""

from guide.blocks.blocks import Items, Paragraph, TextBlock


def text_blocks(text: str) -> tuple[TextBlock, ...]:
    """Return the blocks of a text.

    A blank line ends a paragraph; a line that begins with "- " starts an item of a list.
    """
    blocks: list[TextBlock] = []
    for group in _groups(text):
        if group[0].startswith("- "):
            blocks.append(Items(tuple(map(Paragraph, _items(group)))))
        else:
            blocks.append(Paragraph(" ".join(group)))
    return tuple(blocks)


def _groups(text: str) -> list[list[str]]:
    """Return the stripped lines of a text in groups, split at blank lines and before each list."""
    groups: list[list[str]] = [[]]
    for raw in text.splitlines():
        line = raw.strip()
        if not line or (line.startswith("- ") and groups[-1] and not groups[-1][0].startswith("- ")):
            groups.append([])
        if line:
            groups[-1].append(line)
    return [group for group in groups if group]


def _items(lines: list[str]) -> list[str]:
    """Return one text per list item, with its continuation lines joined."""
    items: list[str] = []
    for line in lines:
        if line.startswith("- "):
            items.append(line.removeprefix("- "))
        else:
            items[-1] += f" {line}"
    return items
