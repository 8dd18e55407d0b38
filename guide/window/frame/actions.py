"""Defines every action of the window in one table: its text, its keys, whether it is in the menu."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from guide.i18n import tr


@dataclass(frozen=True, slots=True)
class ActionDef:
    """The definition of one action of the window."""

    id: str
    text: str
    keys: tuple[str, ...] = ()  # in the notation of QKeySequence: "Ctrl+K"
    in_menu: bool = False
    is_checkable: bool = False
    at_first_paint: bool = False  # whether it works from the first paint on, before `build_rest`


def action_defs() -> tuple[ActionDef, ...]:
    """Return the definition of every action, in the order of the menu and of the shortcuts page."""
    return (
        ActionDef("search", tr("Go to the search box"), ("Ctrl+K",)),
        ActionDef("home", tr("Home, the start page"), ("Alt+Home",)),
        ActionDef("back", tr("Back"), ("Alt+Left",)),
        ActionDef("forward", tr("Forward"), ("Alt+Right",)),
        ActionDef("numbers", tr("Urgent numbers"), ("F2",), in_menu=True),
        ActionDef("menu", tr("Open the menu"), ("F10",)),
        ActionDef("find", tr("Find in this page"), ("Ctrl+F",), in_menu=True),
        ActionDef("next-hit", tr("Next hit word on the page"), ("F3",), in_menu=True),
        ActionDef("previous-hit", tr("Hit word before"), ("Shift+F3",)),
        ActionDef("filter", tr("Filter the results"), ("F4",), in_menu=True),
        ActionDef("save-results", tr("Save these results as CSV…"), (), in_menu=True),
        ActionDef("contents", tr("Show or hide the contents"), ("F9",), in_menu=True),
        ActionDef("map", tr("Map of places: open or close it"), ("F7",), in_menu=True),
        ActionDef("next-pane", tr("Next part of the window"), ("Ctrl+F6",)),
        ActionDef("previous-pane", tr("Part of the window before"), ("Ctrl+Shift+F6",)),
        ActionDef("handout", tr("Hand-out: open or close it"), ("F6",), in_menu=True),
        ActionDef("handout-toggle", tr("Put on the hand-out, or take off"), ("Ctrl+D",), in_menu=True),
        ActionDef("enlarge", tr("Larger text"), ("Ctrl++", "Ctrl+="), at_first_paint=True),
        ActionDef("reduce", tr("Smaller text"), ("Ctrl+-",), at_first_paint=True),
        ActionDef("reset-size", tr("Usual text size"), ("Ctrl+0",), at_first_paint=True),
        ActionDef("look", tr("Text size and colours…"), (), in_menu=True),
        ActionDef("shortcuts", tr("Keyboard shortcuts"), ("F1",), in_menu=True),
        ActionDef("hides", tr("What this hides and what it can't"), (), in_menu=True),
        ActionDef("about", tr("About Field Guide"), (), in_menu=True),
        ActionDef("make-stick", tr("Copy to another stick…"), (), in_menu=True),
        ActionDef("packs", tr("Packs…"), (), in_menu=True),
        ActionDef("update", tr("Update from a file…"), (), in_menu=True),
        ActionDef("directory", tr("Bring in a directory…"), (), in_menu=True),
        ActionDef("undo-update", tr("Undo update…"), (), in_menu=True),
        ActionDef("save-directory", tr("Save the directory as…"), (), in_menu=True),
        ActionDef("hide", tr("Hide now"), ("Ctrl+Shift+H",), in_menu=True, at_first_paint=True),
        ActionDef(
            "shift-exit",
            tr("Shift three times hides"),
            (),
            in_menu=True,
            is_checkable=True,
            at_first_paint=True,
        ),
        ActionDef(
            "slash-search",
            tr("“/” goes to the search box"),
            (),
            in_menu=True,
            is_checkable=True,
            at_first_paint=True,
        ),
        ActionDef("quit", tr("Quit"), ("Ctrl+Q",), in_menu=True, at_first_paint=True),
    )


def make_actions(window: QWidget) -> dict[str, QAction]:
    """Create a QAction for each definition and add it to the window. Return the actions by id."""
    actions: dict[str, QAction] = {}
    for definition in action_defs():
        action = QAction(definition.text, window)
        action.setShortcuts([QKeySequence(keys) for keys in definition.keys])
        action.setCheckable(definition.is_checkable)
        window.addAction(action)
        actions[definition.id] = action
    return actions


def connect_actions(
    actions: Mapping[str, QAction], slots: Mapping[str, Callable[..., object]], *, at_first_paint: bool
) -> None:
    """Connect each action whose definition has this value of `at_first_paint` to its slot.

    `slots` maps the id of an action to its slot. Raise KeyError if a slot is missing.
    """
    for definition in action_defs():
        if definition.at_first_paint is at_first_paint:
            actions[definition.id].triggered.connect(slots[definition.id])
