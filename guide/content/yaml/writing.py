"""Writes plain data as YAML that a person can edit and `read_yaml` can read."""

import re
from typing import Any

import yaml

from guide.content.hidden_text import without_hidden


class _Dumper(yaml.SafeDumper):
    """Writes each key on its own line, short lists on one line, and no anchors: `read_yaml` rejects them."""

    def ignore_aliases(self, _: Any) -> bool:
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:  # noqa: FBT001, ARG002 - PyYAML's
        return super().represent_mapping(tag, mapping, flow_style=False)


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


def _one_line_texts(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return {name: _one_line_texts(each) for name, each in value.items()}
    return [_one_line_texts(each) for each in value] if isinstance(value, (list, tuple)) else value


def one_line(text: str) -> str:
    """Return `text` on one line, without hidden characters."""
    return " ".join(without_hidden(re.sub(r"\s+", " ", text)).split())
