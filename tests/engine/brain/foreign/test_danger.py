"""Danger in German, French, Spanish and Italian."""

from __future__ import annotations

import pytest

from engine.tools.house import HouseFacts
from tests.engine.brain.foreign.scene import LANGUAGES, ForeignScene

DANGERS_ABROAD = [
    ("de", "Jemand versucht, meine Tür zu öffnen.", "intruder"),
    ("de", "Da versucht jemand, in mein Zimmer zu kommen.", "intruder"),
    ("de", "Jemand rüttelt an meiner Tür.", "intruder"),
    ("de", "Mir tut die Brust weh.", "medical"),
    ("es", "Alguien intenta abrir mi puerta.", "intruder"),
    ("es", "Un hombre está intentando entrar en mi habitación.", "intruder"),
    ("es", "Me duele mucho el pecho.", "medical"),
    ("fr", "Quelqu'un essaie d'ouvrir ma porte.", "intruder"),
    ("fr", "Quelqu'un essaye d'entrer dans ma chambre.", "intruder"),
    ("fr", "J'ai très mal à la poitrine.", "medical"),
    ("it", "Qualcuno cerca di aprire la mia porta.", "intruder"),
    ("it", "Qualcuno sta cercando di entrare nella mia camera.", "intruder"),
    ("it", "Mi fa molto male il petto.", "medical"),
]


OF_ONESELF_ABROAD = [
    ("de", "Ich habe alle meine Tabletten genommen.", "in der Leitung"),
    ("de", "Meine Frau hat alle ihre Tabletten genommen.", "bei der Person"),
    ("de", "Ich bekomme keine Luft.", "in der Leitung"),
    ("fr", "J'ai pris tous mes médicaments.", "avec moi"),
    ("fr", "Ma femme a pris tous ses médicaments.", "auprès de la personne"),
    ("es", "Me he tomado todas las pastillas.", "conmigo"),
    ("es", "Mi mujer se ha tomado todas las pastillas.", "con la persona"),
    ("it", "Ho preso tutte le mie pastiglie.", "in linea con me"),
    ("it", "Mia moglie ha preso tutte le sue pastiglie.", "con la persona"),
]


NO_DANGER_ABROAD = [
    ("de", "Ich versuche, meine Tür zu öffnen."),
    ("es", "Intento abrir mi puerta."),
    ("es", "Me duele la cabeza."),
    ("fr", "J'essaie d'ouvrir ma porte."),
    ("fr", "J'ai mal à la tête."),
    ("it", "Cerco di aprire la mia porta."),
    ("it", "Ho mal di testa."),
]


@pytest.mark.parametrize(("language", "said", "danger"), DANGERS_ABROAD)
def test_hears_danger(language: str, said: str, danger: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    exchange = scene.play([said])
    assert [act.arguments["danger"] for act in exchange.decision.acts] == [danger]
    assert scene.left[0].urgent


@pytest.mark.parametrize(("language", "said", "first"), OF_ONESELF_ABROAD)
def test_who_is_in_danger_themself_is_told_what_they_can_do(
    language: str, said: str, first: str, facts: HouseFacts
) -> None:
    exchange = ForeignScene(language, facts).play([said])
    assert [act.arguments["danger"] for act in exchange.decision.acts] == ["medical"]
    assert first in exchange.decision.reply


@pytest.mark.parametrize(("language", "said"), NO_DANGER_ABROAD)
def test_is_not_alarmed_by_what_is_none(language: str, said: str, facts: HouseFacts) -> None:
    assert ForeignScene(language, facts).play([said]).decision.intent != "emergency"


@pytest.mark.parametrize("language", LANGUAGES)
def test_danger_is_alerted_urgently_and_says_first_what_to_do(language: str, facts: HouseFacts) -> None:
    line = {"de": "Es brennt!", "fr": "Au feu !", "es": "¡Fuego!", "it": "C'è un incendio!"}[language]
    scene = ForeignScene(language, facts)
    decision = scene.play([line]).decision
    assert "9 9 9" in decision.reply
    assert scene.left[0].urgent


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_failed_alert_is_said_at_once(language: str, facts: HouseFacts) -> None:
    line = {"de": "Es brennt!", "fr": "Au feu !", "es": "¡Fuego!", "it": "C'è un incendio!"}[language]
    reply = ForeignScene(language, facts, desk_works=False).play([line]).reply
    assert reply.count("9 9 9") == 2


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fr", "Quelqu'un essaie d'entrer dans ma chambre."),
        ("es", "Hay un hombre intentando entrar en mi habitación."),
        ("it", "Qualcuno cerca di entrare nella mia camera."),
    ],
)
def test_who_has_somebody_before_the_door_is_not_sent_out_to_them(language: str, said: str, facts: HouseFacts) -> None:
    acts = ForeignScene(language, facts).play([said]).decision.acts
    assert not [act for act in acts if "in the guest's room" in act.arguments["what"]]
    assert [act.arguments["danger"] for act in acts] == ["intruder"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "Meine Tochter ist verschwunden."),
        ("fr", "Ma fille a disparu."),
        ("es", "Mi hija ha desaparecido."),
        ("it", "Mia figlia è scomparsa."),
    ],
)
def test_a_missing_child_is_danger(language: str, said: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    scene.play([said])
    assert scene.left[0].urgent and "Somebody is missing" in scene.left[0].summary


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("de", "In der Lobby ist ein Mann zusammengebrochen.", "in der lobby"),
        ("fr", "Un homme s'est évanoui dans la piscine.", "dans la piscine"),
        ("es", "Hay un incendio en la cocina.", "en la cocina"),
        ("it", "C'è un incendio in cucina.", "in cucina"),
    ],
)
def test_the_place_that_was_said_stands_in_the_alert(language: str, said: str, place: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    reply = scene.play([said]).reply
    assert place in scene.left[0].summary and place in reply and not reply.endswith("?")


@pytest.mark.parametrize(
    ("language", "said", "place"),
    [
        ("de", "Am Strand.", "am strand"),
        ("fr", "Dans le jardin.", "dans le jardin"),
        ("es", "En la playa.", "en la playa"),
        ("it", "Sulla spiaggia.", "sulla spiaggia"),
    ],
)
def test_where_it_is_is_asked_after_the_alert_and_passed_on(
    language: str, said: str, place: str, facts: HouseFacts
) -> None:
    ambulance = {"de": "Rufen Sie einen Krankenwagen!", "fr": "Appelez une ambulance !"}
    abroad = {"es": "¡Llame a una ambulancia!", "it": "Chiami un'ambulanza!"}
    scene = ForeignScene(language, facts)
    assert "?" in scene.play([(ambulance | abroad)[language]]).reply
    scene.play([said])
    assert len(scene.left) == 2 and place in scene.left[1].summary


def test_where_a_child_was_last_is_passed_on(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    assert "zuletzt" in scene.play(["Meine Tochter ist verschwunden."]).reply
    scene.play(["Sie hat draußen mit anderen Kindern gespielt."])
    assert "anderen Kindern" in scene.left[1].summary
