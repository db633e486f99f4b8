"""The guest is heard: from audio to words, to the decision that the turn is over, and to who has the floor."""
