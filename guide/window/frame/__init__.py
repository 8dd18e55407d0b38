"""Surrounds the panes: bars, menu, actions, the order of Tab, the layout of the panes."""
