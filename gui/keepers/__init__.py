"""Who keeps the states up to date and does what the person asks; none of them knows Qt."""
