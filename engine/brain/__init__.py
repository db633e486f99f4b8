"""The porter's head: what to say and do, decided by pure functions over the words so far.

No network, no files but the texts in `locales/`, and no act is performed here:
facts come through `facts.Facts`, acts leave as `dialog.Act`.
"""
