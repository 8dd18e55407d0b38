"""Reads files of a directory, whatever their form, into sheets."""
