"""Lays out hand-outs and draws them with QtGui alone, alike in the preview, a PDF and on a printer."""
