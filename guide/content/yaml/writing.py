"""Writes plain data as YAML that a person can edit and `read_yaml` can read."""

import re
from typing import Any

import yaml

from guide.content.hidden_text import without_hidden

LONGEST_PLAIN, LINE_WIDTH = 90, 110  # characters of a text beside its key, and of a line


class _Style:
    """Writes each key on its own line, short lists on one line, and no anchors: `read_yaml` rejects them."""

    def ignore_aliases(self, _: Any) -> bool:
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:  # noqa: FBT001, ARG002 - PyYAML's
        return super().represent_mapping(tag, mapping, flow_style=False)  # type: ignore[misc]  # of a dumper


class _Dumper(_Style, yaml.SafeDumper):
    """Writes data of any kind."""


def to_yaml(value: dict[str, object]) -> bytes:
    """Return a dict of texts, numbers, lists and dicts as YAML in UTF-8.

    `one_line` converts each text, so that it is on one line and has no hidden characters.
    """
    written = yaml.dump(
        _one_line_texts(value),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=None,
        line_break="\n",
        sort_keys=False,
        width=10_000,
    )
    return written.encode()


class _EntryStyle(_Style):
    """Writes texts as authors do: several lines as they are, a long one folded below its key."""

    represent_scalar: Any

    def represent_text(self, text: str) -> Any:
        """Return the node of a text."""
        style = "|" if "\n" in text else ">" if len(text) > LONGEST_PLAIN else None
        return self.represent_scalar("tag:yaml.org,2002:str", text, style=style)


class _EntryDumper(_EntryStyle, yaml.SafeDumper):
    """Writes entries in Python."""


class _FastEntryDumper(_EntryStyle, getattr(yaml, "CSafeDumper", yaml.SafeDumper)):  # type: ignore[misc]
    """Writes entries in C, where that is there, in a sixth of the time; it writes emoji as their codes."""


for _each in (_EntryDumper, _FastEntryDumper):
    _each.add_representer(str, _each.represent_text)


def entry_to_yaml(value: dict[str, object]) -> bytes:
    """Return an entry, as plain data, as the file that an author would write."""
    written = _entry(value, _FastEntryDumper)
    return (_entry(value, _EntryDumper) if "\\U" in written else written).encode()


def _entry(value: dict[str, object], dumper: type) -> str:
    text: str = yaml.dump(
        value,
        Dumper=dumper,
        allow_unicode=True,
        default_flow_style=None,
        line_break="\n",
        sort_keys=False,
        width=LINE_WIDTH,
    )
    return text


def _one_line_texts(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return {name: _one_line_texts(each) for name, each in value.items()}
    return [_one_line_texts(each) for each in value] if isinstance(value, (list, tuple)) else value


def one_line(text: str) -> str:
    """Return `text` on one line, without hidden characters."""
    return " ".join(without_hidden(re.sub(r"\s+", " ", text)).split())
