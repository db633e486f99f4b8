"""Phrases that hotel callers use and that recognisers mishear; the ear puts misheard ones right."""

VOCABULARY = (
    "wake up call", "alarm call", "breakfast", "reception", "front desk", "reservation", "availability", "available",
    "room service", "late check out", "check out", "check in", "parking", "restaurant", "cancellation",
    "wheelchair", "toilet paper", "towels please", "pillows", "blanket", "hairdryer", "heating", "air conditioning",
    "television", "bathroom", "broken", "not working", "leaking", "emergency", "ambulance",
    "not breathing", "unconscious",
    "heart attack", "chest pain", "fire alarm", "smoke alarm", "speak to a person",
    "speak to someone", "message for", "leave a message", "tonight", "tomorrow", "goodbye", "harbour view",
    "in the morning", "single room", "double room", "family room", "lost property", "complaint",
    "make a complaint", "chest pain", "stuck in the lift", "call an ambulance", "call the police", "card number",
    "a person please", "to a person", "speak to somebody", "talk to a person", "talk to someone", "member of staff",
    "talk to a machine", "human being", "somewhere to stay tonight", "staying at your hotel", "staying with you",
    "pass on a message", "locked out", "does not work", "one moment please", "pool open", "airport",
    "toilet", "pillow", "blanket", "towels", "wake me up at", "wake up call for", "any vacancies", "rooms available",
    "view of the harbour", "hot water", "next door", "football",
    "confirm my reservation", "check my reservation", "look up my booking", "cancel my booking", "change my booking",
    "extend my stay", "stay another night", "book a massage", "a massage for", "treatment", "luggage", "suitcases",
    "book a table", "table for two", "taxi to the airport", "taxi to the station",
    "to complain that", "have reserved a", "twin room", "have booked a",
    "change my reservation", "cancel my reservation", "wifi password", "vegetarian",
)  # fmt: skip
