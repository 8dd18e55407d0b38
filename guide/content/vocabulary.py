"""Lists the words that are allowed for an audience and for a region."""

AUDIENCES = (
    "youth", "young-adults", "adults", "families", "men", "buyers", "community", "educators",
    "outreach-workers", "health-workers", "social-workers", "justice-workers", "lodging-staff",
    "employers", "travel-companies", "agencies", "policy-makers",
)  # fmt: skip

# The 87 counties of Minnesota, as the state writes them.
COUNTIES = (
    "Aitkin", "Anoka", "Becker", "Beltrami", "Benton", "Big Stone", "Blue Earth", "Brown", "Carlton",
    "Carver", "Cass", "Chippewa", "Chisago", "Clay", "Clearwater", "Cook", "Cottonwood", "Crow Wing",
    "Dakota", "Dodge", "Douglas", "Faribault", "Fillmore", "Freeborn", "Goodhue", "Grant", "Hennepin",
    "Houston", "Hubbard", "Isanti", "Itasca", "Jackson", "Kanabec", "Kandiyohi", "Kittson",
    "Koochiching", "Lac qui Parle", "Lake", "Lake of the Woods", "Le Sueur", "Lincoln", "Lyon",
    "Mahnomen", "Marshall", "Martin", "McLeod", "Meeker", "Mille Lacs", "Morrison", "Mower", "Murray",
    "Nicollet", "Nobles", "Norman", "Olmsted", "Otter Tail", "Pennington", "Pine", "Pipestone", "Polk",
    "Pope", "Ramsey", "Red Lake", "Redwood", "Renville", "Rice", "Rock", "Roseau", "Scott", "Sherburne",
    "Sibley", "St. Louis", "Stearns", "Steele", "Stevens", "Swift", "Todd", "Traverse", "Wabasha",
    "Wadena", "Waseca", "Washington", "Watonwan", "Wilkin", "Winona", "Wright", "Yellow Medicine",
)  # fmt: skip

REGIONS = (
    "international", "national", "minnesota", "twin-cities", "west-metro", "east-metro", "southeast",
    "southwest", "south-central", "central", "west-central", "northwest", "northeast",
)  # fmt: skip


def county_id(name: str) -> str:
    """Return the id of a county, such as "st-louis" for "St. Louis"."""
    return name.lower().replace(".", "").replace(" ", "-")


COUNTY_IDS = {county_id(name): name for name in COUNTIES}
PLACES = (*REGIONS, *COUNTY_IDS)
