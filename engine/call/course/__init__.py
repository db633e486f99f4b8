"""The course of a call: it is opened, the guest is awaited and greeted, turn follows turn, and it ends."""
