"""The speech door: the tiers that calls hear and speak through, for programs that are no calls.

`engine serve speech` runs it behind the appliance's speech API. It holds no model; what is said is never logged.
"""
