"""Makes the folder for a stick, with the program and its documents, zips it and checks both."""
