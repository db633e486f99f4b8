"""The agent: it listens, thinks and speaks in a call, and serves the models it does that with.

Imports only `appliance.contract` from outside. A call's job loads no model:
models live in `engine serve` processes that all calls share.
"""
