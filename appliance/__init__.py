"""The control plane: HTTP API, supervisor, store and LiveKit's rooms.

Starts in seconds. Imports neither `engine` nor `gui`, and never torch,
LiveKit's agents framework or Qt: whatever needs those runs as a child process.
"""

__version__ = "0.1.0"
