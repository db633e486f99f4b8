"""What is told and kept of a call: events, where the time went, and what another job was told before."""
