"""Stores frozen values as data, and reads them back: what is read can hold no code and name no file."""
