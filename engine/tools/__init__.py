"""The porter's hands: looking things up and leaving work for staff.

Every argument is checked here, whoever decided on it; money, privacy and
identity are settled here and never by words.
"""
