"""What a turn of words does to the conversation: each file makes one kind of step, or leaves the words to the next."""
