"""Calls from here: the guest's and the clerk's end of a line, and who speaks at it."""
