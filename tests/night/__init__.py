"""An invented night at an invented hotel, for pictures of the desktop: quarter past two in November."""

NOW = 1_795_659_240.0
"""2:14 in London."""
