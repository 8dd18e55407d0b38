"""Joins the rows of sheets into records: a service with its organization, places, phones and hours."""
