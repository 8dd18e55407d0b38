"""Keeps in memory what a person has said of a directory, for the time that the program runs."""

from typing import NamedTuple

from guide.directory.columns.answers import Answers


class Said(NamedTuple):
    """Answers about a directory, and the words about its pack. Nothing of its rows but words left out."""

    answers: Answers
    source: str
    title: str
    publisher: str
    time_zone: str
