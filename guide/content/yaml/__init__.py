"""YAML read strictly, with the position of every value; written exactly."""
