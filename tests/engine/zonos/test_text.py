"""The table of symbols against the public one's numbers, and real espeak-ng for every language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from engine.zonos.text import LANGUAGES, SYMBOL_COUNT, Reader, language_for, legible, symbols

# fmt: off
CASES = [
    ("həlˈoʊ, wˈɜːld!", [2, 61, 94, 65, 167, 68, 146, 6, 21, 76, 167, 98, 169, 65, 57, 8, 3]),
    ("¿ˈa kˈe ˈoɾa θjˈera lˈa pisθˈina?", [
        2, 11, 167, 54, 21, 64, 167, 58, 21, 167, 68, 136, 54, 21, 130, 63, 167, 58, 71, 54, 21, 65, 167, 54, 21, 69,
        62, 72, 130, 167, 62, 67, 54, 9, 3,
    ]),
    ("bɔ̃ʒˈuʁ", [2, 55, 87, 1, 158, 167, 74, 139, 3]),
]
# fmt: on


@pytest.fixture(scope="module")
def reader() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


@pytest.mark.parametrize(("phonemes", "ids"), CASES)
def test_symbols_are_numbered_as_the_model_was_made(phonemes: str, ids: list[int]) -> None:
    assert symbols(phonemes) == ids
    assert SYMBOL_COUNT == 189


def test_a_sentence_is_read_as_the_public_code_reads_it(reader: Reader) -> None:
    assert reader.read("Hello, world!", "en-US") == CASES[0][1]


def test_figures_are_read_in_the_language_of_the_text(reader: Reader) -> None:
    """The public code says "six point thirty" here."""
    assert legible("Ab 6.30 Uhr.", "de-DE") == "Ab sechs Uhr dreißig."
    assert "one thousand two hundred and fifty pounds" in legible("It is £1,250.99.", "en-GB")
    assert reader.read("Ab sechs Uhr dreißig.", "de-DE") == reader.read(legible("Ab 6.30 Uhr.", "de-DE"), "de-DE")


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("en-GB", "Your room is ready."),
        ("en-US", "Your room is ready."),
        ("de-AT", "Ihr Zimmer ist bereit."),
        ("fr", "Votre chambre est prête."),
        ("es-MX", "Su habitación está lista."),
        ("it", "La sua camera è pronta."),
        ("ja", "おはようございます。"),
        ("zh-CN", "您的房间已经准备好了。"),
        ("ko", "방이 준비되었습니다."),
    ],
)
def test_every_language_has_its_phonemes(reader: Reader, locale: str, text: str) -> None:
    ids = reader.read(legible(text, locale), locale)
    unknown = ids.count(1)
    assert len(ids) > 10
    assert unknown <= len(ids) // 3, "only what the table of symbols lacks: accents of Japanese, the tones of Chinese"
    assert ids[-2] == 7, "the full stop is kept"


def test_a_language_that_the_model_does_not_know_is_refused(reader: Reader) -> None:
    assert language_for("nl-NL") is None
    with pytest.raises(ValueError, match="does not speak nl-NL"):
        reader.read("Goedenavond.", "nl-NL")
    assert language_for("en_US") == LANGUAGES["en-us"]
