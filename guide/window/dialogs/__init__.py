"""Shows dialogs and questions, for several packages of the window."""
