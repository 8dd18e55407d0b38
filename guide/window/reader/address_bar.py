"""Shows a web address, and opens it in the browser only when the user clicks the button for it."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QPushButton

from guide.i18n import tr
from guide.safety.addresses import web_host
from guide.window.background.clipboard import put_on_clipboard
from guide.window.widgets.bar import Bar
from guide.window.widgets.plain_text import plain_label
from guide.window.widgets.text_field import TextField
from guide.window.widgets.text_scroll import TextScroll

SHARE = 0.25  # of the height of the window: where the texts need more, they are scrolled


class AddressBar(Bar):
    """A bar with a web address, its site, and buttons to copy it, to open it and to close the bar."""

    def __init__(self) -> None:
        self._address = ""
        self.address_field = TextField()
        self.site_label = plain_label(role="strong", wraps=True)
        self.trace_label = plain_label(role="small", wraps=True)
        self.copy_button, self.open_button = QPushButton(), QPushButton(tr("Open in the browser"))
        # The site first, as it is what to check before one opens it.
        texts = TextScroll(self.site_label, self.trace_label, self.address_field, share=SHARE)
        super().__init__("addressBar", texts, self.copy_button, self.open_button, is_tall=True)
        self.address_field.setReadOnly(True)
        self.address_field.setAccessibleName(tr("Web address"))
        self.copy_button.clicked.connect(self._copy)
        self.open_button.clicked.connect(self._open)
        self.hide()

    def show_address(self, address: str) -> None:
        """Show `address`, its site, and the traces that opening it would leave; focus the copy button.

        An address without a web host can only be copied, so the open button is hidden.
        """
        self._address = address
        host = web_host(address)
        self.address_field.setText(address)
        self.address_field.setCursorPosition(0)
        # Zero-width spaces let a long host name wrap, so that the end of the name is never cut off.
        self.site_label.setText(tr("Site: {host}", host=host.replace(".", ".\u200b").replace("-", "-\u200b")))
        self.site_label.setVisible(bool(host))
        self._name_copy_button(tr("Copy"), tr("Copy address"))
        self.open_button.setVisible(bool(host))
        self.trace_label.setText(
            tr("Opening it needs a network. The browser keeps a history of it on this computer.")
            if host
            else tr("This is not a plain web address, so it can only be copied.")
        )
        # Heard when the focus comes into the bar.
        site = tr("Site: {host}", host=host) if host else ""
        self.setAccessibleName(" ".join(filter(None, (site, self.trace_label.text()))))
        self.show()
        self.copy_button.setFocus()

    def _copy(self) -> None:
        put_on_clipboard(self._address)
        self._name_copy_button(tr("Copied"), tr("Copied"))  # said by a screen reader, as it has the focus

    def _name_copy_button(self, text: str, name: str) -> None:
        self.copy_button.setText(text)
        self.copy_button.setAccessibleName(name)

    def _open(self) -> None:
        if web_host(self._address):
            QDesktopServices.openUrl(QUrl(self._address, QUrl.ParsingMode.StrictMode))
