"""Contains what surrounds the panes: the bars, the menu, the actions, the order of Tab and the layout."""
