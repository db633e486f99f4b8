"""Whole conversations: the guest's lines, what the porter's last reply holds, and what is left for staff."""

from __future__ import annotations

from appliance.contract.events import RequestKind

WAKE_UP, MESSAGE, PERSON = RequestKind.WAKE_UP, RequestKind.MESSAGE, RequestKind.PERSON
MAINTENANCE, HOUSEKEEPING = RequestKind.MAINTENANCE, RequestKind.HOUSEKEEPING
EMERGENCY, LOST, QUESTION = RequestKind.EMERGENCY, RequestKind.LOST_PROPERTY, RequestKind.QUESTION

DIALOGUES: list[tuple[str, list[str], str, list[RequestKind]]] = [
    (
        "wake-up call in one breath",
        ["A wake-up call at half six for room 214 please"],
        "for half past six tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "wake-up call step by step",
        ["wake up call please", "at quarter to seven", "two one four"],
        "for quarter to seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "wake-up call corrected before it is left",
        ["wake me at seven", "no, half past six", "room 305"],
        "half past six tomorrow morning, Friday, room three zero five",
        [WAKE_UP],
    ),
    (
        "wake-up call corrected after it was left",
        ["wake me at seven in room 214", "sorry, I meant eight o'clock"],
        "for eight tomorrow morning, Friday, room two one four. I've changed it",
        [WAKE_UP],
    ),
    (
        "a room that was misheard is not a time",
        ["Could you wake me up at seven tomorrow morning, please?", "Room to one four, please."],
        "for seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "the room and a new time",
        ["wake me at seven", "two one four, and make it half past six"],
        "for half past six tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    ("a wake-up call by its name alone", ["a wake up call please"], "what time", []),
    (
        "a wake-up call is no number of guests",
        ["do you have a room for tonight", "wake-up corridor seven", "Rum two one four"],
        "for seven tomorrow morning, Friday, room two one four",
        [WAKE_UP],
    ),
    (
        "'yeah please' takes an offer",
        ["is Mr Smith staying with you", "Yeah Please", "I will be late", "Tom Ms. Baker"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "hot water is no farewell",
        ["wake me at seven room 214", "no hot water in my room"],
        "room two one four",
        [WAKE_UP, MAINTENANCE],
    ),
    (
        "nights are counted from a day",
        ["I need a room for three nights from tomorrow", "two people"],
        "for three nights",
        [],
    ),
    ("a room that is not there", ["wake me at seven", "room 999"], "don't have a room nine nine nine", []),
    (
        "room for tonight, taken to the end",
        ["do you have a room for tonight", "two people", "the second one", "Catherine Brown", "07700 900 123"],
        "Harbour View, tonight, for one night, two people, 165 pounds in all, for Catherine Brown: B, R, O",
        [],
    ),
    (
        "room with everything said at once",
        ["a room for two people from friday to sunday please", "classic", "my name is Tom Hart", "020 7946 0018"],
        "Classic Double, tomorrow, for two nights",
        [],
    ),
    ("no such big room", ["a room for ten people tonight"], "No single room takes ten people", []),
    ("offer declined", ["a room for two tonight please", "that's too expensive"], "No problem", []),
    (
        "change of dates in the middle",
        ["a room for two people tonight", "actually from friday to sunday"],
        "for two nights",
        [],
    ),
    (
        "message step by step",
        ["I want to leave a message", "for Mr Smith", "His car is ready.", "this is Tom Hart"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "message after a privacy refusal",
        ["is Mr Smith staying with you", "yes please", "I will be late", "John Black"],
        "If we have a guest of that name",
        [MESSAGE],
    ),
    (
        "maintenance",
        ["the shower is leaking", "room 301"],
        "leaking, room three zero one. I've reported it",
        [MAINTENANCE],
    ),
    (
        "housekeeping",
        ["could I have two more towels in room 110"],
        "two more towels, room one one zero",
        [HOUSEKEEPING],
    ),
    (
        "the room is asked for only once",
        ["wake me at seven, room 214", "and some more pillows please"],
        "pillows, room two one four",
        [WAKE_UP, HOUSEKEEPING],
    ),
    (
        "two requests in one breath",
        ["I need a wake up call at seven and some extra towels, I am in room 203"],
        "towels, room two zero three",
        [WAKE_UP, HOUSEKEEPING],
    ),
    (
        "another request while the first is open",
        ["wake me at seven please", "214 and could I have an extra blanket"],
        "blanket, room two one four",
        [WAKE_UP, HOUSEKEEPING],
    ),
    ("two questions", ["What time is breakfast and is there parking?"], "thirty parking spaces", []),
    ("question in the middle", ["wake me at seven", "when is breakfast", "room 214"], "for seven", [WAKE_UP]),
    ("person at once", ["can I speak to a person"], "A colleague has been alerted", [PERSON]),
    (
        "person, then where to ring",
        ["can I speak to a person", "room 214"],
        "They can reach you in room two one four",
        [PERSON, PERSON],
    ),
    ("person asked for twice", ["a person please", "I said a person"], "already been alerted", [PERSON]),
    (
        "unknown question left for staff",
        ["do you have a helicopter pad", "yes please", "Ann Lee", "room 110"],
        "Thank you, Ann Lee",
        [QUESTION],
    ),
    ("unknown question dropped", ["do you have a helicopter pad", "no thanks"], "Is there anything else?", []),
    ("lost property", ["I lost my umbrella", "John Smith", "07700900999"], "Thank you, John Smith", [LOST]),
    (
        "emergency, then the room",
        ["there is smoke in my room", "305"],
        "room three zero five. I've told them",
        [EMERGENCY, EMERGENCY],
    ),
    (
        "emergency in the middle of a wake-up call",
        ["wake up call please", "he's not breathing"],
        "push hard and fast",
        [EMERGENCY],
    ),
    (
        "emergency while a message is dictated",
        ["a message for Mr Smith", "wait, there is a fire"],
        "Leave the room",
        [EMERGENCY],
    ),
    ("card refused, request goes on", ["wake me at seven", "my card number is 4111111111111111"], "card numbers", []),
    ("never mind", ["wake me at seven", "never mind"], "I'll leave that", []),
    ("never mind, misheard", ["wake me at seven", "never might"], "I'll leave that", []),
    ("three misses", ["blah", "bibble", "wibble wobble"], "A colleague has been alerted", [PERSON]),
    ("goodbye", ["what time is breakfast", "thank you, goodbye"], "Good night", []),
    ("nothing else", ["wake me at seven room 214", "no thank you"], "Good night", [WAKE_UP]),
    ("honest about itself", ["are you a robot"], "a computer", []),
]
