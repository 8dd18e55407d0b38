"""Uses for dataclasses the code that was compiled when the standalone program was built.

Python writes the methods of each dataclass as text and compiles that at every start. Import this module
before those that define dataclasses. A text that was not compiled before is compiled as usual.
"""

import dataclasses
from collections.abc import Mapping
from types import CodeType


def _run(text: str, names: dict[str, object], made: Mapping[str, object]) -> None:
    exec(_CODES.pop(text, text), names, made)  # noqa: S102 - as `dataclasses` does


_CODES: dict[str, CodeType] = {}  # by the text; each is used once
try:
    # build/freeze/dataclass_texts.py makes this module.
    from guide_dataclasses import CODES as _CODES  # type: ignore[import-not-found, no-redef]

    dataclasses.exec = _run  # type: ignore[attr-defined]
except Exception:  # noqa: S110 - an import of a damaged file can fail in any way, and nothing depends on it
    pass
