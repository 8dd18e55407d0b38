"""Finds streets in running texts that stand there without a house number: "on Larch St", "County Rd 9".

They are looked for only in texts of services whose place must not be told.
"""

import re

_NAME = r"(?:(?:[NSEW]{1,2}\.?|North|South|East|West)\s+)?(?:[A-Z0-9][\w'’-]*\.?\s+){1,3}?"
_AFTER = r"(?:\.?\s+(?:[NSEW]{1,2}|North|South|East|West)\b)?\.?"
# Where one of these stands before it, it is a street whatever else its last word can be: "on Elm Court".
_ON = r"(?:on|off(?: of)?|along|down|up|near|between)\s+(?:the\s+)?"
_TOWARDS = r"(?:at|to|from|by|past)\s+"
_OF_STREET = r"(?:Street|Ave?|Avenue|Blvd|Boulevard|Rd|Road|Ln|Lane|Hwy|Highway|Pkwy|Parkway|Ter|Terrace)\b"
# "Elm St. Paul" is a town, "on Elm St. Ring twice" none.
_ST = r"(?:St|Str)\b(?!\.?\s+(?!North|South|East|West)[A-Z][a-z])"
_ON_ST = r"(?:St|Str)\b(?!\.?\s+(?:Paul|Louis|Cloud|Croix|Peter|Joseph|Michael|Anthony|Francis|James)\b)"
_WORD = r"(?:Dr|Drive|Ct|Court|Pl|Place|Cir|Circle|Trl|Trail|Sq|Square|Loop|Alley|Row|Pike)\b"
_NO_NAME = (
    r"(?!(?:The|Food|Toy|Coat|Blood|Family|Drug|District|Tribal|County|Juvenile|Criminal|Housing|Veterans"
    r"|Treatment|Mental|Talking|Healing|Sesame)\b)"
)
_DAY = r"(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_ORDINAL = r"\d{1,3}(?:st|nd|rd|th)"
STREET_NAME = re.compile(
    rf"\b(?:{_ON}|{_TOWARDS})?(?:(?:County|Cty|Co\.?|State|Old|US|U\.S\.)\s+)*"
    r"(?:Rd|Road|Hwy|Highway|Route|Rte|CR|CSAH)\.?\s+\d+[A-Z]?\b"
    # "Youth Street Outreach" is no street.
    rf"|\b(?:{_ON}|{_TOWARDS})?{_NO_NAME}{_NAME}(?:{_ST}|{_OF_STREET}){_AFTER}"
    r"(?!\s+(?:[A-Z][a-z]+|outreach|work|medicine|teams?|youth))"
    rf"|\b{_ON}{_NO_NAME}{_NAME}(?:{_ON_ST}|{_OF_STREET}){_AFTER}(?!\s+(?:Outreach|Work|Medicine))"
    rf"|\b(?:on|off(?: of)?|along|down|up)\s+{_NO_NAME}{_NAME}{_WORD}{_AFTER}"
    rf"|\b(?:at|by|near|off|of)\s+(?:{_ORDINAL}\s+(?:and|&)\s+(?!{_DAY})[A-Z][\w'’-]+"
    rf"|(?!{_DAY})[A-Z][\w'’-]+\s+(?:and|&)\s+{_ORDINAL}(?!\s+{_DAY}))"
)
# In each is one of these, which are found much faster.
_WORDS = re.compile(
    r" (?:(?:S(?:tr?|treet|q|quare)|A(?:ve?|venue|lley)|B(?:lvd|oulevard)|R(?:d|oad|ow|oute|te)"
    r"|L(?:n|ane|oop)|H(?:wy|ighway)|P(?:kwy|arkway|l|lace|ike)|T(?:er|errace|rl|rail)|D(?:r|rive)"
    r"|C(?:t|ourt|ir|ircle|R|SAH))\b|(?:and|&) (?:\d+(?:st|nd|rd|th)"
    r"|[A-Z](?:(?<=(?:st|nd|rd|th) and .)|(?<=(?:st|nd|rd|th) & .))))"
)
# And before it a capital or a number.
_NAMED = re.compile(
    r"[A-Z0-9](?:[\w.'’-]*+\s(?:(?:Str?|Street|Ave?|Avenue|Blvd|Boulevard|Rd|Road|Ln|Lane|Hwy|Highway|Pkwy"
    r"|Parkway|Ter|Terrace|Dr|Drive|Ct|Court|Pl|Place|Cir|Circle|Trl|Trail|Sq|Square|Loop|Alley|Row|Pike)\b"
    r"|&\s\d)|(?:d|oad|oute|te|wy|ighway|R|SAH)\.?\s\d|(?:st|nd|rd|th)\s(?:and|&)\s[A-Z])"
)


def has_street_name(text: str) -> bool:
    """Return whether a text names a street."""
    line = f" {text}".replace("\n", " ")  # a blank is found faster than any of them
    return bool(_WORDS.search(line) and _NAMED.search(text) and STREET_NAME.search(text))
