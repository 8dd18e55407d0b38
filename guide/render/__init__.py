"""An entry as a page, and a page as HTML or plain text."""
