"""Defines a field for a password."""

from PySide6.QtWidgets import QLineEdit

from guide.window.widgets.text_field import TextField


class PasswordField(TextField):
    """A TextField that shows dots in place of letters. Its text can be pasted, and never copied."""

    def __init__(self) -> None:
        super().__init__()
        self.setEchoMode(QLineEdit.EchoMode.Password)

    def copy_text(self) -> None:
        """Copy nothing."""
