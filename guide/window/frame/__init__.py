"""Contains the bars, the menu, the actions, the order of Tab, and the layout of the panes."""
