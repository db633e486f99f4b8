"""What words mean, one kind of thing a file: numbers, names, dates, rooms, and what a line asks for. Pure."""
