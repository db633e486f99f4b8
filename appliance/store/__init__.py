"""What is remembered: sessions, events, turns, tool calls and requests in one SQLite file with one writer.

Each noun's module holds functions over an open connection; `Database` runs
them, each in one transaction, off the event loop. No network and no LiveKit here.
"""
