"""The appliance's doors: who may come in, what they may ask, and how they are told no.

One module per noun. Nothing is decided here about calls, and no SQL is written here.
"""
