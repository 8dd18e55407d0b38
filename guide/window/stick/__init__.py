"""A copy of the guide on another stick, made in the window; loaded only when it is asked for."""
