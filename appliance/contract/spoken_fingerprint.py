"""A certificate's fingerprint in ten plain words, which two people can compare over the telephone.

No word has more than three syllables, and no two begin with the same four letters.
"""

from __future__ import annotations

from typing import Final

WORDS: Final = (
    "acorn actor album alley alpine amber anchor animal ankle apple apron arena armour arrow artist aspen atlas "
    "attic autumn bacon badge bagel baker balcony banjo barrel basket beach beetle bench berry bicycle birch "
    "biscuit blanket blossom bottle bracket branch brick bridge bronze bucket burger butter cabin cactus camera "
    "canal candle canvas carpet carrot castle cedar cellar chapel cherry chimney circle citrus clover coffee "
    "comet copper coral cotton cradle crystal cushion daisy dancer desert diamond dinner doctor dolphin donkey "
    "dragon drawer eagle echo elbow engine evening fabric falcon farmer feather fence fiddle finger flagpole "
    "flower forest fossil fountain garden garlic geyser ginger giraffe glacier goblet golden gravel guitar hammer "
    "harbour harvest hazel helmet hermit hockey honey horizon hunter iceberg igloo insect iron island ivory "
    "jacket jaguar jasmine jersey jigsaw jungle kettle kitchen kiwi knight ladder lagoon lantern laundry lemon "
    "lettuce library lilac linen lizard lobster magnet maple marble meadow melon mirror monkey morning mosaic "
    "mountain muffin museum mustard napkin needle nickel noodle north nutmeg oasis ocean office olive onion opera "
    "orange orchid otter oven oyster paddle palace panda paper parrot pasture pebble pepper piano picnic pigeon "
    "pillow planet pocket polar pony poppy potato prairie pumpkin puzzle pyramid quartz quilt rabbit radish "
    "raisin ribbon river rocket rooster rubber saddle saffron salad satin scarf school seagull shadow shelter "
    "silver skillet sled snow soap sofa south sparrow spider spoon squirrel stable stone sugar summer sunset swan "
    "table teapot temple thunder ticket tiger timber tomato tower trumpet tulip tunnel turtle umbrella valley "
    "velvet village violin walnut water whistle window yellow zebra "
).split()  # fmt: skip
"""One for each value of a byte; a list that was ever shown is never changed."""

SPOKEN: Final = 10
"""Words that are told: 80 bits, too many for somebody to make a certificate that shows the same."""


def in_words(fingerprint: str) -> tuple[str, ...]:
    """`fingerprint` in hexadecimal digits, with colons or without. Raises ValueError for one that is shorter."""
    digest = bytes.fromhex(fingerprint.replace(":", ""))
    if len(digest) < SPOKEN:
        raise ValueError(f"a fingerprint of {len(digest)} bytes is too short")
    return tuple(WORDS[byte] for byte in digest[:SPOKEN])
