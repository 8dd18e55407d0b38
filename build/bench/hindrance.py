"""Why something is not measured: a table says this in the place of a figure."""


class Hindrance(Exception):  # noqa: N818 - what could not be done is no error of this program
    """Something can't be measured here; carries the words that follow "not run: "."""
