"""Reads the text of HTML as a page would show it, without what is hidden there, comments and scripts."""

import re
from html.parser import HTMLParser

_COMMENT = re.compile(r"<!--.*?(?:--!?>|\Z)", re.DOTALL)
_BLOCKS = frozenset("p div ul ol table tr h1 h2 h3 h4 h5 h6 section".split())
_WITHOUT_END = frozenset("area base br col embed hr img input link meta source track wbr".split())
_END_BY_THEMSELVES = frozenset("p li td th tr dt dd option".split())
_SILENT = frozenset("script style head template noscript".split())
_HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all"
    r"|(?:opacity|font-size)\s*:\s*0(?:\.0+)?\s*(?:[a-z%]{1,3}\s*)?(?:[;!]|$)",
    re.IGNORECASE,
)
_CLASSES_OF_HIDDEN = frozenset(("hidden", "d-none", "is-hidden"))

Attributes = list[tuple[str, str | None]]


def shown_text(html: str) -> str:
    """Return the text of HTML: blocks become paragraphs, items of lists get a hyphen."""
    writer = _Writer()
    writer.feed(_COMMENT.sub("", html))
    writer.close()
    return "".join(writer.parts)


class _Writer(HTMLParser):
    """Collects the text that is shown."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []
        self._hidden: list[str] = []  # the open elements from a hidden one on

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        if self._hidden and self._ends_hidden(tag):
            self._hidden.clear()
        if self._hidden or tag in _SILENT or _is_hidden(attrs):
            self._hidden += [tag] if tag not in _WITHOUT_END else []
        elif tag == "br":
            self.parts.append("\n")
        elif tag == "li":
            self.parts.append("\n- ")
        elif tag in _BLOCKS:
            self.parts.append("\n\n")
        elif tag in ("td", "th"):
            self.parts.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in self._hidden:
            while self._hidden.pop() != tag:
                pass
        elif self._hidden and self._hidden[0] in _END_BY_THEMSELVES:
            self._hidden.clear()  # what it stands in has ended
        if tag in _BLOCKS and not self._hidden:
            self.parts.append("\n\n")

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self.parts.append(data)

    def _ends_hidden(self, tag: str) -> bool:
        """Return whether an element ends the hidden one before it, which no tag has ended."""
        first = self._hidden[0]
        return first in _END_BY_THEMSELVES and (tag == first or (first == "p" and tag in _BLOCKS))


def _is_hidden(attrs: Attributes) -> bool:
    said = dict(attrs)
    classes = (said.get("class") or "").split()
    return (
        "hidden" in said
        or bool(_HIDDEN.search(said.get("style") or ""))
        or not _CLASSES_OF_HIDDEN.isdisjoint(classes)
    )
