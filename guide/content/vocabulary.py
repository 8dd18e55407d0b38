"""Lists the words that are allowed for an audience."""

AUDIENCES = (
    "youth", "young-adults", "adults", "families", "women", "men", "boys", "parents", "pregnant", "native",
    "lgbtq", "deaf", "immigrants", "buyers", "community", "educators",
    "outreach-workers", "health-workers", "social-workers", "justice-workers", "lodging-staff",
    "employers", "travel-companies", "agencies", "policy-makers",
)  # fmt: skip
