"""LiveKit as the appliance sees it: its configuration, guests' tokens, rooms and dispatches."""
