"""Lays out hand-outs and draws them with QtGui alone, so that preview, PDF and print look the same."""
