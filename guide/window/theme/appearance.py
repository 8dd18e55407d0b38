"""Defines the colours and sizes of the window, and fills the style sheets with them."""

import re
from dataclasses import asdict, dataclass
from functools import cache, lru_cache
from pathlib import Path

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from guide.files import read_plain

ASSETS = Path(__file__).resolve().parent / "assets"

# Pixels at 100 %: in a window that is less high, its bars take less height, and then all buttons and fields.
LOW, LOWER = 480, 330
# Font sizes in pixels at 100 %.
BODY, TITLE, HEADING, SMALL = 15, 26, 17, 13


@dataclass(frozen=True, slots=True)
class Tokens:
    """The colours of one theme as "#RRGGBB", named after their use. Style sheets refer to them as `$name`."""

    ground: str
    page: str
    side: str
    text: str
    muted: str
    line: str
    control: str
    accent: str
    weak: str
    focus: str
    mark: str
    danger: str
    on_danger: str
    warn: str
    warn_ground: str
    disabled: str
    has_edges: bool = False  # whether boxes and rows need an edge, because their ground is hard to see


LIGHT = Tokens(
    ground="#F7F8F6", page="#FFFFFF", side="#EEF2F1", text="#1A2322", muted="#4C5B59", line="#CBD4D2",
    control="#758381", accent="#0A6466", weak="#D9ECEA", focus="#0B57D0", mark="#FFEDA8",
    danger="#A3201A", on_danger="#FFFFFF", warn="#6E3B00", warn_ground="#FFF1DB", disabled="#758381",
)  # fmt: skip
DARK = Tokens(
    ground="#121718", page="#192021", side="#151B1C", text="#E7EDEC", muted="#A6B4B2", line="#334041",
    control="#7F8F8D", accent="#6CCBC5", weak="#1F3B3B", focus="#9CC2FF", mark="#574700",
    danger="#FF8A80", on_danger="#121718", warn="#FFD59A", warn_ground="#3A2A10", disabled="#7F8F8D",
)  # fmt: skip
CONTRAST = Tokens(
    ground="#000000", page="#000000", side="#000000", text="#FFFFFF", muted="#FFFFFF", line="#FFFFFF",
    control="#FFFFFF", accent="#FFE14D", weak="#00335C", focus="#4DD2FF", mark="#574700",
    danger="#FF9E94", on_danger="#000000", warn="#FFFFFF", warn_ground="#000000", disabled="#9A9A9A",
    has_edges=True,
)  # fmt: skip


def from_system(palette: QPalette) -> Tokens:
    """Return tokens with the colours of `palette`, the palette of the operating system, for high contrast."""
    role = QPalette.ColorRole

    def name(color_role: QPalette.ColorRole) -> str:
        return palette.color(color_role).name()

    window, text, link = name(role.Window), name(role.WindowText), name(role.Link)
    disabled = palette.color(QPalette.ColorGroup.Disabled, role.WindowText).name()
    return Tokens(
        ground=window, page=name(role.Base), side=window, text=text, muted=text, line=text, control=text,
        accent=link, weak=window, focus=name(role.Highlight), mark="", danger=text, on_danger=window,
        warn=text, warn_ground=window, disabled=_between(text, window) if disabled == text else disabled,
        has_edges=True,
    )  # fmt: skip


def _between(one: str, other: str) -> str:
    """Return a colour that is nearer to `one` than to `other`."""
    front, back = QColor(one), QColor(other)
    pairs = ((front.red(), back.red()), (front.green(), back.green()), (front.blue(), back.blue()))
    return QColor(*(round(0.6 * near + 0.4 * far) for near, far in pairs)).name()


@dataclass(frozen=True, slots=True)
class Appearance:
    """The colours and the text size of the window at one moment."""

    tokens: Tokens = LIGHT
    scale: int = 100  # percent

    def px(self, pixels: float) -> int:
        """Convert a size in pixels at 100 % to pixels at this text size; return at least 1."""
        return max(1, round(pixels * self.scale / 100))

    def is_lower(self, height: int) -> bool:
        """Return whether a window of `height` pixels is so low for its text that controls are lower."""
        return height < self.px(LOWER)

    def color(self, token: str) -> QColor:
        """Return the colour of a token; `token` is the name of a field of `Tokens`."""
        return QColor(getattr(self.tokens, token))

    def ink(self, token: str) -> QColor:
        """Return the colour of a token for the patterns of a map, which paper draws in one grey."""
        return self.color(token)

    def style_sheet(self, name: str) -> str:
        """Return the style sheet `name` of the assets, with colours ($text) and sizes ($15px) filled in."""
        return _style_sheet(name, self)

    def palette(self) -> QPalette:
        """Return the palette for the parts of widgets that the style sheets do not style."""
        role = QPalette.ColorRole
        palette = QPalette()
        for color_role, token in (
            (role.Window, "page"),
            (role.WindowText, "text"),
            (role.Base, "page"),
            (role.AlternateBase, "side"),
            (role.Text, "text"),
            (role.Button, "page"),
            (role.ButtonText, "text"),
            (role.PlaceholderText, "muted"),
            (role.Highlight, "accent"),
            (role.HighlightedText, "page"),
            (role.Link, "accent"),
            (role.LinkVisited, "accent"),
            (role.ToolTipBase, "page"),
            (role.ToolTipText, "text"),
            (role.Mid, "line"),
            (role.Accent, "accent"),
        ):
            palette.setColor(color_role, self.color(token))
        for color_role in (role.Text, role.ButtonText, role.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, color_role, self.color("disabled"))
        return palette


_now = Appearance()


def look() -> Appearance:
    """Return the colours and sizes of all windows now. Like Qt's palette they belong to the application."""
    return _now


def wear(appearance: Appearance) -> None:
    """Use other colours and sizes from now on; widgets notice it by `restyle`."""
    global _now  # noqa: PLW0603 - as above
    _now = appearance


def restyle(root: QWidget) -> None:
    """Call `restyle` of each widget in `root` that has it, inner ones first, and of `root` itself."""
    for widget in (*reversed(root.findChildren(QWidget)), root):
        if own := getattr(widget, "restyle", None):
            own()


def preload_style_sheets() -> None:
    """Read and cache every style sheet, because the stick may be unplugged when the theme changes."""
    for path in ASSETS.glob("*.[cq]ss"):
        _raw_style_sheet(path.name)


@cache
def _raw_style_sheet(name: str) -> str:
    return read_plain(ASSETS / name).decode()


@lru_cache(maxsize=4)
def _style_sheet(name: str, appearance: Appearance) -> str:
    raw, colors = _raw_style_sheet(name), asdict(appearance.tokens)
    sized = re.sub(r"\$(\d+)px", lambda match: f"{appearance.px(int(match[1]))}px", raw)
    return re.sub(r"\$([a-z_]+)", lambda match: colors[match[1]], sized)
