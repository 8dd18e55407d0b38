"""Lists all keys of the window in groups, as the page of the keyboard shortcuts shows them."""

from guide.i18n import tr
from guide.window.frame.actions import action_defs

Row = tuple[str, str]  # what the keys do, and the keys
Group = tuple[str, tuple[Row, ...]]


def shortcut_groups(*, shift_exit: bool, slash_search: bool) -> tuple[Group, ...]:
    """Return the groups of keys, each with its heading; what the worker uses first comes first.

    `shift_exit` is whether pressing Shift three times is the quick exit, `slash_search` whether "/" goes to
    the search box.
    """
    exit_row = ((tr("Hide now, from anywhere"), tr("Shift, three times alone")),) if shift_exit else ()
    slash_row = ((tr("Go to the search box (outside text fields)"), "/"),) if slash_search else ()
    return (
        (tr("Hide now"), (*exit_row, *_rows("hide", "quit"))),
        (tr("Search"), (*_rows("search"), *slash_row, *_search_rows(), *_rows("filter"))),
        (tr("Page"), (*_rows("back", "forward"), *_page_rows(), *_rows("find", "next-hit", "previous-hit"))),
        (
            tr("Parts of the window"),
            (*_rows("home", "numbers", "contents", "map", "next-pane", "previous-pane"), *_part_rows()),
        ),
        (tr("Hand-out"), (*_rows("handout", "handout-toggle"), *_handout_rows())),
        (tr("Text and menus"), _rows("enlarge", "reduce", "reset-size", "menu", "shortcuts")),
    )


def _rows(*ids: str) -> tuple[Row, ...]:
    """Return the rows of actions."""
    defs = {definition.id: definition for definition in action_defs()}
    return tuple((defs[each].text, tr(" or ").join(defs[each].keys)) for each in ids)


def _search_rows() -> tuple[Row, ...]:
    return (
        (tr("From the search box to the results"), tr("Down")),
        (tr("Open the result, press the button"), tr("Enter")),
        (tr("Select several results; Ctrl+D puts them on the hand-out"), tr("Shift+Down, Shift+Up")),
        (tr("One step back: bar, results, search"), tr("Esc")),
    )


def _page_rows() -> tuple[Row, ...]:
    return (
        (
            tr("On the button Back: the pages read since the start (or hold it, or right click)"),
            tr("Alt+Down"),
        ),
        (tr("Scroll the page, from the search box too"), tr("Page Down, Page Up")),
        (tr("Next link or number on the page"), tr("Tab")),
        (tr("Next heading of the page, heading before"), tr("H, Shift+H")),
        (tr("With a screen reader: next part of the page, part before"), tr("Down, Up")),
        (tr("More for a row or a place of the page"), tr("Menu key or Shift+F10")),
    )


def _part_rows() -> tuple[Row, ...]:
    return (
        (tr("Open or close a part of the contents"), tr("Right, Left")),
        (tr("From the row of the open page in the contents to the page"), tr("Enter")),
        (tr("From county to county on the map, from filter to filter"), tr("Arrow keys")),
    )


def _handout_rows() -> tuple[Row, ...]:
    return (
        (tr("Move an item of the hand-out"), tr("Alt+Up, Alt+Down")),
        (tr("Take an item off the hand-out"), tr("Delete")),
        (tr("Name an item of the hand-out"), tr("Enter")),
        (tr("Next page of the paper, page before"), tr("Ctrl+Page Down, Ctrl+Page Up")),
        (tr("Undo, redo a change of the hand-out"), tr("Ctrl+Z, Ctrl+Shift+Z")),
    )
