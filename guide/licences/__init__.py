"""What the program is made of and under which licences: as it was built, or as it is installed here."""
