"""Asks whether a person wants to sign a pack, with which key, and for its password."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.packs.key_signer import KeySigner
from guide.window.widgets.accessibility import announce
from guide.window.widgets.flow_row import FlowRow
from guide.window.widgets.password_field import PasswordField
from guide.window.widgets.plain_text import plain_label


class SigningFields(QFrame):
    """A sentence about the signature, buttons to choose a key or none, and a field for its password."""

    keyWanted = Signal()
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.sentence = plain_label(wraps=True)
        self.key_button = QPushButton(tr("Sign it with a key…"))
        self.no_key_button = QPushButton(tr("Do not sign it"))
        self.password_label = plain_label(tr("Password of the key:"))
        self.password = PasswordField()
        self.password.setAccessibleName(tr("Password of the key"))
        self.password_label.setBuddy(self.password)
        self._signer: KeySigner | None = None
        row = FlowRow()
        row.set_widgets((self.key_button, self.no_key_button, self.password_label, self.password))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.sentence)
        layout.addWidget(row)
        self.key_button.clicked.connect(self.keyWanted)
        self.no_key_button.clicked.connect(self._choose_none)
        self.password.textChanged.connect(self.changed)
        self.show_signer(None)

    @property
    def signer(self) -> KeySigner | None:
        """The key with the password as it is typed now, or None if the pack is not to be signed."""
        return self._signer and replace(self._signer, password=self.password.text())

    @property
    def is_complete(self) -> bool:
        """Whether a password is typed, if one is needed."""
        needs_password = self._signer is not None and self._signer.secret.needs_password
        return not needs_password or bool(self.password.text())

    def show_signer(self, signer: KeySigner | None) -> None:
        """Show the key that is to sign, None for none, and ask for its password if it has one."""
        self._signer = signer
        self.password.clear()
        self.sentence.setText(
            tr("It will be signed with the key {id}.", id=signer.key_id)
            if signer
            else tr("It will not be signed: whoever opens it is warned that anybody can have made it.")
        )
        for widget in (self.password_label, self.password):
            widget.setVisible(signer is not None and signer.secret.needs_password)
        self.no_key_button.setVisible(signer is not None)
        self.changed.emit()
        if self.isVisible():
            announce(self, self.sentence.text())
            (self.password if self.password.isVisible() else self.key_button).setFocus()

    def _choose_none(self) -> None:
        self.show_signer(None)
