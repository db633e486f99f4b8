"""What managers look after: the hotel's words, who may sign in, which programs may ask, and how the voices sound."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import deepcopy
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from appliance.contract.accounts import ApiKey, User
from appliance.contract.hotel import HotelVersion
from appliance.contract.speech import Voice
from gui.words import mark, say

Path = tuple[str, ...]
"""Where a field stands in the hotel's document."""


class Section(StrEnum):
    """In the order in which they stand."""

    HOTEL = "hotel"
    NOTES = "notes"
    PORTER = "porter"
    VOICES = "voices"
    PEOPLE = "people"
    KEYS = "keys"


SEEN_BY = {
    Section.HOTEL: "hotel.read",
    Section.NOTES: "hotel.read",
    Section.PORTER: "settings.read",
    Section.VOICES: "speech.synthesize",
    Section.PEOPLE: "users.read",
    Section.KEYS: "api_keys.read",
}
"""Who may do this sees the section."""


NAMES = {
    Section.HOTEL: mark("The hotel"),
    Section.NOTES: mark("Notes"),
    Section.PORTER: mark("The porter"),
    Section.VOICES: mark("Voices"),
    Section.PEOPLE: mark("People"),
    Section.KEYS: mark("Keys of programs"),
}


class Kind(StrEnum):
    """How a field is filled in."""

    LINE = "line"
    NUMBER = "number"
    YES_NO = "yes or no"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the hotel's document."""

    path: Path
    name: str
    kind: Kind = Kind.LINE


FIELDS: dict[str, tuple[Field, ...]] = {
    mark("The house"): (
        Field(("name",), mark("Name")),
        Field(("phone",), mark("Telephone, as it is spoken")),
        Field(("emergency_number",), mark("Emergency number, as it is spoken")),
        Field(("check_in",), mark("Check-in, as it is spoken")),
        Field(("check_out",), mark("Check-out, as it is spoken")),
        Field(("currency",), mark("Currency, as it is spoken")),
        Field(("currency_code",), mark("Currency, three letters")),
        Field(("timezone",), mark("Time zone, like Europe/London")),
    ),
    mark("What the porter may do by itself"): (
        Field(("policies", "porter_books"), mark("It books, changes and cancels"), Kind.YES_NO),
        Field(("policies", "nights_max"), mark("Nights at most"), Kind.NUMBER),
        Field(("policies", "days_ahead_max"), mark("Days ahead at most"), Kind.NUMBER),
        Field(("policies", "rooms_per_call_max"), mark("Rooms in one call at most"), Kind.NUMBER),
        Field(
            ("policies", "cancel_free_days"), mark("Days before arrival until which cancelling is free"), Kind.NUMBER
        ),
        Field(("policies", "cancel_free_until"), mark("and until the hour")),
        Field(("policies", "cancel_spoken"), mark("The same, as it is said")),
    ),
    mark("What a guest in danger is told first"): (
        Field(("emergency", "fire"), mark("Fire")),
        Field(("emergency", "medical"), mark("Somebody is ill or hurt")),
        Field(("emergency", "crime"), mark("Crime")),
        Field(("emergency", "intruder"), mark("An intruder")),
        Field(("emergency", "other"), mark("Anything else")),
    ),
}


ASKED = {
    "allow_edge": mark("Edge, Microsoft's voices, may speak"),
    "expires_in_days": mark("Days until it runs out"),
    "name": mark("Name"),
    "note": mark("Note"),
    "password": mark("Password"),
    "porter_hours": mark("Hours of the porter"),
    "retention_days": mark("Days that calls are kept"),
    "role": mark("Role"),
    "scopes": mark("What it is for"),
    "text": mark("Text"),
    "to": mark("To whom"),
    "user_name": mark("Name to sign in with"),
}
"""What else the box is sent from here, by its names."""


def name_field(name: str) -> str:
    """`hotel.policies.nights_max` as it stands on the screen; one that does not by its own name."""
    path = _path_of(name)
    known = {field.path: field.name for fields in FIELDS.values() for field in fields}
    if path in known:
        return say(known[path])
    if len(path) > 1 and path[0] == "notes":
        return path[1]
    parts = [part for part in name.split(".") if part in ASKED]
    return say(ASKED[parts[0]]) if parts else name


class Settings:
    """Told by a controller; `draft` is the hotel's document as the person has changed it."""

    def __init__(self) -> None:
        self.actions: frozenset[str] = frozenset()
        self.hotel: HotelVersion | None = None
        self.draft: dict[str, Any] = {}
        self.wrong: dict[Path, str] = {}
        """What the box does not take, field by field."""
        self.notice: str | None = None
        self.problem: str | None = None
        self.voices: tuple[Voice, ...] = ()
        self.people: tuple[User, ...] = ()
        self.form_wrong: frozenset[str] = frozenset()
        """Which fields of a form for somebody or something new it does not take, by the box's names."""
        self.people_wrong: dict[str, str] = {}
        """What the box did not do for whom, by their ids."""
        self.keys: tuple[ApiKey, ...] = ()
        self.new_key: str | None = None
        """Shown this once."""
        self._observers: list[Callable[[], None]] = []

    def watch(self, observer: Callable[[], None]) -> None:
        """Be told of every change."""
        self._observers.append(observer)

    def may(self, action: str) -> bool:
        return action in self.actions

    @property
    def sections(self) -> tuple[Section, ...]:
        """What this person sees."""
        return tuple(section for section in Section if self.may(SEEN_BY[section]))

    @property
    def is_changed(self) -> bool:
        return self.hotel is not None and self.draft != _plain(self.hotel)

    def allow(self, actions: frozenset[str]) -> None:
        self.actions = actions
        self._tell()

    def show_hotel(self, hotel: HotelVersion, notice: str | None = None) -> None:
        """As the box has it; what was changed and not saved is gone."""
        self.hotel, self.draft = hotel, _plain(hotel)
        self.wrong, self.problem, self.notice = {}, None, notice
        self._tell()

    def value(self, path: Path) -> Any:
        """Of a field in the draft; None where it is not there."""
        found: Any = self.draft
        for name in path:
            found = found.get(name) if isinstance(found, dict) else None
        return found

    def change(self, path: Path, value: Any) -> None:
        """The person typed; nothing is saved yet."""
        place = self.draft
        for name in path[:-1]:
            place = place.setdefault(name, {})
        if place.get(path[-1]) == value:
            return
        place[path[-1]] = value
        self.wrong.pop(path, None)
        self.notice = None
        self._tell()

    def remove_note(self, name: str) -> None:
        self.draft.get("notes", {}).pop(name, None)
        self._tell()

    def drop_changes(self) -> None:
        if self.hotel is not None:
            self.show_hotel(self.hotel)

    def refuse(self, problem: str, fields: Mapping[str, str] = {}) -> None:
        """The box does not take it; `fields` are the box's own names for what is wrong."""
        self.problem, self.notice = problem, None
        self.wrong = {path: words for name, words in fields.items() if (path := _path_of(name))}
        self.form_wrong = frozenset(name.rpartition(".")[2] for name in fields if not _path_of(name))
        self._tell()

    def forget_problem(self) -> None:
        """The person is somewhere else now; what stands beside the hotel's fields stays until they are changed."""
        self.problem, self.form_wrong = None, frozenset()
        self._tell()

    def tell(self, notice: str) -> None:
        self.notice, self.problem, self.form_wrong = notice, None, frozenset()
        self._tell()

    def show_voices(self, voices: tuple[Voice, ...]) -> None:
        self.voices = voices
        self._tell()

    def show_people(self, people: tuple[User, ...]) -> None:
        self.people, self.people_wrong = people, {}
        self._tell()

    def refuse_person(self, user_id: str, why: str) -> None:
        """They stay as they were."""
        self.people_wrong = {user_id: why}
        self._tell()

    def show_keys(self, keys: tuple[ApiKey, ...], new_key: str | None = None) -> None:
        self.keys, self.new_key = keys, new_key
        self._tell()

    def _tell(self) -> None:
        for observer in list(self._observers):
            observer()


def _plain(hotel: HotelVersion) -> dict[str, Any]:
    plain: dict[str, Any] = hotel.hotel.model_dump(mode="json", by_alias=True)
    return deepcopy(plain)


def _path_of(name: str) -> Path:
    """`hotel.policies.nights_max` as the path of a field; a `name` that is not the hotel's is somebody else's."""
    _before, _hotel, rest = f".{name}".partition(".hotel.")
    path = tuple(rest.split("."))
    known = {field.path for fields in FIELDS.values() for field in fields}
    return path if path in known or (len(path) > 1 and path[0] == "notes") else ()
