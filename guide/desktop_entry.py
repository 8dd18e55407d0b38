"""An entry in the menu of a Linux desktop, as the Desktop Entry Specification has it."""

from dataclasses import dataclass
from hashlib import sha256

from guide.errors import GuideError
from guide.i18n import tr

ENTRY, ICON = "fieldguide.desktop", "fieldguide.png"
WINDOW = "fieldguide"  # what desktops know the window by
_OURS, _ICON_SUM = "X-FieldGuide-Made=true", "X-FieldGuide-Icon-SHA256="
_ESCAPES = {"\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_QUOTED = '"`$\\'  # to be escaped inside the quotes of Exec


@dataclass(frozen=True, slots=True)
class Entry:
    """What an entry starts, from where, and under which picture; all paths are absolute."""

    command: tuple[str, ...]
    folder: str
    icon: str


def entry_bytes(entry: Entry, picture: bytes) -> bytes:
    """Write an entry; a GuideError where a path can't stand in one."""
    words = " ".join(_argument(word) for word in entry.command)
    lines = [
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.0",
        f"Name={tr('Field Guide')}",
        f"Comment={tr('Look things up, also offline')}",
        f"Exec={_string(words)}",
        f"Path={_string(entry.folder)}",
        f"Icon={_string(entry.icon)}",
        "Terminal=false",
        "Categories=Utility;",
        f"StartupWMClass={WINDOW}",
        _OURS,
        f"{_ICON_SUM}{sha256(picture).hexdigest()}",
    ]
    try:
        return "".join(f"{line}\n" for line in lines).encode()
    except UnicodeEncodeError:
        raise GuideError(
            tr("The guide lies in a folder whose name is no Unicode text, which no menu can take; rename it.")
        ) from None


def is_our_entry(data: bytes) -> bool:
    """Tell an entry that this program wrote: no other is ever changed or taken away."""
    return _OURS.encode() in data.splitlines()


def is_our_picture(entry: bytes, picture: bytes) -> bool:
    """Tell the picture that was written with an entry of ours."""
    line = f"{_ICON_SUM}{sha256(picture).hexdigest()}".encode()
    return is_our_entry(entry) and line in entry.splitlines()


def _argument(word: str) -> str:
    """Quote one word of a command; a % would be the beginning of a field code."""
    escaped = "".join(f"\\{sign}" if sign in _QUOTED else sign for sign in word)
    return f'"{escaped}"'.replace("%", "%%")


def _string(value: str) -> str:
    """Escape a value of the type string; what comes out has one line and no blank at its ends."""
    escaped = "".join(_ESCAPES.get(sign, sign) for sign in value)
    inner = escaped.lstrip(" ")
    return "\\s" * (len(escaped) - len(inner)) + inner
