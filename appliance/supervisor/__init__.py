"""Keeps the other processes running, and ends them when the appliance ends.

`policy` decides and does nothing; `process` does and decides nothing.
"""
