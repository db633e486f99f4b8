"""Phrases that hotel callers use and that recognisers mishear; the ear puts misheard ones right."""

VOCABULARY = (
    "wake up call", "alarm call", "breakfast", "reception", "front desk", "reservation", "availability", "available",
    "room service", "late check out", "check out", "check in", "parking", "restaurant", "cancellation",
    "wheelchair", "toilet paper", "towels please", "pillows", "blanket", "hairdryer", "heating", "air conditioning",
    "television", "bathroom", "broken", "not working", "leaking", "emergency", "ambulance",
    "not breathing", "unconscious",
    "heart attack", "chest pain", "bleeding", "intruder", "fire alarm", "smoke alarm", "speak to a person",
    "speak to someone", "message for", "leave a message", "tonight", "tomorrow", "goodbye", "harbour view",
    "in the morning", "seven in the morning", "single room", "double room", "family room", "lost property", "complaint",
)  # fmt: skip
