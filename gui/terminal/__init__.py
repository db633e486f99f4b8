"""Calls for a person at a terminal: the demo call and the microphone."""
