"""Names the form of what is made ready for a guide, so that what another program has made is not misread."""

# Raise this when a stored value, or the analysis of words, changes in what it gives. A test holds
# it against what it gives now.
READY_FORMAT = "11"
