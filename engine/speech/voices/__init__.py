"""What a call speaks with: the voices, the order in which they are tried, and how a text is got ready for them."""
