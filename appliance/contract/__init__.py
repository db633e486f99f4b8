"""What crosses process boundaries, and what both sides must do alike.

The one package of the appliance that `engine` and `gui` may import. It knows
no files, no network and no other module of ours.
"""
