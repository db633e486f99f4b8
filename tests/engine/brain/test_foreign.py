"""The brain in German, French, Spanish and Italian: scripts of calls, each against the example hotel."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from itertools import count

import pytest

from appliance.contract.events import RequestKind
from engine.brain.conversation import Conversation, Exchange
from engine.brain.foreign import ForeignBrain
from engine.brain.texts import load_texts
from engine.tools.desk import Desk, RequestDraft
from engine.tools.hands import Hands
from engine.tools.house import HouseFacts
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


WOKEN = [
    ("de", ["Wecken Sie mich übermorgen um sieben, Zimmer 214."], ["11-21 07:00 214"]),
    ("de", ["Guten Morgen, wecken Sie mich am Samstag um acht Uhr, Zimmer 214."], ["11-21 08:00 214"]),
    ("de", ["Einen Weckruf für Samstagmorgen bitte.", "Um halb acht.", "Zimmer 214."], ["11-21 07:30 214"]),
    ("de", ["Wecken Sie mich am Dienstag, dem vierundzwanzigsten, um sechs, Zimmer 305."], ["11-24 06:00 305"]),
    ("de", ["Wecken Sie mich am 24.11. um 6.30 Uhr, Zimmer 305."], ["11-24 06:30 305"]),
    ("de", ["Wecken Sie mich am ersten Dezember um sechs, Zimmer 305."], ["12-01 06:00 305"]),
    ("de", ["Wecken Sie mich nicht morgen, sondern übermorgen um sieben, Zimmer 214."], ["11-21 07:00 214"]),
    ("de", ["Wecken Sie mich am Donnerstag um sieben, Zimmer 214."], ["11-26 07:00 214"]),
    ("de", ["Wecken Sie mich nicht um sechs, sondern um sieben, Zimmer 214."], ["11-20 07:00 214"]),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Nein, um sieben."], ["11-20 07:00 214"]),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Um halb sieben, bitte."], ["11-20 06:30 214"]),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Ach nein, übermorgen erst."], ["11-21 06:00 214"]),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Nein, Zimmer 305."], ["11-20 06:00 305"]),
    (
        "de",
        ["Wecken Sie mich um sechs, Zimmer 214.", "Können Sie den Weckruf auf acht Uhr ändern?"],
        ["11-20 08:00 214"],
    ),
    (
        "de",
        ["Wecken Sie mich um sechs, Zimmer 214.", "Und wecken Sie Zimmer 305 um acht."],
        ["11-20 06:00 214", "11-20 08:00 305"],
    ),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Stornieren Sie den Weckruf bitte."], []),
    ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Wann gibt es morgen Frühstück?"], ["11-20 06:00 214"]),
    ("fr", ["Réveillez-moi après-demain à sept heures, chambre 214."], ["11-21 07:00 214"]),
    ("fr", ["Réveillez-moi samedi matin à huit heures, chambre 214."], ["11-21 08:00 214"]),
    ("fr", ["Réveillez-moi le 24 novembre à six heures et demie, chambre 305."], ["11-24 06:30 305"]),
    ("fr", ["Réveillez-moi à six heures, chambre 214.", "Non, à sept heures."], ["11-20 07:00 214"]),
    ("fr", ["Réveillez-moi à six heures, chambre 214.", "Non, après-demain."], ["11-21 06:00 214"]),
    ("fr", ["Réveillez-moi à six heures, chambre 214.", "Annulez le réveil, s'il vous plaît."], []),
    ("es", ["Despiérteme pasado mañana a las siete de la mañana, habitación 214."], ["11-21 07:00 214"]),
    ("es", ["Despiérteme el sábado a las ocho, habitación 214."], ["11-21 08:00 214"]),
    ("es", ["Despiérteme el veinticuatro de noviembre a las seis, habitación 305."], ["11-24 06:00 305"]),
    ("es", ["Despiérteme a las seis, habitación 214.", "No, a las siete."], ["11-20 07:00 214"]),
    ("es", ["Despiérteme a las seis, habitación 214.", "No, pasado mañana."], ["11-21 06:00 214"]),
    ("es", ["Despiérteme a las seis, habitación 214.", "Cancele el despertador."], []),
    ("it", ["Mi svegli dopodomani alle sette, camera 214."], ["11-21 07:00 214"]),
    ("it", ["Mi svegli sabato mattina alle otto, camera 214."], ["11-21 08:00 214"]),
    ("it", ["Mi svegli il ventiquattro novembre alle sei, camera 305."], ["11-24 06:00 305"]),
    ("it", ["Mi svegli alle sei, camera 214.", "No, alle sette."], ["11-20 07:00 214"]),
    ("it", ["Mi svegli alle sei, camera 214.", "No, dopodomani."], ["11-21 06:00 214"]),
    ("it", ["Mi svegli alle sei, camera 214.", "Annulli la sveglia, per favore."], []),
]
"""What is set in the end. It is Thursday, 19 November."""

DAYS_FOR_PEOPLE = [
    ("de", "Wecken Sie mich nächsten Dienstag um sieben, Zimmer 214."),
    ("de", "Wecken Sie mich in drei Tagen um sieben, Zimmer 214."),
    ("de", "Wecken Sie mich jeden Tag um sieben, Zimmer 214."),
    ("de", "Wecken Sie mich morgen und übermorgen um sieben, Zimmer 214."),
    ("de", "Wecken Sie mich um sechs und um sieben, Zimmer 214."),
    ("de", "Wecken Sie mich am 31. Februar um sechs, Zimmer 214."),
    ("fr", "Réveillez-moi dans trois jours à sept heures, chambre 214."),
    ("fr", "Réveillez-moi mardi prochain à sept heures, chambre 214."),
    ("es", "Despiérteme el martes que viene a las siete, habitación 214."),
    ("es", "Despiérteme todos los días a las siete, habitación 214."),
    ("it", "Mi svegli fra tre giorni alle sette, camera 214."),
    ("it", "Mi svegli ogni mattina alle sette, camera 214."),
]

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


BY_STAFF = {language: [load_texts(language).say("wake_up.by_staff", n, {}) for n in range(2)] for language in ASKED}


class ForeignScene:
    """One call in one language."""

    def __init__(self, language: str, facts: HouseFacts, *, desk_works: bool = True) -> None:
        self.left: list[RequestDraft] = []
        self._desk_works = desk_works
        ids = count(1)
        desk = Desk(self._emit, lambda: NOW, lambda: f"request_{next(ids)}", self._take_back)
        hands = Hands(facts, desk, lambda: NOW, call="scene")
        self.talk = Conversation(ForeignBrain(language, facts, lambda: NOW), hands)
        self.greeting = self.talk.greet()

    def _emit(self, request: RequestDraft) -> None:
        if not self._desk_works:
            raise OSError("no space left on device")
        self.left.append(request)

    def _take_back(self, request_id: str) -> None:
        self.left = [request for request in self.left if request.request_id != request_id]

    def play(self, lines: list[str]) -> Exchange:
        return [asyncio.run(self.talk.say(line)) for line in lines][-1]


@pytest.mark.parametrize(("language", "lines", "says", "left"), CALLS, ids=[f"{c[0]}: {c[1][0]}" for c in CALLS])
def test_a_call(language: str, lines: list[str], says: str, left: list[str], facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    exchange = scene.play(lines)
    assert says in exchange.reply
    assert [request.kind.value for request in scene.left] == left


@pytest.mark.parametrize(("language", "lines", "woken"), WOKEN, ids=[f"{c[0]}: {' '.join(c[1])}" for c in WOKEN])
def test_is_woken_on_the_day_that_was_said(
    language: str, lines: list[str], woken: list[str], facts: HouseFacts
) -> None:
    scene = ForeignScene(language, facts)
    reply = scene.play(lines).reply
    told = [request.details for request in scene.left if request.kind is RequestKind.WAKE_UP]
    assert [f"{d['date'][5:]} {d['time']} {d['room']}" for d in told] == woken
    assert len(scene.left) == len(woken)
    if woken and "?" not in lines[-1]:
        assert told[-1]["time"] in reply


@pytest.mark.parametrize(("language", "said"), DAYS_FOR_PEOPLE)
def test_a_day_that_cant_be_set_for_sure_is_left_to_people(language: str, said: str, facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    exchange = scene.play([said])
    assert [request.kind for request in scene.left] == [RequestKind.PERSON]
    assert scene.left[0].details["room"] == "214"
    assert said in scene.left[0].summary
    assert exchange.decision.reply in BY_STAFF[language]


def test_a_call_that_is_moved_to_a_day_for_people_no_longer_stands(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play(["Wecken Sie mich um sechs, Zimmer 214.", "Nein, nächsten Montag."])
    assert [request.kind for request in scene.left] == [RequestKind.PERSON]


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


@pytest.mark.parametrize("language", ASKED)
def test_danger_is_alerted_urgently_and_says_first_what_to_do(language: str, facts: HouseFacts) -> None:
    line = {"de": "Es brennt!", "fr": "Au feu !", "es": "¡Fuego!", "it": "C'è un incendio!"}[language]
    scene = ForeignScene(language, facts)
    decision = scene.play([line]).decision
    assert "9 9 9" in decision.reply
    assert scene.left[0].urgent


@pytest.mark.parametrize("language", ASKED)
def test_a_failed_alert_is_said_at_once(language: str, facts: HouseFacts) -> None:
    line = {"de": "Es brennt!", "fr": "Au feu !", "es": "¡Fuego!", "it": "C'è un incendio!"}[language]
    reply = ForeignScene(language, facts, desk_works=False).play([line]).reply
    assert reply.count("9 9 9") == 2


def test_a_room_that_is_not_there_is_not_believed(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    assert "Zimmer" in scene.play(["Wecken Sie mich um sieben Uhr.", "Zimmer 999."]).reply
    assert not scene.left


def test_the_same_history_gives_the_same_decision(facts: HouseFacts) -> None:
    for language, lines, _, _ in CALLS:
        scene = ForeignScene(language, facts)
        scene.play(lines)
        brain = ForeignBrain(language, facts, lambda: NOW)
        assert brain.decide(scene.talk.history) == brain.decide(scene.talk.history)


@pytest.mark.parametrize(
    ("language", "lines", "stand"),
    [
        ("de", ["Wecken Sie mich um sieben, Zimmer 214.", "Wecken Sie mich auch um acht."], ["20 07:00", "20 08:00"]),
        ("de", ["Wecken Sie mich um sieben, Zimmer 214.", "Und auch am Samstag."], ["20 07:00", "21 07:00"]),
        (
            "de",
            ["Wecken Sie mich um sieben, Zimmer 214.", "Auch um acht.", "Nein, halb neun.", "Nein, Zimmer 305."],
            ["20 07:00", "20 08:30"],
        ),
        (
            "de",
            ["Wecken Sie mich um sieben, Zimmer 214.", "Und um acht bitte nochmal, ich schlafe so tief."],
            ["20 07:00", "20 08:00"],
        ),
        ("fr", ["Réveillez-moi à sept heures, chambre 214.", "Aussi à huit heures."], ["20 07:00", "20 08:00"]),
        ("es", ["Despiérteme a las siete, habitación 214.", "También a las ocho."], ["20 07:00", "20 08:00"]),
        ("it", ["Mi svegli alle sette, camera 214.", "Anche alle otto."], ["20 07:00", "20 08:00"]),
        ("it", ["Mi svegli alle sette, camera 214.", "No, alle otto."], ["20 08:00"]),
    ],
)
def test_one_more_wake_up_call_stands_beside_the_first(
    language: str, lines: list[str], stand: list[str], facts: HouseFacts
) -> None:
    scene = ForeignScene(language, facts)
    scene.play(lines)
    assert sorted(f"{d.details['date'][-2:]} {d.details['time']}" for d in scene.left) == stand
    assert len({d.details["room"] for d in scene.left}) <= 1


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
    reply = scene.play([*TWO_CALLS[language], line]).reply
    assert [d.details["time"] for d in scene.left] == ["07:00"]
    assert "08:00" in reply and "07:00" in reply  # the one that went, and the one that stands


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


def test_what_is_passed_on_has_the_room_that_is_known(facts: HouseFacts) -> None:
    scene = ForeignScene("es", facts)
    scene.play(["Despiérteme a las siete, habitación 214.", "También necesito un taxi para el aeropuerto."])
    assert [d.details.get("room") for d in scene.left if d.kind is RequestKind.PERSON] == ["214"]


def test_the_second_one_is_no_day(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play(["Wecken Sie mich um sieben, Zimmer 214.", "Ach nein, den zweiten brauche ich nicht."])
    assert [d.details["date"] for d in scene.left] == ["2026-11-20"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["Ich brauche den Weckruf nicht mehr.", "Zimmer zwei eins vier."]),
        ("de", ["Stornieren Sie den Weckruf um sieben, Zimmer 214."]),
        ("fr", ["Je n'ai plus besoin du réveil.", "Euh.", "chambre deux cent quatorze"]),
        ("es", ["Quiero cancelar el despertador.", "La doscientos catorce."]),
        ("it", ["Vorrei annullare la sveglia.", "Due uno quattro."]),
    ],
)
def test_a_wake_up_call_of_another_call_is_cancelled_by_its_room(
    language: str, lines: list[str], facts: HouseFacts
) -> None:
    scene = ForeignScene(language, facts)
    scene.play(lines)
    (left,) = scene.left
    assert (left.kind, left.details["room"], left.details["cancel"]) == (RequestKind.WAKE_UP, "214", "yes")


def test_a_time_that_is_ruled_out_cancels_nothing(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play(["Ich möchte nicht um sieben, sondern um acht geweckt werden, Zimmer 214."])
    assert [d.details["time"] for d in scene.left] == ["08:00"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ["Können Sie meinen Weckruf auf acht ändern? Zimmer 305."]),
        ("de", ["Ich möchte meinen Weckruf von sieben auf acht verschieben.", "305"]),
        ("fr", ["Pouvez-vous changer mon réveil à huit heures ? Chambre 305."]),
        ("es", ["Quiero cambiar mi despertador a las ocho, habitación 305."]),
        ("it", ["Vorrei spostare la sveglia alle otto, camera 305."]),
    ],
)
def test_a_wake_up_call_of_another_call_is_changed_by_staff(language: str, lines: list[str], facts: HouseFacts) -> None:
    scene = ForeignScene(language, facts)
    scene.play(lines)
    new, old = scene.left
    assert (new.details["time"], new.details["room"]) == ("08:00", "305")
    assert (old.details, old.urgent) == ({"room": "305", "cancel": "yes"}, True)


def test_of_a_room_that_was_a_mistake_no_wake_up_call_is_cancelled(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    scene.play(["Können Sie meinen Weckruf auf acht ändern? Zimmer 305.", "Nein, Zimmer 306."])
    assert {left.details["room"] for left in scene.left} == {"306"}


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
    *((language, line) for language in ASKED for line in ("English please.", "Do you speak English?")),
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


SETS_AND_CANCELS = {
    "de": ("Wecken Sie mich um sechs, Zimmer 214.", "Stornieren Sie den Weckruf für Zimmer 214."),
    "fr": ("Réveillez-moi à six heures, chambre 214.", "Annulez le réveil de la chambre 214."),
    "es": ("Despiérteme a las seis, habitación 214.", "Cancele el despertador de la habitación 214."),
    "it": ("Mi svegli alle sei, camera 214.", "Annulli la sveglia della camera 214."),
}


@pytest.mark.parametrize("language", SETS_AND_CANCELS)
def test_a_cancelled_call_is_told_with_its_room_and_one_of_another_call_as_passed_on(
    language: str, facts: HouseFacts
) -> None:
    sets, cancels = SETS_AND_CANCELS[language]
    texts = load_texts(language)
    of_this, of_another = ForeignScene(language, facts), ForeignScene(language, facts)
    assert of_this.play([sets, cancels]).reply == texts.say("wake_up.cancelled", 0, {"room": "2 1 4"})
    assert of_another.play([cancels]).reply == texts.say("wake_up.cancel_passed_on", 0, {"room": "2 1 4"})
    assert (of_this.left, [request.kind for request in of_another.left]) == ([], [RequestKind.WAKE_UP])
