"""What people say for things: 'the telly's on the blink' is a television that is broken."""

from __future__ import annotations

import re

SAID_FOR = (
    ("(?:telly|tellies|tele)", "television"),
    ("(?:loo|bog|lav|lavatory|khazi) (?:roll|paper)s?", "toilet paper"),
    ("(?:loo|bog|lav|lavatory|khazi)", "toilet"),
    ("(?:cuppa|brew|cup of char)", "cup of tea"),
    ("(?:brekkie|brekky|brekfast)", "breakfast"),
    ("(?:hubby|hubbie|fella|my old man)", "husband"),
    ("(?:my|the) (?:missus|missis|other half|better half)", "my wife"),
    ("(?:missus|missis)", "mrs"),
    ("(?:bloke|chap|geezer|fellow)", "man"),
    ("(?:blokes|chaps|lads|fellows|fellas)", "men"),
    ("(?:toddlers?|little one|little ones|kiddies?|bairns?|infants?|newborn)", "baby"),
    (
        "(?:labradors?|lab|terriers?|spaniels?|poodles?|retrievers?|collies?|dachshunds?|alsatians?|german shepherds?|"
        "pugs?|bulldogs?|beagles?|greyhounds?|whippets?|cockapoos?|jack russells?|husky|huskies|pooch)",
        "dog",
    ),
    ("(?:my|the|our|a) motor", "car"),
    ("(?:quid|sterling)", "pounds"),
    ("(?:brolly|brollies)", "umbrella"),
    ("(?:specs|eyeglasses)", "glasses"),
    ("(?:mobile phone|cell ?phone|iphone)", "phone"),
    ("(?:nicked|pinched|swiped|lifted) (?=my|our|her|his|the)", "stolen "),
    ("reckon", "think"),
    ("whereabouts", "where"),
    ("(?:on the blink|on the fritz|playing up|packed up|conked out|knackered|kaput|bust|busted|had it)", "broken"),
    ("(?:racket|din|commotion|hullabaloo|rumpus|blazing row|shouting match|slanging match)", "loud noise"),
    ("(?:freezing cold|(?:an|like an) ice ?box|nippy|perishing|baltic)", "freezing"),
    ("(?:proper|actual|living|flesh and blood) person", "real person"),
    ("(?:answering machine|answerphone|recorded message|recording|robot|automaton)(?= please|$)", "machine"),
    ("(?:ta|ta very much|ta muchly|much obliged|cheers)", "thanks"),
    ("(?:night night|nighty night|toodle ?oo|ta ta|ta ra)", "good night"),
    ("(?:hang|hold) about", "hang on"),
    ("half a (?:mo|sec|tick)|(?:two|a couple of) (?:ticks|secs)|just a tick", "one moment"),
    ("come again|say again", "say that again"),
    ("(?:chucking|tipping|bucketing|pelting|lashing) it down", "lovely weather"),
    ("(?:works|office|christmas|birthday|anniversary|leaving|retirement|family|wedding) do", "party"),
    ("(?:wanna)", "want to"),
    ("(?:gonna)", "going to"),
    ("(?:gotta|got to)", "have to"),
    ("(?:gimme)", "give me"),
    ("(?:lemme)", "let me"),
    ("(?:fancies|fancied|fancy)", "would like"),
    ("(?:any chance|any possibility|(?:is it|would it be) possible) (?:of|(?:that )?i could have)", "could i have"),
    ("could i trouble you for|i could (?:murder|really do with|use|do with)|(?:i|we) could do with", "i would like"),
    ("sort (?:me|us) out with", "get me"),
    ("(?:accommodation|lodging|lodgings|digs)", "a room"),
    ("(?:a|an) (?:early|crack of dawn) start", "an early start"),
    ("settle up", "pay"),
    ("(?:a|the|any) parks? (?=near|close|around|where|to walk)", "green space "),
)  # fmt: skip
"""What is said, and what it is called everywhere else."""

_SAID_FOR = tuple((re.compile(rf"\b(?:{said})\b"), meant) for said, meant in SAID_FOR)


def in_plain_words(line: str) -> str:
    """The line with what people say for things replaced by what they are called."""
    for said, meant in _SAID_FOR:
        line = said.sub(meant, line)
    return " ".join(line.split())
