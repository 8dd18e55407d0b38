"""Makes the shapes of a state's counties and draws their regions, with QtGui alone, for screen and paper."""
