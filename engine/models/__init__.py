"""What `engine serve` runs: one model in one process, shared by every call on the box.

Nothing here knows of calls, rooms or guests; what a guest says is never logged.
"""
