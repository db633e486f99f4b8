"""The hotel's own notes, found by what a guest asks: SQLite full text, and a threshold below which nothing is known."""

from __future__ import annotations

import math
import re
import sqlite3
from collections.abc import Iterable
from functools import lru_cache

from appliance.contract.hotel_notes import Note as Section
from engine.brain.facts import Note
from engine.brain.reading.words import plain

RELEVANT = 0.5
"""A note has to answer for more than this share of a question's weight."""
MUST_BE_RARE = 0.25
"""A word that stands in more notes than this share says little about which one is meant."""

WEIGHTY = 10
"""A word of weight in a keyword counts more than any number of the others."""

UNKNOWN_WORD = 0.6
"""What a word weighs that no note knows, where one that is known weighs 1 to 1.6: it may be a detail ("a cot for a baby
of nine months"), and two of them beside one that is known say that this may be about something else."""

BESIDE = 0.4
"""What a word counts that only tells where or with what: 'smoke on the balcony' asks about smoking."""

_BESIDE = re.compile(r"\b(?:in|on|at|with|of)(?: (?:the|a|an|my|our|your))? (\w+)(?: (?:of|with) (?:the |a )?(\w+))?")

_LIKE = re.compile(r"^(?:and |so )?(?:is|are) (?:the|your) \w+ (\w+)$")
"""'Is the pool heated': asks about the pool."""

COLUMNS = {"heading": 1.0, "body": 0.35}
"""Where a word counts: title and keywords in full, the text itself only a little."""

SAYS_NOTHING = frozenset(
    """a about actually afraid after again ah all allow also am an and any anyone anything are around as ask at
    available be because been before best but by calling came can come could day did do does doing during either
    else ever evening every find for from get give go going good got guest guests had has have having he hello
    her here hey hi him his hotel house how i if in inside into is it its just kind know let like little long
    looking lot machine many may maybe me mean might mine more morning most much my near nearby nearest need next night
    no not now of oh ok okay on one only open opens or other our out over place please possible property quick
    quickly question really right room rooms said say see serve served service services she should so some
    somebody someone something somewhere soon sorry start starts stay staying still sure take tell than thank
    thanks that the their them then there these they thing things think this those time times to today tomorrow
    tonight too until up us use used using usually very want wanted was we well were what when where whether
    which while who why will wish with within without onto wonder wondering would wrong yes yet you your hours
    hour close closes closed far long cost free offer offers provide site premises hotels end finish late early
    bring options option allow allowed recommend sort first second third fourth
    monday tuesday wednesday thursday friday saturday sunday mondays tuesdays wednesdays thursdays fridays saturdays
    sundays one two three four five six seven eight nine ten months years only small big such as well last""".split()
)


class Notes:
    """An index of the notes in memory; building it takes a few milliseconds."""

    def __init__(self, notes: Iterable[Section], synonyms: Iterable[Iterable[str]]) -> None:
        self._notes = list(notes)
        self._phrases = [[plain(p) for p in (t, *k.split(",")) if plain(p)] for t, k in self._titles()]
        self._same = {word.lower(): group for group in map(tuple, synonyms) for word in group}
        # Read by whoever asks; sqlite serialises, and nobody writes after this.
        self._index = sqlite3.connect(":memory:", check_same_thread=False)
        self._index.execute("create virtual table notes using fts5(heading, body, tokenize='porter unicode61')")
        self._index.executemany(
            "insert into notes (rowid, heading, body) values (?, ?, ?)",
            [(n, f"{x.title} . {x.keywords}", f"{x.spoken} {x.detail}") for n, x in enumerate(self._notes)],
        )
        self.search = lru_cache(maxsize=256)(self._search)

    def close(self) -> None:
        self._index.close()

    def titles_and_keywords(self) -> list[str]:
        """Every title and keyword, for the ear's vocabulary."""
        return [p for t, k in self._titles() for p in (t, *(x.strip() for x in k.split(",") if x.strip()))]

    def _titles(self) -> list[tuple[str, str]]:
        return [(note.title, note.keywords) for note in self._notes]

    def _search(self, query: str) -> tuple[Note, ...]:
        """The notes that are relevant to the question, best first; `score` is the share of it that they answer."""
        words = dict.fromkeys(w for w in re.findall(r"[^\W_]+", query.lower()) if w not in SAYS_NOTHING and len(w) > 1)
        places = {word: self._where(word) for word in words}
        beside = {word for found in _BESIDE.findall(plain(query)) for word in found} | set(_LIKE.findall(plain(query)))
        weights = {word: self._weight(where) * (BESIDE if word in beside else 1) for word, where in places.items()}
        total = sum(weights.values())
        scores: dict[int, float] = {}
        for word, where in places.items():
            for row, share in where.items():
                scores[row] = scores.get(row, 0.0) + weights[word] * share
        headed = {row for where in places.values() for row, share in where.items() if share == 1.0}
        named = self._named(query)
        relevant = {row: s / total for row, s in scores.items() if row in headed and s / total > RELEVANT}
        relevant |= {row: 1.0 for row, phrase in self._named(query, whole=True).items() if phrase > 1}
        rank = self._rank([w for word in words for w in self._forms(word)])
        best = sorted(relevant, key=lambda r: (-named.get(r, 0), -round(relevant[r], 2), rank.get(r, 0.0), r))
        return tuple(self._note(row, relevant[row]) for row in best)

    def _named(self, query: str, *, whole: bool = False) -> dict[int, int]:
        """The notes of which the question says the title or a whole keyword, and how much of one, by words of weight.

        In any order if it is said with a word of weight: 'check out late' names 'late check out'. With `whole` only
        how many words it has: 'how much' names a note, but 'how much is parking' asks for another.
        """
        line = plain(query)
        said, named = set(line.split()), dict[int, int]()
        for row, phrases in enumerate(self._phrases):
            for phrase in phrases:
                loose = set(phrase.split()) <= said and not set(phrase.split()) <= SAYS_NOTHING
                if loose or f" {phrase} " in f" {line} ":
                    size = len(phrase.split())
                    weighty = 0 if whole else sum(w not in SAYS_NOTHING for w in phrase.split())
                    named[row] = max(named.get(row, 0), WEIGHTY * weighty + size)
        return named

    def _note(self, row: int, score: float) -> Note:
        note = self._notes[row]
        return Note(note.title, note.spoken, note.detail, round(score, 3))

    def _forms(self, word: str) -> tuple[str, ...]:
        return (word, *self._same.get(word, ()))

    def _where(self, word: str) -> dict[int, float]:
        """The notes that a word or its synonyms stand in, and how much that counts."""
        any_form = " OR ".join(f'"{form}"' for form in self._forms(word))
        found: dict[int, float] = {}
        for column, share in COLUMNS.items():
            for (row,) in self._index.execute(
                "select rowid from notes where notes match ?", (f"{{{column}}} : ({any_form})",)
            ):
                found[row] = max(found.get(row, 0.0), share)
        return found

    def _weight(self, where: dict[int, float]) -> float:
        """Rare words say more; a word that no note knows says that this may be about something else."""
        share = len(where) / max(1, len(self._notes))
        if not where:
            return UNKNOWN_WORD
        return 0.3 if share > MUST_BE_RARE else 1.0 + 0.15 * math.log(1 / max(share, 1 / max(2, len(self._notes))))

    def _rank(self, forms: list[str]) -> dict[int, float]:
        """bm25 of each note (the lower the better), to settle ties."""
        if not forms:
            return {}
        query = " OR ".join(f'"{form}"' for form in forms)
        rows = self._index.execute("select rowid, bm25(notes, 5.0, 1.0) from notes where notes match ?", (query,))
        return dict(rows)
