"""One file for each kind of request: pure functions from slots and words to the next question or act."""
