"""The porter is heard: the voice as LiveKit plays it, and recordings beside it."""
