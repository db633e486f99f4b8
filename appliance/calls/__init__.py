"""The life of a call, from the request to start it until its row says how it ended.

Decides and keeps the books; LiveKit is behind `ports.py`, HTTP is in `appliance.http`.
"""
