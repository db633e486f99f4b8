"""In which language a call is held, and when it changes."""
