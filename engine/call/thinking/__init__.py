"""The brain in a call: as LiveKit's language model, with what was said so far."""
