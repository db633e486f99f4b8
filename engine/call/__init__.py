"""One live call: the worker that takes it, the job that runs it, and the adapters to LiveKit's session."""
