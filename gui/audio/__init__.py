"""This machine's sound and the samples of a call: devices, mixing, and telling from audio alone who speaks."""
