"""Dialogs and questions that several rooms of the window share."""
