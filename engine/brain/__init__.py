"""The porter's head: what to say and do, decided by pure functions over the words so far.

`scripted.py` decides: `reading/` finds out what the words mean, `steps/` what a turn of them does to the conversation,
`routes/` has a file for each kind of request, `outcomes.py` words what came of the acts, `telling.py` makes the reply
from the texts in `locales/`; `foreign/` does all of it in other languages than English.

No network, no files but those texts, and no act is performed here: facts come through `facts.Facts`, acts leave
as `dialog.Act`.
"""
