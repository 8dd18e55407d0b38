"""Dialogs and questions that several rooms share."""
