"""What a job hears and speaks through: ports, the tiers behind them, and the order in which they are tried.

Light by rule: no model is loaded here. Models live in the servers of `engine.models`.
"""
