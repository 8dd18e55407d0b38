"""Reads Excel workbooks (.xlsx) into tables, with zipfile and expat alone; formulas as their last results."""
