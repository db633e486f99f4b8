"""Wake-up calls in German, French, Spanish and Italian: what is set in the end, and what is read back before."""

from __future__ import annotations

import pytest

from appliance.contract.events import RequestKind
from engine.brain.texts import load_texts
from engine.tools.house import HouseFacts
from tests.engine.brain.foreign.scene import LANGUAGES, ForeignScene

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
    ("de", ["Wecken Sie mich um zehn nach Mitternacht, Zimmer 214."], ["11-20 00:10 214"]),
    ("de", ["Wecken Sie mich morgen um zwanzig vor Mitternacht, Zimmer 214."], ["11-20 23:40 214"]),
    ("de", ["Wecken Sie mich eine halbe Stunde nach Mitternacht, Zimmer 214."], ["11-20 00:30 214"]),
    ("de", ["Wecken Sie mich um zwölf Uhr nachts, Zimmer 214."], ["11-20 00:00 214"]),
    ("de", ["Guten Abend, wecken Sie mich um zwölf, Zimmer 214."], ["11-20 12:00 214"]),
    ("fr", ["Réveillez-moi à minuit et demi, chambre 214."], ["11-20 00:30 214"]),
    ("fr", ["Réveillez-moi à minuit dix, chambre 214."], ["11-20 00:10 214"]),
    ("fr", ["Réveillez-moi à midi moins le quart, chambre 214."], ["11-20 11:45 214"]),
    ("fr", ["Réveillez-moi demain après-midi à midi et quart, chambre 214."], ["11-20 12:15 214"]),
    ("es", ["Despiérteme diez minutos después de medianoche, habitación 214."], ["11-20 00:10 214"]),
    ("es", ["Despiérteme a las doce y media de la noche, habitación 214."], ["11-20 00:30 214"]),
    ("es", ["Despiérteme al mediodía, habitación 214."], ["11-20 12:00 214"]),
    ("it", ["Mi svegli a mezzanotte e dieci, camera 214."], ["11-20 00:10 214"]),
    ("it", ["Mi svegli a mezzogiorno meno un quarto, camera 214."], ["11-20 11:45 214"]),
    ("it", ["Mi svegli alle dodici e mezza di notte, camera 214."], ["11-20 00:30 214"]),
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


BY_STAFF = {language: [load_texts(language).say("wake_up.by_staff", n, {}) for n in range(2)] for language in LANGUAGES}


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


def test_a_room_that_is_not_there_is_not_believed(facts: HouseFacts) -> None:
    scene = ForeignScene("de", facts)
    assert "Zimmer" in scene.play(["Wecken Sie mich um sieben Uhr.", "Zimmer 999."]).reply
    assert not scene.left


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
    read_back = texts.say("wake_up.read_back_cancelled", 0, {"room": "2 1 4"})
    assert of_this.play([sets, cancels]).reply == f"{read_back} {texts.say('wake_up.cancelled', 0, {})}"
    assert of_another.play([cancels]).reply == f"{read_back} {texts.say('wake_up.cancel_passed_on', 0, {})}"
    assert (of_this.left, [request.kind for request in of_another.left]) == ([], [RequestKind.WAKE_UP])


@pytest.mark.parametrize(
    ("language", "lines", "read_back"),
    [
        ("de", ["Wecken Sie mich um sechs, Zimmer 214."], "morgen, Freitag, um 06:00 Uhr, Zimmer 2 1 4."),
        ("de", ["Wecken Sie mich um sechs, Zimmer 214.", "Nein, um sieben."], "um 07:00 Uhr in Zimmer 2 1 4."),
        (
            "de",
            ["Wecken Sie mich um sechs, Zimmer 214.", "Und wecken Sie Zimmer 305 um acht."],
            "08:00 Uhr in Zimmer 3",
        ),
        (
            "fr",
            ["Je voudrais être réveillé à six heures.", "Chambre 214."],
            "demain, vendredi, à 06:00, chambre 2 1 4.",
        ),
        ("es", ["Despiérteme a las seis, habitación 214."], "mañana, viernes, a las 06:00, habitación 2 1 4."),
        ("it", ["Mi svegli alle sei, camera 214.", "Anche alle otto."], "domani, venerdì, alle 08:00, camera 2 1 4."),
    ],
)
def test_time_day_and_room_are_read_back_before_the_act(
    language: str, lines: list[str], read_back: str, facts: HouseFacts
) -> None:
    exchange = ForeignScene(language, facts).play(lines)
    assert [act.name for act in exchange.decision.acts] == ["set_wake_up_call"]
    assert read_back in exchange.decision.reply
    assert not any(figure.isdigit() for figure in exchange.last.reply)  # told once, and not again when it is done
