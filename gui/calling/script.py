"""What the demo guest says: five questions, and answers to what a porter may ask back."""

from __future__ import annotations

import re

QUESTIONS = (
    "Good evening. Do you have a room for two people tonight, for one night?",
    "What time is breakfast?",
    "Could you wake me up at seven tomorrow morning, please?",
    "Who won the football match this evening?",
    "Can I speak to a person, please?",
)

GOODBYE = "Thank you very much. Goodbye."

ANSWERS = (
    (r"anything else|something else|can i (help|do)|what can i do|another way|what was that", None),
    (r"still there|hear me", "Yes, I am here."),
    (r"(which|what|your) room|room (number|is it)|digit by digit", "Room two one four, please."),
    (r"(what|which) time", "At seven in the morning, please."),
    (r"how many nights|how long|number of nights", "For one night, please."),
    (r"how many|for how many people|number of guests", "We are two people."),
    (r"(which|what) (day|date|night)|when .*arriv", "Tonight, please."),
    (r"\bname\b|who is (it from|calling)|who shall i say", "My name is Thomas Baker."),
    (r"phone|on what number|reach you", "You can reach me in room two one four."),
    (r"(what|tell) .*(message|about|write down|should know)", "Please ask them to call me in room two one four."),
    (r"like it|note it|which one|which would|which shall|\bbook\b|reserve", "No, thank you. I only wanted to know."),
    (r"\?$", "Yes, please."),
)
"""The first pattern found in the porter's last question wins; None means that the guest goes on with the script."""


def answer_question(porter_said: str) -> str | None:
    """The guest's answer if the porter's words end in a question that waits for one, else None."""
    sentences = re.findall(r"[^.!?]+[.!?]*", porter_said.strip())
    if not sentences:
        return None
    last = sentences[-1].strip().lower()
    if not (last.endswith("?") or re.match(r"please (tell|give) me", last)):
        return None
    return next((answer for pattern, answer in ANSWERS if re.search(pattern, last)), None)
