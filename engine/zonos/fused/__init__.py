"""The step once more, for a GPU: all that stands between two matrix products is one kernel of our own (Triton).

A GPU takes two millionths of a second for each kernel, however little it does, and plain PyTorch needs twenty for a
layer. What is worked out is what `Zonos.step` and `Streams.take` work out, which stay the measure of it.
"""
