"""The brain in German, French, Spanish and Italian: scripts of calls, each against the example hotel."""

from __future__ import annotations

from dataclasses import replace

import pytest

from appliance.contract.events import RequestKind
from engine.brain.foreign.brain import ForeignBrain
from engine.tools.house import HouseFacts
from tests.engine.brain.foreign.scene import ForeignScene
from tests.engine.brain.scene import NOW

BREAKFAST = {"de": "sieben bis halb elf", "fr": "sept heures", "es": "siete a diez y media", "it": "sette alle dieci"}


ASKED = {
    "de": "Wann gibt es Frühstück?",
    "fr": "À quelle heure est le petit déjeuner ?",
    "es": "¿A qué hora es el desayuno?",
    "it": "A che ora è la colazione?",
}


PARKING = {
    "de": "Wo kann ich parken?",
    "fr": "Où puis-je me garer ?",
    "es": "¿Tienen aparcamiento?",
    "it": "Dove posso parcheggiare?",
}


TOLD = [
    ("de", "Ab wann kann ich einchecken?", "drei Uhr nachmittags"),
    ("de", "Haben Sie WLAN?", "Zimmerkarte"),
    ("de", "Wo kann ich mein Auto abstellen?", "dreißig Parkplätze"),
    ("de", "Hat die Bar noch offen?", "Mitternacht"),
    ("de", "Wie ist Ihre Adresse?", "Lantern Quay drei"),
    ("fr", "À quelle heure peut-on arriver ?", "quinze heures"),
    ("fr", "Est-ce qu'il y a le wifi ?", "carte de chambre"),
    ("fr", "Où puis-je me garer ?", "trente places"),
    ("fr", "Le bar est encore ouvert ?", "de midi à minuit"),
    ("fr", "Quelle est votre adresse ?", "Port Merrow"),
    ("es", "¿A partir de qué hora puedo entrar?", "tres de la tarde"),
    ("es", "¿Cuál es la contraseña del wifi?", "la tarjeta de su habitación"),
    ("es", "¿Tienen aparcamiento?", "treinta plazas"),
    ("es", "¿Está abierto el bar?", "medianoche"),
    ("es", "¿Dónde está el hotel?", "Lantern Quay"),
    ("it", "Da che ora posso entrare?", "tre del pomeriggio"),
    ("it", "C'è il wifi?", "tessera della camera"),
    ("it", "Dove posso parcheggiare?", "trenta posti"),
    ("it", "È ancora aperto il bar?", "mezzanotte"),
    ("it", "Dove si trova l'albergo?", "Lantern Quay"),
]


CALLS = [
    ("de", ["Das WLAN funktioniert nicht."], "verständigt", ["person"]),
    ("fr", ["Le wifi ne marche pas."], "prévenu", ["person"]),
    ("es", ["El wifi no funciona."], "avisado", ["person"]),
    ("it", ["Il wifi non funziona."], "avvisato", ["person"]),
    ("de", ["Kann ich bar bezahlen?"], "nicht verstanden", []),
    (
        "de",
        ["Ich hätte gern einen Weckruf um halb sieben.", "Zimmer zwei eins vier."],
        "morgen, Freitag, um 06:30",
        ["wake_up"],
    ),
    ("de", ["Wecken Sie mich bitte um viertel vor acht, Zimmer 305."], "morgen, Freitag, um 07:45", ["wake_up"]),
    ("de", ["Guten Abend, bitte morgen um halb sieben wecken, Zimmer 214."], "morgen, Freitag, um 06:30", ["wake_up"]),
    ("fr", ["Bonsoir, réveillez-moi à six heures et demie, chambre 214."], "demain, vendredi, à 06:30", ["wake_up"]),
    ("es", ["Buenas noches, quiero que me despierten a las seis y media, habitación 214."], "06:30", ["wake_up"]),
    (
        "it",
        ["Buonasera, vorrei essere svegliato alle sei e mezza, camera 214."],
        "domani, venerdì, alle 06:30",
        ["wake_up"],
    ),
    ("de", ["Ich will mich umbringen."], "nicht allein", ["emergency"]),
    ("fr", ["Je veux mourir."], "avec vous", ["emergency"]),
    ("es", ["Quiero quitarme la vida."], "con usted", ["emergency"]),
    ("it", ["Voglio farla finita."], "con lei", ["emergency"]),
    ("de", ["Einen Weckruf bitte.", "Um sechs Uhr fünfzehn.", "zweihundertvierzehn"], "06:15", ["wake_up"]),
    ("de", ["Kann ich mit einem Mitarbeiter sprechen?"], "verständigt", ["person"]),
    ("de", ["In meinem Zimmer brennt es!", "Drei null fünf."], "3 0 5", ["emergency", "emergency"]),
    ("de", ["Mein Mann atmet nicht!"], "Brustmitte", ["emergency"]),
    ("de", ["Wo ist der Notausgang?"], "nicht verstanden", []),
    ("de", ["Haben Sie ein Zimmer frei?"], "verständigt", ["person"]),
    ("de", ["Blubb.", "Blabb blubb.", "Blibb."], "verständigt", ["person"]),
    ("fr", ["Je voudrais être réveillé à six heures et demie.", "Chambre deux cent quatorze."], "06:30", ["wake_up"]),
    ("fr", ["Réveillez-moi à sept heures moins le quart, chambre 305."], "demain, vendredi, à 06:45", ["wake_up"]),
    ("fr", ["Je voudrais parler à une personne."], "prévenu", ["person"]),
    ("fr", ["Au feu ! Il y a de la fumée dans ma chambre."], "escalier", ["emergency"]),
    (
        "es",
        ["Quiero que me despierten a las seis y media, habitación 214."],
        "mañana, viernes, a las 06:30",
        ["wake_up"],
    ),
    ("es", ["¿Puede despertarme a las siete menos cuarto?", "Habitación tres cero cinco."], "06:45", ["wake_up"]),
    ("es", ["Quiero hablar con una persona."], "avisado", ["person"]),
    ("es", ["¡Mi mujer no respira!"], "pecho", ["emergency"]),
    ("it", ["Vorrei essere svegliato alle sei e mezza, camera 214."], "domani, venerdì, alle 06:30", ["wake_up"]),
    ("it", ["Mi svegli alle sette meno un quarto.", "Camera tre zero cinque."], "06:45", ["wake_up"]),
    ("it", ["Posso parlare con una persona?"], "avvisato", ["person"]),
    ("it", ["Aiuto, c'è del fumo!"], "scale", ["emergency"]),
]


@pytest.mark.parametrize(("language", "lines", "says", "left"), CALLS, ids=[f"{c[0]}: {c[1][0]}" for c in CALLS])
def test_a_call(language: str, lines: list[str], says: str, left: list[str], facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    exchange = scene.play(lines)
    assert says in exchange.reply
    assert [request.kind.value for request in scene.left] == left


@pytest.mark.parametrize("language", ASKED)
def test_tells_the_hotels_own_sentences(language: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    assert "Harbour Lantern" in scene.greeting
    assert BREAKFAST[language] in scene.play([ASKED[language]]).reply


@pytest.mark.parametrize(("language", "asks", "says"), TOLD)
def test_tells_what_else_the_hotel_has_a_sentence_about(language: str, asks: str, says: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    assert says in scene.play([asks]).reply
    assert not scene.left


@pytest.mark.parametrize("language", ASKED)
def test_what_the_hotel_has_no_sentence_about_is_left_for_staff(
    language: str, facts: HouseFacts, monkeypatch: pytest.MonkeyPatch
) -> None:
    sayings = {language: {"breakfast": "-", "check_out": "-"}}
    monkeypatch.setattr(facts, "profile", replace(facts.profile, sayings=sayings))
    scene = ForeignScene(language, facts)
    scene.play([PARKING[language]])
    assert [request.kind.value for request in scene.left] == ["person"]


def test_the_same_history_gives_the_same_decision(facts: HouseFacts) -> None:
    for language, lines, _, _ in CALLS:
        scene = ForeignScene(language, facts)
        scene.play(lines)
        brain = ForeignBrain(language, facts, lambda: NOW)
        assert brain.decide(scene.talk.history) == brain.decide(scene.talk.history)


def test_what_is_passed_on_has_the_room_that_is_known(facts: HouseFacts) -> None:
    scene = ForeignScene("es", facts)
    scene.play(["Despiérteme a las siete, habitación 214.", "También necesito un taxi para el aeropuerto."])
    assert [d.details.get("room") for d in scene.left if d.kind is RequestKind.PERSON] == ["214"]


ENGLISH_WISHED = [
    ("de", "Sprechen Sie Englisch?"),
    ("de", "Können wir bitte auf Englisch weitersprechen?"),
    ("de", "Englisch, bitte."),
    ("de", "Ich spreche kein Deutsch."),
    ("fr", "Parlez-vous anglais ?"),
    ("fr", "On peut continuer en anglais ?"),
    ("fr", "Anglais, s'il vous plaît."),
    ("fr", "Je ne parle pas français."),
    ("es", "¿Habla inglés?"),
    ("es", "¿Podemos seguir en inglés, por favor?"),
    ("es", "No hablo español."),
    ("it", "Parla inglese?"),
    ("it", "Possiamo continuare in inglese?"),
    ("it", "Non parlo italiano."),
    *(
        (language, line)
        for language in ASKED
        for line in (
            "English please.",
            "Do you speak English?",
            "Is there anyone who speaks English?",
            "Does somebody there understand some English?",
            "Do you have an English speaking colleague?",
        )
    ),
    ("es", "I don't speak Spanish."),
    ("de", "Sorry, no German."),
]


@pytest.mark.parametrize(("language", "line"), ENGLISH_WISHED)
def test_who_would_rather_speak_english_is_known_to_the_call(language: str, line: str, facts: HouseFacts) -> None:
    decision = ForeignScene(language, facts).play([line]).decision
    assert (decision.intent, decision.slots.get("language"), decision.acts) == ("language", "en", ())


@pytest.mark.parametrize(
    ("language", "line", "intent"),
    [
        ("de", "Hilfe, es brennt! Spricht jemand Englisch?", "emergency"),
        ("de", "Ich möchte mit jemandem sprechen, der Englisch kann.", "person"),
        ("de", "Gibt es ein englisches Frühstück?", "hotel"),
        ("fr", "Le petit déjeuner anglais, c'est à quelle heure ?", "hotel"),
        ("it", "Avete la colazione inglese?", "hotel"),
        ("es", "¿Hay desayuno inglés?", "hotel"),
    ],
)
def test_not_all_that_is_english_is_a_wish_to_speak_it(
    language: str, line: str, intent: str, facts: HouseFacts
) -> None:
    assert ForeignScene(language, facts).play([line]).decision.intent == intent
