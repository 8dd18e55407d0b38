"""Finds in texts what colleagues noted of their calls: "called on 5/6/24", "left them a message"."""

from guide.directory.importing.word_pattern import WordPattern

NOTED = WordPattern(
    r"\b(?:called|rang|phoned|e-?mailed|texted|messaged)(?: (?:them|her|him|back|again))? on"
    r" (?!24/7)\d{1,2}[/.-]\d{1,2}\b"
    r"|\b(?:called|rang|phoned|tried)\W+(?:and |& )?left (?:an? )?(?:message|voice ?mail|vm|msg)s?\b"
    r"|\bleft (?:them|her|him) (?:an? )?(?:message|voice ?mail|vm|msg)s?\b",
    "",  # words of any text without one of these
    r" on \d{1,2}[/.-]\d",
    r"left (?:(?:them|her|him) )?(?:an? )?(?:message|voice|vm|msg)",
)
