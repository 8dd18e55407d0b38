"""A web address, shown before anything opens: copy it, or open it in a browser on purpose."""

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout

from guide.i18n import tr
from guide.safety.addresses import web_host
from guide.window.background.clipboard import put_on_clipboard
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField


class AddressBar(QFrame):
    """Shows one address; only its own button hands it to the system's browser."""

    closed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("addressBar")
        self._address = ""
        self._shown = TextField()
        self._host = plain_label(role="strong", wraps=True)
        self._note = plain_label(role="small", wraps=True)
        self.copy_button = QPushButton(tr("Copy address"))
        self.open_button = QPushButton(tr("Open in the browser"))
        self._close = QPushButton(tr("Close"))
        self._arrange()
        self._connect()
        self.hide()

    def _arrange(self) -> None:
        self._shown.setReadOnly(True)
        self._shown.setAccessibleName(tr("Web address"))
        buttons = QHBoxLayout()
        for button in (self.copy_button, self.open_button, self._close):
            buttons.addWidget(button)
        buttons.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 10, 16, 12)
        layout.addWidget(self._shown)
        layout.addWidget(self._host)
        layout.addWidget(self._note)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        self.copy_button.clicked.connect(self._copy)
        self.open_button.clicked.connect(self._open)
        self._close.clicked.connect(self.close_bar)

    def show_address(self, address: str) -> None:
        """Show an address and what opening it would leave behind."""
        self._address = address
        host = web_host(address)
        self._shown.setText(address)
        self._shown.setCursorPosition(0)
        # A blank of no width lets a long name wrap, so that no end of it is ever out of sight.
        self._host.setText(tr("Site: {host}", host=host.replace(".", ".\u200b").replace("-", "-\u200b")))
        self._host.setVisible(bool(host))
        self.copy_button.setText(tr("Copy address"))
        self.open_button.setVisible(bool(host))
        self._note.setText(
            tr("Opening it needs a network. The browser keeps a history of it on this computer.")
            if host
            else tr("This is not a plain web address, so it can only be copied.")
        )
        self.show()
        self.copy_button.setFocus()

    def copy_address(self, address: str) -> None:
        """Put an address on the clipboard."""
        put_on_clipboard(address)

    def close_bar(self) -> None:
        """Hide the bar."""
        self.hide()
        self.closed.emit()

    def _copy(self) -> None:
        self.copy_address(self._address)
        self.copy_button.setText(tr("Copied"))

    def _open(self) -> None:
        if web_host(self._address):
            QDesktopServices.openUrl(QUrl(self._address, QUrl.ParsingMode.StrictMode))
