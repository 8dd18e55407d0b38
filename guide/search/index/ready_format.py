"""Names the form of what is made ready for a guide, so that what another program has made is not misread."""

# Raise this when a stored value, the analysis of words or the patterns change in what they give. A test holds
# it against what they give now.
READY_FORMAT = "8"
