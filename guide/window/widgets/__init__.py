"""Small widgets and text helpers that several rooms share."""
