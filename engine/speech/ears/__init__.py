"""What a call hears with: the recognisers, and the order in which they are tried."""
