"""From a bare machine to a running porter: checks, Python packages, the parts that are not Python, the two commands.

What lives here runs before anything is installed, so it imports the standard library only, and nothing
of ours outside this package. `unpack` is the exception: the environment's own Python runs it, as a program.
"""
