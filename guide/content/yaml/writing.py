"""From plain data to YAML that a person can edit and the strict reader accepts."""

import re
from typing import Any

import yaml

from guide.content.yaml.file_text import HIDDEN


class _Dumper(yaml.SafeDumper):
    """Writes one name a line and short lists on one line; no anchors, since the reader refuses them."""

    def ignore_aliases(self, _: Any) -> bool:
        return True

    def represent_mapping(self, tag: str, mapping: Any, flow_style: bool | None = None) -> Any:  # noqa: FBT001, ARG002 - PyYAML's
        return super().represent_mapping(tag, mapping, flow_style=False)


def to_yaml(value: dict[str, object]) -> bytes:
    """Return names with texts, numbers and lists as YAML in UTF-8; each text is one line, see `one_line`."""
    written = yaml.dump(
        _shown(value),
        Dumper=_Dumper,
        allow_unicode=True,
        default_flow_style=None,
        line_break="\n",
        sort_keys=False,
        width=10_000,
    )
    return written.encode()


def _shown(value: object) -> object:
    if isinstance(value, str):
        return one_line(value)
    if isinstance(value, dict):
        return {name: _shown(each) for name, each in value.items()}
    return [_shown(each) for each in value] if isinstance(value, (list, tuple)) else value


def one_line(text: str) -> str:
    """Return the text on one line, without invisible characters."""
    return " ".join(HIDDEN.sub("", re.sub(r"\s+", " ", text)).split())
