"""Hand-outs drawn with QtGui alone, the same for the preview, the PDF, the printer and the terminal."""
