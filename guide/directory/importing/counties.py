"""Finds counties below their heading, as lists name them: "N St Louis", "Itasca (west)", "Lake Cook"."""

import re
from collections.abc import Iterator, Mapping

from guide.directory.importing.own_state import plain_name

_SIDE = (
    r"(?:[nsew]{1,2}|(?:north|south|east|west)(?:ern)?|(?:north|south)(?:east|west)(?:ern)?|upper|lower)\b\.?"
)
_PART = re.compile(
    rf"^{_SIDE}(?:\s*[/&-]\s*{_SIDE})?\s+|\s*\(\s*{_SIDE}[^()]{{0,20}}\)$|\s+areas?$", re.IGNORECASE
)
_COUNTY = re.compile(r" count(?:y|ies)$")
_MOST_WORDS = 3  # of the name of a county


class Counties:
    """The counties of a pack. `ids` are those of its places by their plain names."""

    def __init__(self, ids: Mapping[str, str]) -> None:
        self._ids = ids

    def place(self, text: str) -> str:
        """Return the county that a text names, or a part of it, "" if none; "Red Lake" is also a nation."""
        return self._named(text) or (self._named(_PART.sub("", text)) if is_part(text) else "")

    def _named(self, text: str) -> str:
        return self._ids.get(f"{_COUNTY.sub('', plain_name(text))} county", "")

    def one_by_one(self, text: str) -> Iterator[str]:
        """Yield the counties of which the words of a text are the names, none if one is no county."""
        words, found = text.split(), list[str]()
        while words:
            tries = (" ".join(words[:number]) for number in range(_MOST_WORDS, 0, -1))
            county = next((each for each in tries if f"{plain_name(each)} county" in self._ids), "")
            if not county:
                return
            found.append(county)
            words = words[len(county.split()) :]
        yield from found


def is_part(text: str) -> bool:
    """Return whether a text may name a part of a county."""
    return bool(_PART.search(text))
