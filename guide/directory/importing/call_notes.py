"""Finds in texts what colleagues noted: "left them a message", "test record"."""

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
# What is said of the whole row, so that cutting the words does not help.
MARKED = WordPattern(
    r"\b(?:test (?:record|entry|row|listing)|(?:please )?ignore this (?:record|row|entry|one|listing)"
    r"|please ignore"
    r"|duplicate (?:of|record|entry|listing|row)|dupe of|merged? (?:with|into) (?:\w+ ){0,4}\w+"
    r"|(?:do not|don.?t) use(?: (?:this|it)\b|(?=\s*(?:[).,;!]|$)))"
    r"|(?:new )?address (?:is )?(?:unknown|not known)|moved!"
    r"|not (?:currently |now )?(?:taking|accepting) (?:\w+ )?(?:referrals|clients|calls|people)"
    r" (?:until|til|till)\b)",
    "test rec|test ent|test row|test list|ignore|duplicate|dupe of|merge|address unknown|address is unk"
    "|address not|address is not|moved!",
    "n(?:ot|.?t) use",
    r"not (?:currently |now )?(?:taking|accepting)",
)
