"""A whole Nightporter as a hotel starts it, and the people around it: guests, clerks, who sits at the desktop."""
