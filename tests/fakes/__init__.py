"""Those with whom the product speaks: on real ports, in their real protocols, as a test wants them to misbehave."""
