"""Field Guide: an offline guide that opens on the right page."""

__version__ = "0.2.0"
