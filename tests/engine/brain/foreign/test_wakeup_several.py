"""One of several wake-up calls is to go, in German, French, Spanish and Italian."""

from __future__ import annotations

import pytest

from appliance.contract.events import RequestKind
from engine.tools.house import HouseFacts
from tests.engine.brain.foreign.scene import ForeignScene

TWO_CALLS = {
    "de": ["Wecken Sie mich um sieben, Zimmer 214.", "Auch um acht."],
    "fr": ["Réveillez-moi à sept heures, chambre 214.", "Aussi à huit heures."],
    "es": ["Despiérteme a las siete, habitación 214.", "También a las ocho."],
    "it": ["Mi svegli alle sette, camera 214.", "Ah, e un'altra alle otto."],
}


CANCELS = {
    "de": "Stornieren Sie den Weckruf.",
    "fr": "Je n'ai plus besoin du réveil.",
    "es": "Cancele el despertador.",
    "it": "Annulli la sveglia, per favore.",
}


@pytest.mark.parametrize(
    ("language", "answer", "stand"),
    [
        ("de", "Den um acht.", ["07:00"]),
        ("de", "Acht.", ["07:00"]),
        ("de", "Den ersten.", ["08:00"]),
        ("de", "Beide.", []),
        ("de", "Lassen Sie beide.", ["07:00", "08:00"]),
        ("de", "Danke, gute Nacht.", ["07:00", "08:00"]),
        ("de", "Den um neun.", ["07:00", "08:00"]),
        ("fr", "Celui de huit heures.", ["07:00"]),
        ("fr", "Le deuxième.", ["07:00"]),
        ("fr", "Tous les deux.", []),
        ("fr", "Non, gardez les deux.", ["07:00", "08:00"]),
        ("es", "El de las siete.", ["08:00"]),
        ("es", "El último.", ["07:00"]),
        ("es", "Los dos.", []),
        ("es", "No, deje los dos.", ["07:00", "08:00"]),
        ("it", "Quella delle sette.", ["08:00"]),
        ("it", "La prima.", ["08:00"]),
        ("it", "Tutte e due.", []),
        ("it", "Grazie, buonanotte.", ["07:00", "08:00"]),
    ],
)
def test_which_of_several_wake_up_calls_is_to_go_is_asked(
    language: str, answer: str, stand: list[str], facts: HouseFacts
) -> None:
    scene = ForeignScene(language, facts)
    asked = scene.play([*TWO_CALLS[language], CANCELS[language]])
    assert "07:00" in asked.reply and "08:00" in asked.reply
    assert sorted(d.details["time"] for d in scene.left) == ["07:00", "08:00"]
    scene.play([answer])
    assert sorted(d.details["time"] for d in scene.left) == stand


@pytest.mark.parametrize(
    ("language", "line"),
    [
        ("de", "Ach nein, den zweiten brauche ich nicht."),
        ("de", "Stornieren Sie den Weckruf um acht."),
        ("fr", "Annulez le réveil de huit heures."),
        ("es", "Cancele el despertador de las ocho."),
        ("it", "Annulli la sveglia delle otto."),
    ],
)
def test_one_of_several_wake_up_calls_that_is_named_goes_at_once(language: str, line: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    exchange = scene.play([*TWO_CALLS[language], line])
    assert [d.details["time"] for d in scene.left] == ["07:00"]
    assert "07:00" in exchange.decision.reply  # the one that stands is read back
    assert "08:00" in exchange.last.reply  # and the one that went is told


@pytest.mark.parametrize(
    ("lines", "urgent"),
    [
        (["Stornieren Sie den Weckruf.", "Lassen Sie den um sieben."], 1),
        (["Stornieren Sie alle Handtücher."], 1),
    ],
)
def test_what_is_to_stay_or_go_is_never_guessed(lines: list[str], urgent: int, facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play([*TWO_CALLS["de"], *lines])
    kinds = [d.kind for d in scene.left]
    assert kinds.count(RequestKind.WAKE_UP) == 2 and kinds.count(RequestKind.PERSON) == urgent


def test_the_second_one_is_no_day(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play(["Wecken Sie mich um sieben, Zimmer 214.", "Ach nein, den zweiten brauche ich nicht."])
    assert [d.details["date"] for d in scene.left] == ["2026-11-20"]
