"""Whispers in the languages beside English: what a clerk writes, and what the guest hears of it."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from appliance.contract.events import Role
from engine.brain.dialog import Decision, Entry, Expects, Said, Whispered
from engine.brain.texts import load_texts, spoken_languages
from engine.brain.whisper_forms import MANNERS
from engine.brain.whispers import decide, read_whisper

SAID = {
    ("de", "biete ihr den späten Check-out an"): "Ich kann Ihnen auch den späten Check-out anbieten.",
    ("de", "Bieten Sie dem Gast bitte ein Frühstück an."): "Ich kann Ihnen auch ein Frühstück anbieten.",
    ("de", "bitte späten Check-out anbieten"): "Ich kann Ihnen auch späten Check-out anbieten.",
    ("de", "sag ihr, dass ihr Taxi da ist"): "Ein Kollege am Empfang sagt mir, dass Ihr Taxi da ist.",
    ("de", "sag ihm dass er um zehn abreisen muss"): (
        "Ein Kollege am Empfang sagt mir, dass Sie um zehn abreisen müssen."
    ),
    ("de", "sag ihr, dass wir sie um acht anrufen"): ("Ein Kollege am Empfang sagt mir, dass wir Sie um acht anrufen."),
    ("de", "sag ihm, dass wir ihm helfen"): "Ein Kollege am Empfang sagt mir, dass wir Ihnen helfen.",
    ("de", "frag nach der Zimmernummer"): "Darf ich Sie nach der Zimmernummer fragen?",
    ("de", "frag ihn nach seiner Zimmernummer"): "Darf ich Sie nach Ihrer Zimmernummer fragen?",
    ("fr", "propose-lui un départ tardif"): "Je peux aussi vous proposer un départ tardif.",
    ("fr", "dis-lui que son taxi est là"): "Un collègue de la réception me dit que votre taxi est là.",
    ("fr", "dites à la cliente qu'elle doit partir à dix heures"): (
        "Un collègue de la réception me dit que vous devez partir à dix heures."
    ),
    ("fr", "demande-lui son numéro de chambre"): "Puis-je vous demander votre numéro de chambre ?",
    ("es", "ofrécele una salida tardía"): "También puedo ofrecerle una salida tardía.",
    ("es", "dile que su taxi está aquí"): "Un compañero de recepción me dice que su taxi está aquí.",
    ("es", "pregúntale si quiere una cuna, por favor"): "¿Puedo preguntarle si quiere una cuna?",
    ("it", "offrile una partenza posticipata"): "Posso anche offrirle una partenza posticipata.",
    ("it", "dille che il suo taxi è qui"): "Un collega della reception mi dice che il suo taxi è qui.",
    ("it", "le dica che deve pagare prima delle dieci"): (
        "Un collega della reception mi dice che deve pagare prima delle dieci."
    ),
    ("it", "chiedigli il numero di camera"): "Posso chiederle il numero di camera?",
}


@pytest.mark.parametrize(("language", "whisper", "said"), [(*key, said) for key, said in SAID.items()])
def test_what_the_guest_hears(language: str, whisper: str, said: str) -> None:
    hint = read_whisper(whisper, language)
    assert hint is not None
    assert load_texts(language).say(f"staff.{hint.form}", 0, {"what": hint.what}) == said


@pytest.mark.parametrize(
    ("language", "whisper"),
    [
        ("de", "Vorsicht, sie ist betrunken"),
        ("de", "sag ihr"),
        ("de", "sag ihr, dass sie lügt"),
        ("de", "sag ihr, dass ich komme"),
        ("de", "sag ihr, dass der Herr sagt, dass er kommt"),
        ("fr", "attention, elle a bu"),
        ("fr", "dis-lui qu'elle ment"),
        ("fr", "dis-lui que je viens"),
        ("es", "cuidado, está borracha"),
        ("es", "dile que ella miente"),
        ("it", "attento, è ubriaca"),
        ("it", "dille che lui mente"),
    ],
)
def test_what_could_only_be_said_wrongly_is_not_said(language: str, whisper: str) -> None:
    assert read_whisper(whisper, language) is None


NOT_UNDERSTOOD = Decision("not_understood", {}, "Hm?", (), (), Expects.NOTHING, False, 0.3, "")
OFFERS = {
    "de": ("biete ihr einen Wein an", "Ja, bitte.", "Ich hätte gern einen Wein."),
    "fr": ("propose-lui un vin", "Oui, avec plaisir.", "Je voudrais un vin."),
    "es": ("ofrécele un vino", "Sí, por favor.", "Quisiera un vino."),
    "it": ("offrile un vino", "Sì, grazie.", "Vorrei un vino."),
}


@pytest.mark.parametrize("language", OFFERS)
def test_a_yes_is_the_wish_for_what_was_offered_and_the_desk_sees_to_it(language: str) -> None:
    whisper, yes, wish = OFFERS[language]
    texts, asked = load_texts(language), list[Entry]()

    def think(history: Sequence[Entry]) -> Decision:
        asked[:] = history
        return NOT_UNDERSTOOD

    offered = decide(think, [Whispered(whisper), Said(Role.GUEST, "Hm.")], texts, language).reply
    history: list[Entry] = [
        Whispered(whisper),
        Said(Role.GUEST, "Hm."),
        Said(Role.PORTER, offered),
        Said(Role.GUEST, yes),
    ]
    assert decide(think, history, texts, language).reply == texts.say("staff.accepted", 0, {})
    assert asked[-1] == Said(Role.GUEST, wish)


def test_every_language_that_is_spoken_has_its_forms() -> None:
    assert set(MANNERS) == spoken_languages()
