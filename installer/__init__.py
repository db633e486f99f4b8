"""From a bare machine to a running porter: checks, parts that are not Python, start and test scripts.

`preflight` runs before anything is installed, so it uses the standard library only.
"""
