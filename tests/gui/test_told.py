"""Whatever the box can tell is said in each of the window's languages; what only a newer box knows stays English."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from appliance.contract.accounts import FRONT_DESK
from appliance.contract.events import RequestKind, Stage, TierCause
from appliance.contract.problems import ErrorCode, FieldProblem, Problem
from appliance.contract.sentences import SENTENCES
from appliance.contract.sessions import EndReason
from appliance.contract.told import Told, tell
from engine.tools import answered, asked
from engine.tools.catalogue import TOOLS
from gui.language import FOLDER
from gui.state.particulars import KEYS, REQUESTS
from gui.state.reasons import CAUSES, ENDS
from gui.state.settings import name_field
from gui.told import retell, retell_problem
from gui.words import speak

pytestmark = pytest.mark.qt

LANGUAGES = ("de", "es", "fr", "it")

WORDS = [*SENTENCES.values(), *ENDS.values(), *CAUSES.values(), *REQUESTS.values(), *KEYS.values()]
"""What the box tells, by each of its codes and kinds."""


@pytest.fixture(params=LANGUAGES)
def translator(request: pytest.FixtureRequest, qapp: QApplication) -> QTranslator:
    translator = QTranslator()
    assert translator.load(f"{request.param}.qm", str(FOLDER))
    return translator


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    translator = QTranslator()
    assert translator.load("de.qm", str(FOLDER))
    speak(lambda text: translator.translate("", text) or text)
    yield
    speak(lambda text: text)


def test_each_language_has_words_for_all_of_it(translator: QTranslator) -> None:
    assert [text for text in WORDS if not translator.translate("", text)] == []


def test_every_code_and_kind_of_the_box_has_words() -> None:
    assert set(ENDS) == set(EndReason)
    assert set(CAUSES) == set(TierCause)
    assert set(REQUESTS) == set(RequestKind)
    codes = {f"problem.{code.value}" for code in ErrorCode} | {f"stage.{stage.value}" for stage in Stage}
    codes |= {f"kind.{kind.value}" for kind in asked.ServiceKind} | {f"tool.{tool.name}" for tool in TOOLS}
    codes |= {f"danger.{danger.value}" for danger in asked.Danger}
    assert codes - set(SENTENCES) == set()


def test_everything_that_tools_are_asked_and_answer_has_a_name() -> None:
    models = [tool.arguments for tool in TOOLS]
    models += [
        kind for kind in vars(answered).values() if isinstance(kind, type) and issubclass(kind, answered.Answered)
    ]
    assert {name for model in models for name in model.model_fields} - set(KEYS) == {"told"}


def test_what_is_filled_in_is_said_in_the_same_language(german: None) -> None:
    told = tell("ask.cut_off", guest=tell("guest"), why=tell("why.no_porter"))
    english = "A guest was cut off because the porter could not be brought back: please call back."
    assert str(told) == english
    assert retell(told, english) == (
        "Ein Gast wurde abgeschnitten, Grund: der Portier konnte nicht zurückgeholt werden. Bitte zurückrufen."
    )


def test_days_and_the_front_desk_are_said_as_the_window_says_them(german: None) -> None:
    told = tell("ask.wake_up", room="214", time="07:00", date="2026-11-22")
    assert str(told) == "Wake-up call for room 214 at 07:00 on Sunday 22 November"
    assert retell(told, str(told)) == "Weckruf für Zimmer 214 um 07:00 am So, 22.11."
    assert retell(tell("request.taken", name=FRONT_DESK), "") == "Rezeption hat das schon übernommen"


@pytest.mark.parametrize(
    "told",
    [None, Told(code="of.tomorrow"), Told(code="call.unknown"), Told(code="ask.wake_up", values={"date": "soon"})],
)
def test_what_a_newer_box_tells_stays_english(german: None, told: Told | None) -> None:
    assert retell(told, "the moon is down") == "the moon is down"


def problem(code: str, told: Told | None = None, errors: list[FieldProblem] | None = None) -> str:
    given = Problem(title="", status=409, code=code, detail="because", told=told, errors=errors or [])
    return retell_problem(given)


def test_a_refusal_is_told_by_its_sentence_or_by_its_code(german: None) -> None:
    assert problem("held", tell("hold.held", name="Eva Lund")) == "Eva Lund hat diesen Anruf."
    assert problem("too_large") == "Das ist länger, als die Box annimmt (because)"
    assert problem("of_tomorrow") == "because"


def test_fields_are_told_one_by_one(german: None) -> None:
    short = FieldProblem(field="hotel.name", message="", told=tell("field.string_too_short", min_length=1))
    other = FieldProblem(field="hotel.phone", message="no number")
    assert problem("invalid", errors=[short, other]) == (
        "Name: mindestens 1 Zeichen; Telefon, wie es gesprochen wird: no number"
    )
    assert (
        problem("invalid", errors=[FieldProblem(field="text", message="", told=short.told)]) == "mindestens 1 Zeichen"
    )


@pytest.mark.parametrize(
    ("field", "told"),
    [
        ("user_name", "Name to sign in with"),
        ("settings.porter_hours.from", "Hours of the porter"),
        ("hotel.policies.nights_max", "Nights at most"),
        ("hotel.notes.breakfast", "breakfast"),
        ("body.future", "body.future"),
    ],
)
def test_a_field_is_called_as_it_is_on_the_screen(field: str, told: str) -> None:
    assert name_field(field) == told


def test_what_may_stand_in_a_field_is_told_without_english(german: None) -> None:
    told = tell("field.literal_error", expected="'viewer', 'staff' or 'admin'")
    assert retell(told, str(told)).endswith("Betrachter, Personal, Administrator")
