"""Zonos-v0.1, the hotel's own voice: the model in plain PyTorch, many calls in one batch, audio as it is made.

Written from measured facts of the public model and checked against its numbers.
Only `engine serve zonos` and the voice commands import what loads torch; a
call's job speaks to the server through `engine.speech.voices.zonos`.
"""
