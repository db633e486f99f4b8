"""Every wait of turn-taking, in seconds of silence, and every count behind one; with what it was measured on.

Where nothing was measured it says so. The figures are those of `tests/bench/turn_ends.py`: 14 sentences said in one
go, and 44 with 66 hesitations of 0.4 to 1.2 s, where no other set is named.
"""

from __future__ import annotations

from typing import Final

PAUSE_S: Final = 0.096
"""The first short pause: worth a run of the recogniser, in case the turn is over. Three windows of the voice detector:
half of the stops inside words (the closure of a "t") are shorter, and a run of 50 ms is still there when the shortest
wait is over."""

PREPARE_S: Final = 0.2
"""Silence after which a reply to words that may not be all is prepared, in case they are. Not measured by itself: the
longest stop inside a sentence said in one go lasts 0.13 s, and with every statement the reply is made 0.1 s before it
is wanted, twice what the brain takes."""

COMPLETE_S: Final = 0.19
"""The brain knows what to do with the words: nothing is missing. A stop inside a sentence said in one go lasts 0.13 s
at most, and pipecat's detector, which does not know the words, decides after 0.2 s as well. Silence comes in windows of
32 ms: with 0.20 it is the seventh that decides, with 0.19 the sixth, and no line more is spoken into."""

YES_NO_S: Final = 0.19
"""A plain answer to a yes-no question has nothing to come after it. As long as COMPLETE_S and not measured by itself:
none of 265 sentences in seven sets is a bare yes where one was asked for."""

STATED_S: Final = 0.30
"""The same, in a statement: who tells something adds to it more often than who asks. The comma of "On Friday, quite
late" is heard for 0.22 s, and of 295 silences inside 132 lines in three sets none ends between 0.29 and 0.38 s. With
0.60 one more of 44 hesitating lines is waited for, and P95 of the plain ones is 0.79 s."""

BACKCHANNEL_S: Final = 0.35
"""Silence after "okay" before the porter goes on with its sentence. In 18 sentences that begin with a nod and want
something after all ("Okay, but what about breakfast?", `lines/nodding.txt`) 20 such silences last 0.26 s at most."""

SENTENCE_S: Final = 0.60
"""Long sentences that the brain does not know, but that sound ended; complete words in a voice that stays up. And
thanks, after which nobody waits. Of 12 silences after such words the one that it just waits for lasts 0.51 s; 0.90
would save two of 48 lines more, and half of the guests who were done would wait 0.3 s longer."""

ASIDE_S: Final = 0.65
"""A statement where the porter had asked for a yes or no: it is neither, so what makes it complete says less. Five
hesitations of 132 lines in three sets after such words last 0.45 to 0.64 s; no plain line is one."""

NOTHING_SAID_S: Final = 0.7
"""A sound in which no words were found is over after so much silence. Chosen and not measured: none of 204 sentences
in six sets begins with a sound that holds no words. It is longer than a pause inside a sentence, so that a first
syllable that was not made out is still heard with what follows, and shorter than what follows a cough."""

OPEN_S: Final = 1.05
"""No sign either way. Of the 66 hesitations, the longest after words that do not go on by themselves are 0.93 and
1.02 s. The guest who was done hears the answer after 1.25 s. What is dictated and may be whole waits as long: after
19 groups of letters and figures in three sets the next one comes within 0.42 to 0.90 s."""

GREETING_S: Final = 1.20
"""Nothing but a greeting: most guests say what they want in the same breath. Measured on the demo guest's
"Good evening. Do you have a room ...": its pause is 0.6 s."""

GOES_ON_S: Final = 1.25
"""Speech so soon after a turn was judged to be over is its second half: the guest had only hesitated. The longest of
202 hesitations in three sets is 1.44 s, of which the shortest wait has gone by before."""

UNFINISHED_S: Final = 1.45
"""The words themselves go on: "my name is", "from the", "let me see", and figures that can't be all. The longest of the
202 hesitations comes after such words and is 1.44 s, and the guest whose last word was misheard hears the answer after
1.7 s."""

LONG_WORDS: Final = 10
LIKELY_P: Final = 0.40
"""A sentence of so many words is over when the recogniser hears a question in it, or when it sounds ended to the audio
detector, unless it dictates.

All that the detector is asked for: of 150 hesitations in three sets of lines, some of them after words that look
complete, it called most ended, and its doubts (below 0.15) saved one. A run of it costs as much as the recogniser's."""

WHOLE_WORDS: Final = 13
"""A sentence of so many words that the recogniser ends with a full stop is over without the detector's opinion, which
is now above and now below LIKELY_P for the same sentence (0.36 and more, by where its windows fall: the guest heard the
answer after 0.76 or 1.22 s). One hesitation of 202 comes after such words."""

SHORT_WORDS: Final = 2
"""So few words that mean nothing yet are the beginning of something: "So, uh". With 1 one more of the 44 hesitating
lines is spoken into; with 3 or 4 none of 265 sentences changes."""

WHOLE_PHONE_DIGITS: Final = 10
"""A telephone number with its area has at least so many digits: how numbers are given in Britain and North America,
where those without are for the same town. One that is longer goes on within GOES_ON_S. With 8 one more of 40 lines is
spoken into, with 11 one fewer of 44, and who gives ten digits would wait for it."""

PART_OF_PHONE_DIGITS: Final = 7
"""With fewer the next group is certain to come; from here on some numbers are whole: those of a town. From 5 to 9 it is
the same on 265 sentences."""

ROOM_DIGITS: Final = 3
"""A room's number has so many digits as a rule, as in the hotel that comes with the product; with fewer the rest is
still to come, and a house with shorter numbers waits for UNFINISHED_S. From 1 to 5 it is the same on 265 sentences."""
